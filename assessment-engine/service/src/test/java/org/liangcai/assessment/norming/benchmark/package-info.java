/** What the keeping of norms costs; run by hand. */
@NullMarked
package org.liangcai.assessment.norming.benchmark;

import org.jspecify.annotations.NullMarked;
