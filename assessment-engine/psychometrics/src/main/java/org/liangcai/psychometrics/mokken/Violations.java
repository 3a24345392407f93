package org.liangcai.psychometrics.mokken;

/**
 * Violations of an order that a model of nonparametric item response theory implies.
 *
 * @param activeComparisons comparisons that could have shown a violation
 * @param count violations larger than the least one that matters
 * @param largest the largest of them, 0 if there is none
 * @param sum their sum
 * @param largestStatistic the largest test statistic of them, 0 if there is none
 * @param significant how many of them are significant
 */
public record Violations(
        int activeComparisons, int count, double largest, double sum, double largestStatistic, int significant) {

    static final Violations NONE = new Violations(0, 0, 0, 0, 0, 0);

    /** These and others together: counts and sums add up, of the largest the larger remains. */
    Violations and(Violations other) {
        return new Violations(
                activeComparisons + other.activeComparisons,
                count + other.count,
                Math.max(largest, other.largest),
                sum + other.sum,
                Math.max(largestStatistic, other.largestStatistic),
                significant + other.significant);
    }

    /** The share of comparisons that are violations; NaN without active comparisons. */
    public double countShare() {
        return (double) count / activeComparisons;
    }

    /** The sum of violations over the number of comparisons; NaN without active comparisons. */
    public double sumShare() {
        return sum / activeComparisons;
    }

    /**
     * A mark for how serious the violations of an item are, 0 without any (Molenaar and Sijtsma 2000, p. 49): below 40 they may be due
     * to chance, from 80 the item is doubtful.
     *
     * @param scalability Hᵢ of the item
     */
    public int seriousness(double scalability) {
        if (count == 0) {
            return 0;
        }
        return (int) Math.floor(50 * (0.30 - scalability)
                + Math.sqrt(count)
                + 100 * countShare()
                + 100 * largest
                + 10 * Math.sqrt(sum)
                + 1000 * sumShare()
                + 5 * largestStatistic
                + 10 * Math.sqrt(significant)
                + 100.0 * significant / activeComparisons);
    }
}
