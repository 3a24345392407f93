/**
 * Rasch models estimated by conditional maximum likelihood: the Rasch, the partial credit and the rating scale model. A {@link
 * org.liangcai.psychometrics.conditional.ConditionalCalibrator} makes a {@link
 * org.liangcai.psychometrics.conditional.ConditionalCalibration} of responses; persons, fit and tests of the model come from that.
 * Nothing is assumed about the distribution of abilities.
 */
@NullMarked
package org.liangcai.psychometrics.conditional;

import org.jspecify.annotations.NullMarked;
