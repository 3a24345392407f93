/**
 * Response processing of QTI items: the answers to one attempt become the values of the outcome variables, by a standard template or
 * by the item's own rules (QTI 3.0 ASI, 2.10 and 2.11). A pure function of the item, the answers and the state before the attempt;
 * the same input gives the same result on any machine.
 */
@NullMarked
package org.liangcai.itembank.qti.scoring;

import org.jspecify.annotations.NullMarked;
