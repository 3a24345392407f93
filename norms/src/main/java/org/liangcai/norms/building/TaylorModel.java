package org.liangcai.norms.building;

/**
 * One polynomial that was tried.
 *
 * @param polynomial the polynomial
 * @param criteria how well it fits
 * @param consistent whether its raw scores rise with the T score at the youngest and at the oldest age of the sample
 */
public record TaylorModel(TaylorPolynomial polynomial, FitCriteria criteria, boolean consistent) {}
