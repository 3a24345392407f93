/**
 * How well response models describe responses: single items (S-X², infit and outfit), the whole test (M₂ and its kin), pairs of items
 * (Q₃, local dependence) and persons. What was estimated comes in as a {@link org.liangcai.psychometrics.fit.FittedTest}.
 */
@NullMarked
package org.liangcai.psychometrics.fit;

import org.jspecify.annotations.NullMarked;
