/**
 * Bulk scoring: abilities of many persons at once by every estimator of the {@code ability} package, with the same results to the
 * ninth decimal, and plausible values.
 */
@NullMarked
package org.liangcai.psychometrics.scoring;

import org.jspecify.annotations.NullMarked;
