/**
 * Observed-score equating: from score distributions of two forms, of equivalent groups or of groups that share an anchor test, to the
 * form Y score that corresponds to each form X score; with log-linear presmoothing and standard errors. Formulas as in Kolen and
 * Brennan (2014) where nothing else is said.
 */
@NullMarked
package org.liangcai.psychometrics.equating;

import org.jspecify.annotations.NullMarked;
