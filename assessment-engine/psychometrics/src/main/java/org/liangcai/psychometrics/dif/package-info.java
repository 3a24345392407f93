/**
 * Differential item functioning: does an item work the same way for persons of the same standing from different groups? A {@link
 * org.liangcai.psychometrics.dif.DifAnalysis} takes responses, the groups that are compared and how persons are matched, and gives one
 * result for each item and method; item parameters that were estimated in each group are compared by {@link
 * org.liangcai.psychometrics.dif.LordTest} and {@link org.liangcai.psychometrics.dif.RajuArea}.
 */
@NullMarked
package org.liangcai.psychometrics.dif;

import org.jspecify.annotations.NullMarked;
