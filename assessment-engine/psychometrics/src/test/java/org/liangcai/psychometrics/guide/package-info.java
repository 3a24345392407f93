/** Runs the guide for psychometricians, so that what it prints is what the engine computes. */
@NullMarked
package org.liangcai.psychometrics.guide;

import org.jspecify.annotations.NullMarked;
