/** Structured interviews over HTTP. */
@NullMarked
package org.liangcai.assessment.interview.api;

import org.jspecify.annotations.NullMarked;
