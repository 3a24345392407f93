/**
 * The log-normal model of response times (Van der Linden 2006, 2007): how much time items take, how fast persons work, and whose times do
 * not fit. {@link org.liangcai.psychometrics.responsetime.ResponseTimes} go into a {@link
 * org.liangcai.psychometrics.responsetime.ResponseTimeCalibrator}; a {@link
 * org.liangcai.psychometrics.responsetime.ResponseTimeCalibration} comes out, which measures speed.
 */
@NullMarked
package org.liangcai.psychometrics.responsetime;

import org.jspecify.annotations.NullMarked;
