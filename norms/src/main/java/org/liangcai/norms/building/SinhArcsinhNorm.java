package org.liangcai.norms.building;

import java.util.Arrays;
import org.liangcai.norms.BilingualText;
import org.liangcai.norms.FaultyNormException;
import org.liangcai.norms.scale.StandardScale;

/**
 * A continuous norm by the sinh-arcsinh distribution, for scores that are nearly continuous. A better raw score always means a better
 * place, because the distribution function rises.
 *
 * @param location μ by age
 * @param logScale ln σ by age
 * @param skewness ε by age
 * @param logTail ln δ by age; above 0 the tails are lighter than normal
 * @param range what the sample covered
 */
public record SinhArcsinhNorm(
        AgeCurve location, AgeCurve logScale, AgeCurve skewness, AgeCurve logTail, NormRange range)
        implements ContinuousNorm {

    @Override
    public double tScore(double raw, double age) {
        return StandardScale.T.exact(
                SinhArcsinhDensity.z(raw, location.at(age), logScale.at(age), skewness.at(age), logTail.at(age)));
    }

    @Override
    public double[] tScores(double[] raws, double age) {
        double mu = location.at(age);
        double sigma = logScale.at(age);
        double epsilon = skewness.at(age);
        double delta = logTail.at(age);
        return Arrays.stream(raws)
                .map(raw -> StandardScale.T.exact(SinhArcsinhDensity.z(raw, mu, sigma, epsilon, delta)))
                .toArray();
    }

    @Override
    public double raw(double tScore, double age) {
        return SinhArcsinhDensity.raw(
                StandardScale.T.toZ(tScore), location.at(age), logScale.at(age), skewness.at(age), logTail.at(age));
    }

    /**
     * Fits norms of rising degrees in age.
     *
     * @param sample the raw scores
     * @param highestDegree the highest degree a parameter may have
     * @throws IllegalArgumentException if everybody has the same raw score
     */
    public static ParametricSelection<SinhArcsinhNorm> select(ScoreSample sample, int highestDegree) {
        NormRange range = NormRange.of(sample, RankedPlaces.of(sample));
        if (range.lowestRaw() == range.highestRaw()) {
            throw new FaultyNormException(BilingualText.of(
                    "常模样本里每个人的原始分都是（%s）；编不出常模。",
                    "Everybody in the norm sample has the raw score (%s); there is nothing to norm.",
                    range.lowestRaw()));
        }
        return ParametricSelection.of(
                AgeCurvesSelection.tried(sample, new SinhArcsinhDensity(), highestDegree),
                curves -> new SinhArcsinhNorm(curves.get(0), curves.get(1), curves.get(2), curves.get(3), range));
    }
}
