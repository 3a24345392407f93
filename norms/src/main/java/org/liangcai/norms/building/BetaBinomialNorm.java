package org.liangcai.norms.building;

import java.util.Arrays;
import org.liangcai.norms.BilingualText;
import org.liangcai.norms.FaultyNormException;
import org.liangcai.norms.scale.StandardNormal;
import org.liangcai.norms.scale.StandardScale;

/**
 * A continuous norm by the beta-binomial distribution, for whole raw scores between fixed limits. The place of a raw score is its
 * percentile rank: everybody below it and half of those who have it. A better raw score always means a better place, because every raw
 * score has a positive probability.
 *
 * @param minimum the lowest possible raw score
 * @param maximum the highest
 * @param logAlpha ln α by age
 * @param logBeta ln β by age
 * @param range what the sample covered
 */
public record BetaBinomialNorm(int minimum, int maximum, AgeCurve logAlpha, AgeCurve logBeta, NormRange range)
        implements ContinuousNorm {

    /** Between whole raw scores the T score goes in a straight line. */
    @Override
    public double tScore(double raw, double age) {
        return tScore(raw, ladder(age));
    }

    @Override
    public double[] tScores(double[] raws, double age) {
        double[] ladder = ladder(age);
        return Arrays.stream(raws).map(raw -> tScore(raw, ladder)).toArray();
    }

    private double tScore(double raw, double[] ladder) {
        double step = Math.clamp(raw - minimum, 0, ladder.length - 1);
        int below = Math.min((int) step, ladder.length - 2);
        return ladder[below] + (step - below) * (ladder[below + 1] - ladder[below]);
    }

    @Override
    public double raw(double tScore, double age) {
        double[] ladder = ladder(age);
        if (tScore <= ladder[0]) {
            return minimum;
        }
        for (int step = 1; step < ladder.length; step++) {
            if (tScore <= ladder[step]) {
                return minimum + step - 1 + (tScore - ladder[step - 1]) / (ladder[step] - ladder[step - 1]);
            }
        }
        return maximum;
    }

    /** The T scores of all raw scores at an age. In each half the smaller tail is added up, so that no place is lost to rounding. */
    private double[] ladder(double age) {
        double[] probabilities =
                new BetaBinomialDensity(minimum, maximum).probabilities(logAlpha.at(age), logBeta.at(age));
        double[] above = new double[probabilities.length];
        double sum = 0;
        for (int x = probabilities.length - 1; x >= 0; x--) {
            above[x] = sum + probabilities[x] / 2;
            sum += probabilities[x];
        }
        double[] ladder = new double[probabilities.length];
        double below = 0;
        for (int x = 0; x < probabilities.length; x++) {
            double middle = below + probabilities[x] / 2;
            double z = middle <= 0.5 ? deviate(middle) : -deviate(above[x]);
            ladder[x] = StandardScale.T.exact(z);
            below += probabilities[x];
        }
        return ladder;
    }

    /** A probability too small for a double counts as the smallest there is. */
    private static double deviate(double tail) {
        return StandardNormal.quantile(Math.max(tail, Double.MIN_NORMAL));
    }

    /**
     * Fits norms of rising degrees in age.
     *
     * @param sample the raw scores, all whole
     * @param minimum the lowest possible raw score
     * @param maximum the highest
     * @param highestDegree the highest degree a parameter may have
     * @throws IllegalArgumentException that names the first raw score that is not whole or not possible
     */
    public static ParametricSelection<BetaBinomialNorm> select(
            ScoreSample sample, int minimum, int maximum, int highestDegree) {
        if (minimum >= maximum) {
            throw new FaultyNormException(BilingualText.of(
                    "可能的最高原始分（%d）要大于最低原始分（%d）。",
                    "The highest possible raw score (%d) must be above the lowest (%d).", maximum, minimum));
        }
        for (int row = 0; row < sample.size(); row++) {
            double raw = sample.raw(row);
            if (raw != Math.rint(raw) || raw < minimum || raw > maximum) {
                throw new FaultyNormException(BilingualText.of(
                        "原始分（%s，年龄 %s）要是 %d 到 %d 的整数；原始分不是整数时请换一种方法。",
                        "The raw score (%s) at age (%s) must be a whole number from %d to %d.",
                        raw,
                        sample.age(row),
                        minimum,
                        maximum));
            }
        }
        NormRange range = NormRange.of(sample, RankedPlaces.of(sample));
        return ParametricSelection.of(
                AgeCurvesSelection.tried(sample, new BetaBinomialDensity(minimum, maximum), highestDegree),
                curves -> new BetaBinomialNorm(minimum, maximum, curves.get(0), curves.get(1), range));
    }
}
