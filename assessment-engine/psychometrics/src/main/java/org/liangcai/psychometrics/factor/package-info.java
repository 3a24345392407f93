/**
 * Exploratory factor analysis: correlations of observed and of categorised variables, the number of factors, extraction, rotation, scores
 * and fit.
 */
@NullMarked
package org.liangcai.psychometrics.factor;

import org.jspecify.annotations.NullMarked;
