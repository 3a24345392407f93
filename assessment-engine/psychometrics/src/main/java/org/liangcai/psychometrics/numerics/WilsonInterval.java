package org.liangcai.psychometrics.numerics;

/**
 * The score interval of a binomial share (Wilson 1927): the shares that a test of the observed one would not reject. It stays within 0
 * and 1 and is not symmetric near either end.
 *
 * @param lower its lower end, 0 to 1
 * @param upper its upper end, 0 to 1
 */
public record WilsonInterval(double lower, double upper) {

    /**
     * The interval.
     *
     * @param share the observed share, 0 to 1
     * @param count of how many, above 0
     * @param z the normal quantile that belongs to the coverage, above 0: 1.96 for 95 %
     * @throws IllegalArgumentException if one of them is outside its range
     */
    public static WilsonInterval of(double share, double count, double z) {
        if (!(share >= 0 && share <= 1 && count > 0 && z > 0)) {
            throw new IllegalArgumentException(
                    "The share (%s) must lie between 0 and 1, its count (%s) and the quantile (%s) above 0."
                            .formatted(share, count, z));
        }
        double squared = z * z;
        double middle = (share * count + squared / 2) / (count + squared);
        double half = z * StrictMath.sqrt(share * (1 - share) * count + squared / 4) / (count + squared);
        return new WilsonInterval(share == 0 ? 0 : middle - half, share == 1 ? 1 : middle + half);
    }
}
