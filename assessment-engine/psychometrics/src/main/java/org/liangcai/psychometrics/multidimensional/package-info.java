/**
 * Compensatory item response models on several dimensions of ability: exploratory, confirmatory, bifactor and two-tier, estimated by
 * marginal maximum likelihood. A {@link org.liangcai.psychometrics.multidimensional.MultidimensionalPlan} and responses go in, a {@link
 * org.liangcai.psychometrics.multidimensional.MultidimensionalCalibration} comes out; a {@link
 * org.liangcai.psychometrics.multidimensional.MultidimensionalTest} scores persons.
 */
@NullMarked
package org.liangcai.psychometrics.multidimensional;

import org.jspecify.annotations.NullMarked;
