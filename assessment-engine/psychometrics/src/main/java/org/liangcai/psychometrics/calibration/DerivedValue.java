package org.liangcai.psychometrics.calibration;

import java.util.OptionalDouble;

/**
 * A function of estimated parameters.
 *
 * @param value at the estimates
 * @param standardError by the delta method; empty if none of the parameters was estimated or no covariance is known
 */
public record DerivedValue(double value, OptionalDouble standardError) {}
