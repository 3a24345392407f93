/**
 * Mokken scale analysis, which assumes no shape of the item response functions beyond that they rise: scalability coefficients, automated
 * selection of items into scales, checks of monotonicity and of an invariant order of the items, reliability. Every response must be
 * present.
 */
@NullMarked
package org.liangcai.psychometrics.mokken;

import org.jspecify.annotations.NullMarked;
