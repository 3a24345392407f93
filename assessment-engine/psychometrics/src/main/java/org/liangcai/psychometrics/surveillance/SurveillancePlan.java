package org.liangcai.psychometrics.surveillance;

/**
 * What counts as suspicious.
 *
 * @param baseline so many first deliveries only teach what to expect, 30 or more
 * @param falseAlarmRate α: of an item that is as expected, the probability of any alarm within n deliveries is at most α·n
 * @param knowingShare the share of people who know the answer that is to be noticed soon
 * @param failingShare the share of right answers that turn wrong (a spoilt key, a broken picture) that is to be noticed soon
 * @param speedUp by how many standard deviations of log time answers come faster that is to be noticed soon
 * @param exposureFactor by which factor an item is shown more often that is to be noticed soon
 */
public record SurveillancePlan(
        int baseline,
        double falseAlarmRate,
        double knowingShare,
        double failingShare,
        double speedUp,
        double exposureFactor) {

    /**
     * 200 deliveries to learn from; at most one false alarm in 100,000 deliveries, so 1 % for an item in its first thousand; 25 %
     * who know, 25 % who fail, 0.6 SD, half as often again.
     */
    public static final SurveillancePlan STANDARD = new SurveillancePlan(200, 1e-5, 0.25, 0.25, 0.6, 1.5);

    private static final int CHARTS = SurveillanceChart.values().length;

    public SurveillancePlan {
        if (baseline < 30) {
            throw new IllegalArgumentException("The baseline (%d) must be 30 or more.".formatted(baseline));
        }
        requireShare("false alarm rate", falseAlarmRate);
        requireShare("share that knows", knowingShare);
        requireShare("share that fails", failingShare);
        if (!(speedUp > 0 && Double.isFinite(speedUp)) || !(exposureFactor > 1 && Double.isFinite(exposureFactor))) {
            throw new IllegalArgumentException(
                    "The speed-up (%s) must be positive and the exposure factor (%s) above 1."
                            .formatted(speedUp, exposureFactor));
        }
    }

    private static void requireShare(String what, double share) {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException("The %s (%s) must lie between 0 and 1.".formatted(what, share));
        }
    }

    /**
     * The level h at which a chart raises the alarm. The chance that a likelihood ratio begun at a given delivery ever reaches e^h is at
     * most e^−h (Ville 1939), there are n deliveries to begin at, and there are several charts: with h = ln(charts / α) all of them
     * together alarm within n deliveries with probability α·n at most (compare Lorden 1971, Ann. Math. Stat. 42, 1897–1908).
     */
    public double level() {
        return StrictMath.log(CHARTS / falseAlarmRate);
    }
}
