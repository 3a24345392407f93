/** Whole visits in a real browser. */
@NullMarked
package org.liangcai.station.visit;

import org.jspecify.annotations.NullMarked;
