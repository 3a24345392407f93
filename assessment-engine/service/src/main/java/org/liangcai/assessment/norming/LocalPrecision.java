package org.liangcai.assessment.norming;

import java.util.List;
import java.util.Optional;
import org.liangcai.assessment.scoring.ScaleRanges;
import org.liangcai.assessment.scoring.ScaleScore.Range;
import org.liangcai.itembank.InstrumentId;
import org.liangcai.itembank.ScaleId;
import org.liangcai.norms.BilingualText;
import org.liangcai.norms.ConstructId;
import org.liangcai.norms.NormCell;
import org.liangcai.norms.NormTable;

/**
 * How exact the scores of the people are that a local norm is built from. Where somebody has published the error of the scores, it is
 * taken from the norm in use; otherwise it is worked out from the standard error that each person's score has.
 *
 * @param plan how the norm is built
 * @param people the people, complete and careful
 * @param weights how often each counts, mean 1
 * @param reference the norm in use, where the error comes from a publication
 */
record LocalPrecision(LocalPlan plan, List<LocalScore> people, double[] weights, Optional<NormTable> reference) {

    /** Less than half of what differs between people would be true differences; a convention of this product. */
    static final double LEAST = 0.5;

    private static final BilingualText PUBLISHED = new BilingualText(
            "本站不保存逐题回答，因此测量标准误取自编制时在用的常模；信度 = 1 − 标准误² ÷ 本站标准差²（假定误差方差相同，Gulliksen，1950）。",
            "Answers item by item are not kept for norms, so the standard error of measurement is that of the norm in use when this one was built; reliability = 1 − SEM² / local SD² (equal error variance, Gulliksen, 1950).");

    private static final BilingualText OWN = new BilingualText(
            "信度由样本算出：1 − 平均误差方差 ÷ 分数方差，误差方差取自每个人分数自己的标准误（边际信度）。这样的标准误把题目当作随机抽取的，因此信度估计偏低（Brennan，2001）。",
            "Reliability is worked out from the sample: 1 − mean error variance / variance of the scores, each score having a standard error of its own (marginal reliability). Such errors take the items as a random draw, so that reliability is rather understated (Brennan, 2001).");

    private static final BilingualText POSTERIOR = new BilingualText(
            "信度由样本算出：能力估计的方差 ÷（能力估计的方差 + 平均后验方差），即 EAP 估计的经验信度（Bock 与 Mislevy，1982；du Toit，2003）。每个分数的区间用本人后验分布的标准差。",
            "Reliability is worked out from the sample: variance of the estimates / (that variance + mean posterior variance), the empirical reliability of EAP estimates (Bock and Mislevy, 1982; du Toit, 2003). The band of each score follows from the person's own posterior standard deviation.");

    /**
     * One scale.
     *
     * @param construct the scale
     * @param variance of the scores, weighted
     * @param error the mean error variance
     * @param reliability from these; not above 0 where there is nothing but error
     */
    record Scale(ConstructId construct, double variance, double error, double reliability) {}

    /** A scale from which nothing can be told of people. */
    boolean unfit(Scale scale) {
        return !(scale.reliability() > 0)
                || scale.reliability() >= 1
                || reference.isEmpty() && scale.reliability() < LEAST;
    }

    /** How reliability was come by. */
    BilingualText note() {
        if (reference.isPresent()) {
            return PUBLISHED;
        }
        return people.getFirst().raws().keySet().stream().anyMatch(this::estimate) ? POSTERIOR : OWN;
    }

    /** Whether the scores of a scale are estimates of ability, whose variance is already without their error. */
    private boolean estimate(ConstructId construct) {
        return Double.isInfinite(range(construct).minimum());
    }

    private Range range(ConstructId construct) {
        return ScaleRanges.of(InstrumentId.of(plan.form().instrument()), ScaleId.of(construct.value()));
    }

    /** Whether each person's score has a standard error. */
    boolean known(ConstructId construct) {
        return reference.flatMap(table -> table.construct(construct)).isPresent()
                || people.stream().allMatch(person -> person.errors().containsKey(construct));
    }

    Scale scale(ConstructId construct) {
        double variance = variance(raws(construct));
        double error = error(construct);
        return new Scale(
                construct,
                variance,
                error,
                reference.isEmpty() && estimate(construct) ? variance / (variance + error) : 1 - error / variance);
    }

    double[] raws(ConstructId construct) {
        return people.stream()
                .mapToDouble(person -> person.raws().getOrDefault(construct, Double.NaN))
                .toArray();
    }

    private double error(ConstructId construct) {
        Optional<Double> published = reference
                .flatMap(table -> table.construct(construct))
                .map(norm -> norm.cells().stream()
                        .mapToDouble(NormCell::standardErrorOfMeasurement)
                        .map(sem -> sem * sem)
                        .average()
                        .orElseThrow());
        return published.orElseGet(() -> {
            double sum = 0;
            for (int person = 0; person < weights.length; person++) {
                double own = people.get(person).errors().getOrDefault(construct, Double.NaN);
                sum += weights[person] * own * own;
            }
            return sum / weights.length;
        });
    }

    /** Weighted, with one person less in the denominator; the weights' mean is 1. */
    private double variance(double[] raws) {
        double mean = 0;
        for (int person = 0; person < raws.length; person++) {
            mean += weights[person] * raws[person] / raws.length;
        }
        double sum = 0;
        for (int person = 0; person < raws.length; person++) {
            sum += weights[person] * (raws[person] - mean) * (raws[person] - mean);
        }
        return sum / (raws.length - 1);
    }
}
