package org.liangcai.psychometrics.dif;

/**
 * Whose responses a result rests on: sums of weights, which are numbers of persons where nobody has a weight.
 *
 * @param remaining those who count
 * @param leftOut those of the compared groups who do not, for want of a response to the item or to one that persons are matched on
 */
public record ComparedPersons(double remaining, double leftOut) {}
