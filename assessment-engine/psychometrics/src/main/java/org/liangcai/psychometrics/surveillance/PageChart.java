package org.liangcai.psychometrics.surveillance;

/**
 * Page's chart of a log likelihood ratio (Page 1954, Biometrika 41, 100–115): it adds up the evidence for a change and begins anew
 * whenever the evidence is against one, C ← max(0, C + ln(p₁/p₀)). Among all rules with the same rate of false alarms none notices a
 * change sooner in the worst case (Moustakides 1986, Ann. Stat. 14, 1379–1387).
 *
 * @param value C, 0 or more
 * @param count how many observations since it last was 0
 * @param expected what was expected of them in sum
 * @param observed what was observed in sum
 */
public record PageChart(double value, long count, double expected, double observed) {

    /** Without any evidence. */
    public static final PageChart NEW = new PageChart(0, 0, 0, 0);

    /** After one more observation. */
    public PageChart after(double logLikelihoodRatio, double expectedNow, double observedNow) {
        double sum = value + logLikelihoodRatio;
        return sum <= 0 ? NEW : new PageChart(sum, count + 1, expected + expectedNow, observed + observedNow);
    }

    /** The mean of what was expected since the chart last was 0. */
    public double meanExpected() {
        return count == 0 ? 0 : expected / count;
    }

    /** The mean of what was observed since the chart last was 0. */
    public double meanObserved() {
        return count == 0 ? 0 : observed / count;
    }
}
