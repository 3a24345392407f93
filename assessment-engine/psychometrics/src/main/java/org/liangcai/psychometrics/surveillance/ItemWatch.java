package org.liangcai.psychometrics.surveillance;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The watch over one item: a value, moved on by each delivery. The first deliveries teach what to expect; from then on each is held
 * against it on four charts. What was learnt from a sample is moved to the edge of its 95 % interval before anything is held against
 * it, so that the bound on false alarms does not rest on a lucky baseline. (Veerkamp and Glas 2000, JEBS 25, 373–389, and Choe, Zhang
 * and Chang 2018, Psychometrika 83, 650–673, watch items by such charts.)
 *
 * @param deliveries how often the item was answered under watch
 * @param pass what is expected of right answers
 * @param time what is expected of response times
 * @param easier the chart of {@link SurveillanceChart#EASIER}
 * @param harder the chart of {@link SurveillanceChart#HARDER}
 * @param faster the chart of {@link SurveillanceChart#FASTER}
 * @param exposure what is known of how often the item is shown
 */
public record ItemWatch(
        long deliveries,
        PassExpectation pass,
        TimeExpectation time,
        PageChart easier,
        PageChart harder,
        PageChart faster,
        ExposureWatch exposure) {

    /** Before the first delivery. */
    public static final ItemWatch NEW = new ItemWatch(
            0,
            PassExpectation.PRIOR,
            TimeExpectation.NONE,
            PageChart.NEW,
            PageChart.NEW,
            PageChart.NEW,
            ExposureWatch.NEW);

    /** The one-sided 95 % point of the standard normal distribution. */
    private static final double EDGE = 1.6449;

    /** A single answer in a rush is no evidence beyond this many standard deviations. */
    private static final double FASTEST = -3;

    /**
     * One delivery.
     *
     * @param predicted the probability of a right answer by the item's parameters, given the person's earlier answers
     * @param right whether it was answered rightly
     * @param relativeLogTime the log response time minus the mean log response time of the person's other answers; empty if there are
     *     too few of those
     * @param session the number of the session among those that could have shown the item, from 1
     */
    public record Delivery(double predicted, boolean right, OptionalDouble relativeLogTime, long session) {}

    /** Whether it still learns what to expect. */
    public boolean isLearning(SurveillancePlan plan) {
        return deliveries < plan.baseline();
    }

    /** After one more delivery. */
    public ItemWatch after(Delivery delivery, SurveillancePlan plan) {
        return isLearning(plan) ? learnt(delivery) : held(delivery, plan);
    }

    private ItemWatch learnt(Delivery delivery) {
        return new ItemWatch(
                deliveries + 1,
                pass.after(delivery.predicted(), delivery.right()),
                delivery.relativeLogTime().isPresent()
                        ? time.after(delivery.relativeLogTime().getAsDouble())
                        : time,
                easier,
                harder,
                faster,
                exposure.learnt(delivery.session()));
    }

    private ItemWatch held(Delivery delivery, SurveillancePlan plan) {
        return new ItemWatch(
                deliveries + 1,
                pass,
                time,
                easier(delivery, plan),
                harder(delivery, plan),
                faster(delivery, plan),
                exposure.held(delivery.session()));
    }

    /** A share g of people knows the answer: p₁ = p₀ + g(1 − p₀). */
    private PageChart easier(Delivery delivery, SurveillancePlan plan) {
        double p0 = pass.probability(delivery.predicted(), EDGE);
        double p1 = p0 + plan.knowingShare() * (1 - p0);
        double ratio = delivery.right() ? StrictMath.log(p1 / p0) : StrictMath.log1p(-plan.knowingShare());
        return easier.after(ratio, pass.probability(delivery.predicted(), 0), delivery.right() ? 1 : 0);
    }

    /** A share s of the right answers turns wrong: p₁ = p₀(1 − s). */
    private PageChart harder(Delivery delivery, SurveillancePlan plan) {
        double p0 = pass.probability(delivery.predicted(), -EDGE);
        double p1 = p0 * (1 - plan.failingShare());
        double ratio = delivery.right() ? StrictMath.log1p(-plan.failingShare()) : StrictMath.log((1 - p1) / (1 - p0));
        return harder.after(ratio, pass.probability(delivery.predicted(), 0), delivery.right() ? 1 : 0);
    }

    /** The mean of the log time falls by d standard deviations: ln(p₁/p₀) = −dz − d²/2. */
    private PageChart faster(Delivery delivery, SurveillancePlan plan) {
        if (delivery.relativeLogTime().isEmpty()
                || time.count() < plan.baseline() / 2
                || time.standardDeviation() == 0) {
            return faster;
        }
        double observed = delivery.relativeLogTime().getAsDouble();
        double z = Math.max(FASTEST, time.standardised(observed, EDGE));
        double d = plan.speedUp();
        return faster.after(-d * z - d * d / 2, time.mean(), observed);
    }

    /** The charts that are at their level now. */
    public List<SurveillanceChart> alarms(SurveillancePlan plan) {
        List<SurveillanceChart> alarms = new ArrayList<>();
        for (SurveillanceChart chart : SurveillanceChart.values()) {
            if (evidence(chart, plan) >= plan.level()) {
                alarms.add(chart);
            }
        }
        return alarms;
    }

    /** The log likelihood ratio a chart stands at. */
    public double evidence(SurveillanceChart chart, SurveillancePlan plan) {
        return switch (chart) {
            case EASIER -> easier.value();
            case HARDER -> harder.value();
            case FASTER -> faster.value();
            case OVEREXPOSED -> isLearning(plan) ? 0 : exposure.evidence(plan.exposureFactor());
        };
    }

    /** What was expected since a chart began to rise: a share of right answers, a relative log time, a share of sessions. */
    public double expected(SurveillanceChart chart) {
        return switch (chart) {
            case EASIER -> easier.meanExpected();
            case HARDER -> harder.meanExpected();
            case FASTER -> faster.meanExpected();
            case OVEREXPOSED -> exposure.expected();
        };
    }

    /** What was observed since a chart began to rise. */
    public double observed(SurveillanceChart chart) {
        return switch (chart) {
            case EASIER -> easier.meanObserved();
            case HARDER -> harder.meanObserved();
            case FASTER -> faster.meanObserved();
            case OVEREXPOSED -> exposure.observed();
        };
    }

    /** How many answers what was expected and observed rests on; for a share of sessions, how many sessions. */
    public long since(SurveillanceChart chart) {
        return switch (chart) {
            case EASIER -> easier.count();
            case HARDER -> harder.count();
            case FASTER -> faster.count();
            case OVEREXPOSED -> exposure.sessions();
        };
    }

    /** With the evidence laid aside, after a person has looked; what was learnt stays. */
    public ItemWatch withoutEvidence() {
        return new ItemWatch(
                deliveries, pass, time, PageChart.NEW, PageChart.NEW, PageChart.NEW, exposure.withoutEvidence());
    }
}
