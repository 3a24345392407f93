/** Response models: the probability of each answer category given ability, with derivatives and information. */
@NullMarked
package org.liangcai.psychometrics.model;

import org.jspecify.annotations.NullMarked;
