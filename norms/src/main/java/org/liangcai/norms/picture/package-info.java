/** Draws norms: percentile curves over age with the data behind them. */
@NullMarked
package org.liangcai.norms.picture;

import org.jspecify.annotations.NullMarked;
