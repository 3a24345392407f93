/** Items on trial: what has come together, calibrating them, and the sign-off with what would have changed. */
@NullMarked
package org.liangcai.station.pilot;

import org.jspecify.annotations.NullMarked;
