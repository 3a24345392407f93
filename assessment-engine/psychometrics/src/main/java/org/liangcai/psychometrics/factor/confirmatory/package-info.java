/**
 * Confirmatory factor analysis: a model of loadings, covariances and intercepts, estimated by maximum likelihood or from polychoric
 * correlations in one or more groups, with tests, fit indices and modification indices.
 */
@NullMarked
package org.liangcai.psychometrics.factor.confirmatory;

import org.jspecify.annotations.NullMarked;
