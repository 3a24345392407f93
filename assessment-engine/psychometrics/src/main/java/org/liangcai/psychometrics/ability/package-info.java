/** Ability from the responses of one person: Bayesian and likelihood estimators, each with its standard error. */
@NullMarked
package org.liangcai.psychometrics.ability;

import org.jspecify.annotations.NullMarked;
