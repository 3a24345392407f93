package org.liangcai.norms.building;

/**
 * One product of powers in a Taylor polynomial: L^location · A^age, where L is the T score of a person's place among people of the same
 * age and A that age.
 *
 * @param location the power of L, 0 or more
 * @param age the power of A, 0 or more
 */
public record PowerTerm(int location, int age) {

    public PowerTerm {
        if (location < 0 || age < 0) {
            throw new IllegalArgumentException(
                    "The powers (L %d, A %d) of a term must not be negative.".formatted(location, age));
        }
    }

    /** The product at a place and an age. */
    public double at(double l, double a) {
        return power(l, location) * power(a, age);
    }

    /** The slope of the product along L. */
    double slopeAt(double l, double a) {
        return location == 0 ? 0 : location * power(l, location - 1) * power(a, age);
    }

    private static double power(double base, int exponent) {
        double product = 1;
        for (int i = 0; i < exponent; i++) {
            product *= base;
        }
        return product;
    }

    /** As the literature writes it: {@code L2}, {@code A3}, {@code L1A3}. */
    @Override
    public String toString() {
        if (location == 0 && age == 0) {
            return "1";
        }
        return (location > 0 ? "L" + location : "") + (age > 0 ? "A" + age : "");
    }
}
