/**
 * The weights by which the difficulty of a generated item is predicted from its design (linear logistic test model, Fischer 1973), kept
 * like any other calibration: in versions, with their basis, date, sample and standard errors, never changed; and how they are fitted
 * anew to items that people have answered.
 */
@NullMarked
package org.liangcai.itembank.design;

import org.jspecify.annotations.NullMarked;
