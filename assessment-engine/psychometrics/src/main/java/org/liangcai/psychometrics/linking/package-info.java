/**
 * Linking of item response theory scales: constants A and B with θ_to = A θ_from + B from items common to two forms, chains of such
 * links, the transformation of parameters, and true- and observed-score equating of forms on one scale.
 */
@NullMarked
package org.liangcai.psychometrics.linking;

import org.jspecify.annotations.NullMarked;
