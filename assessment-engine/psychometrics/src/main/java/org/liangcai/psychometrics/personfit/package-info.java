/**
 * Whether the responses of one person hang together as those of the others do: Guttman errors and indices built on them, which need no
 * response model, and the standardised log-likelihood, which does.
 */
@NullMarked
package org.liangcai.psychometrics.personfit;

import org.jspecify.annotations.NullMarked;
