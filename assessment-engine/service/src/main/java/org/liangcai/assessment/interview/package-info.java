/** Structured interviews: guides with anchored scales, blind ratings with evidence, a mechanical combination. */
@NullMarked
package org.liangcai.assessment.interview;

import org.jspecify.annotations.NullMarked;
