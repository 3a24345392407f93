/**
 * Watches single items in use for what happens to them when they have become known, or when something is wrong with them: they turn
 * easier or harder than expected, or are answered faster. Every answer is compared with what was expected before it came, so that the
 * comparison holds in adaptive tests as well, and Page's charts of likelihood ratios raise an alarm whose false-alarm rate is bounded.
 */
@NullMarked
package org.liangcai.psychometrics.surveillance;

import org.jspecify.annotations.NullMarked;
