package org.liangcai.norms.building;

import java.util.List;

/**
 * A raw score as a polynomial in the place L (T score among people of the same age) and the age A.
 *
 * @param constant the constant term
 * @param terms the products of powers
 * @param coefficients one for each term
 */
public record TaylorPolynomial(double constant, List<PowerTerm> terms, List<Double> coefficients) {

    public TaylorPolynomial {
        terms = List.copyOf(terms);
        coefficients = List.copyOf(coefficients);
        if (terms.size() != coefficients.size()) {
            throw new IllegalArgumentException("There are %d terms and %d coefficients; each term needs one."
                    .formatted(terms.size(), coefficients.size()));
        }
    }

    /** The raw score at a place and an age. */
    public double raw(double tScore, double age) {
        double sum = constant;
        for (int i = 0; i < terms.size(); i++) {
            sum += coefficients.get(i) * terms.get(i).at(tScore, age);
        }
        return sum;
    }

    /** How fast the raw score rises with the T score. */
    public double slope(double tScore, double age) {
        double sum = 0;
        for (int i = 0; i < terms.size(); i++) {
            sum += coefficients.get(i) * terms.get(i).slopeAt(tScore, age);
        }
        return sum;
    }
}
