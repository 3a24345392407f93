/** Tests that are simulated from known items: data for measurements, and a study of how well the items are found again. */
@NullMarked
package org.liangcai.psychometrics.simulation;

import org.jspecify.annotations.NullMarked;
