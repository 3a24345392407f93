package org.liangcai.norms.building;

import java.util.List;

/**
 * A parameter of a distribution that follows age as a polynomial, written in Legendre polynomials over the ages of the sample.
 *
 * @param coefficients one for each Legendre polynomial from degree 0
 * @param lowestAge the youngest age of the sample
 * @param highestAge the oldest; ages beyond are those of the edge
 */
public record AgeCurve(List<Double> coefficients, double lowestAge, double highestAge) {

    public AgeCurve {
        coefficients = List.copyOf(coefficients);
        if (coefficients.isEmpty() || !(lowestAge <= highestAge)) {
            throw new IllegalArgumentException(
                    "An age curve needs a coefficient (%d given) and ages (%s to %s) in their order."
                            .formatted(coefficients.size(), lowestAge, highestAge));
        }
    }

    public int degree() {
        return coefficients.size() - 1;
    }

    /** The parameter at an age. */
    public double at(double age) {
        double[] basis = basis(degree(), age, lowestAge, highestAge);
        double sum = 0;
        for (int i = 0; i < basis.length; i++) {
            sum += coefficients.get(i) * basis[i];
        }
        return sum;
    }

    /** The Legendre polynomials at an age, from degree 0. */
    static double[] basis(int degree, double age, double lowestAge, double highestAge) {
        double v = lowestAge == highestAge
                ? 0
                : 2 * (Math.clamp(age, lowestAge, highestAge) - lowestAge) / (highestAge - lowestAge) - 1;
        double[] values = new double[degree + 1];
        values[0] = 1;
        if (degree > 0) {
            values[1] = v;
        }
        for (int d = 2; d <= degree; d++) {
            values[d] = ((2 * d - 1) * v * values[d - 1] - (d - 1) * values[d - 2]) / d;
        }
        return values;
    }
}
