/**
 * Calibration: item parameters and latent distributions by marginal maximum likelihood (Bock and Aitkin 1981), with priors, several
 * groups, equality constraints and fixed items. Responses come in as a {@link
 * org.liangcai.psychometrics.data.ResponseMatrix}, what is to be estimated as a {@link
 * CalibrationPlan}; a {@link Calibration} comes out.
 */
@NullMarked
package org.liangcai.psychometrics.calibration;

import org.jspecify.annotations.NullMarked;
