/**
 * Classical test theory: what items, scores and differences between scores are worth. Scores come in as a {@link
 * org.liangcai.psychometrics.data.ScoreMatrix} or as the {@link org.liangcai.psychometrics.data.ScoreCovariance} of one.
 */
@NullMarked
package org.liangcai.psychometrics.reliability;

import org.jspecify.annotations.NullMarked;
