package org.liangcai.psychometrics.personfit;

import java.util.List;
import java.util.OptionalDouble;
import org.liangcai.psychometrics.ability.Response;
import org.liangcai.psychometrics.ability.ResponsePattern;
import org.liangcai.psychometrics.model.CategoryCurve;
import org.liangcai.psychometrics.model.ItemResponseModel;

/**
 * The standardised log-likelihood of a person's responses at an ability. Strongly negative values mean responses that the models
 * hardly expect. Missing responses do not count.
 */
public final class LikelihoodPersonFit {

    private LikelihoodPersonFit() {}

    /** How the ability was estimated; each enters the correction r₀ of lz* (Snijders 2001; Magis, Raîche and Béland 2012). */
    public sealed interface Estimated {

        /** By maximum likelihood: r₀ = 0. */
        record MaximumLikelihood() implements Estimated {}

        /** By the mode of the posterior with a normal prior: r₀ = (μ − θ) / σ². */
        record PosteriorMode(double mean, double standardDeviation) implements Estimated {
            public PosteriorMode {
                if (!Double.isFinite(mean) || !(standardDeviation > 0) || Double.isInfinite(standardDeviation)) {
                    throw new IllegalArgumentException(
                            "The mean (%s) must be finite and the standard deviation (%s) positive and finite."
                                    .formatted(mean, standardDeviation));
                }
            }
        }

        /** By Warm's weighted likelihood: r₀ = J / (2I). */
        record WeightedLikelihood() implements Estimated {}
    }

    /**
     * lz (Drasgow, Levine and Williams 1985): (ln L − E) / √V with E = Σ P ln P and V = Σᵢ (Σ P ln² P − (Σ P ln P)²). Its distribution is
     * only near the standard normal one, the more so the longer the test.
     *
     * @param theta the ability, finite
     * @return empty without responses, or where ln P does not vary
     */
    public static OptionalDouble standardised(ResponsePattern pattern, double theta) {
        requireFinite(theta);
        Sums sums = new Sums();
        for (ResponsePattern.Answer answer : pattern.answers()) {
            if (answer.response() instanceof Response.Observed observed) {
                sums.add(answer.model(), observed.category(), theta);
            }
        }
        return sums.standardised();
    }

    /**
     * lz of one item over persons, in the place of one person over items.
     *
     * @param abilities of those who answered, finite
     * @param categories their responses
     * @return empty if nobody answered
     */
    public static OptionalDouble standardised(ItemResponseModel model, double[] abilities, int[] categories) {
        if (abilities.length != categories.length) {
            throw new IllegalArgumentException("The numbers of abilities (%d) and responses (%d) must be equal."
                    .formatted(abilities.length, categories.length));
        }
        Sums sums = new Sums();
        for (int person = 0; person < abilities.length; person++) {
            requireFinite(abilities[person]);
            sums.add(model, categories[person], abilities[person]);
        }
        return sums.standardised();
    }

    private static void requireFinite(double theta) {
        if (!Double.isFinite(theta)) {
            throw new IllegalArgumentException(
                    "The ability (%s) must be finite.\nMaybe estimate it between bounds, or by the posterior mean."
                            .formatted(theta));
        }
    }

    private static final class Sums {
        private double logLikelihood;
        private double expected;
        private double variance;

        void add(ItemResponseModel model, int category, double theta) {
            double mean = 0;
            double square = 0;
            for (int k = 0; k < model.categoryCount(); k++) {
                CategoryCurve curve = model.curve(theta, k);
                double share = curve.probability() * curve.logProbability();
                mean += share;
                square += share * curve.logProbability();
                if (k == category) {
                    logLikelihood += curve.logProbability();
                }
            }
            expected += mean;
            variance += square - mean * mean;
        }

        OptionalDouble standardised() {
            return variance > 0
                    ? OptionalDouble.of((logLikelihood - expected) / StrictMath.sqrt(variance))
                    : OptionalDouble.empty();
        }
    }

    /**
     * lz*, whose variance takes into account that the ability was estimated from the same responses (Snijders 2001; for several
     * categories Sinharay 2016): with wₖ = ln Pₖ, W = Σ (w − E w), c = Σᵢ Σₖ P′ₖ wₖ / I and w̃ₖ = wₖ − c P′ₖ / Pₖ it is
     * (W + c r₀) / √Σᵢ Var(w̃).
     *
     * @param theta the ability, finite
     * @param estimated how it was estimated
     * @return empty without responses, or where nothing varies
     */
    public static OptionalDouble corrected(ResponsePattern pattern, double theta, Estimated estimated) {
        requireFinite(theta);
        List<ResponsePattern.Answer> answers = pattern.answers().stream()
                .filter(answer -> answer.response() instanceof Response.Observed)
                .toList();
        double information = 0;
        double covariance = 0;
        double warm = 0;
        for (ResponsePattern.Answer answer : answers) {
            for (int k = 0; k < answer.model().categoryCount(); k++) {
                CategoryCurve curve = answer.model().curve(theta, k);
                information += curve.slope() * curve.logSlope();
                covariance += curve.slope() * curve.logProbability();
                warm += curve.logSlope() * curve.curvature();
            }
        }
        if (!(information > 0)) {
            return OptionalDouble.empty();
        }
        double c = covariance / information;
        double deviation = 0;
        double variance = 0;
        for (ResponsePattern.Answer answer : answers) {
            double meanWeight = 0;
            double meanCorrected = 0;
            double square = 0;
            for (int k = 0; k < answer.model().categoryCount(); k++) {
                CategoryCurve curve = answer.model().curve(theta, k);
                double probability = curve.probability();
                double corrected = curve.logProbability() - c * curve.logSlope();
                meanWeight += probability * curve.logProbability();
                meanCorrected += probability * corrected;
                square += probability * corrected * corrected;
                if (answer.response() instanceof Response.Observed observed && observed.category() == k) {
                    deviation += curve.logProbability();
                }
            }
            deviation -= meanWeight;
            variance += square - meanCorrected * meanCorrected;
        }
        double shift = switch (estimated) {
            case Estimated.MaximumLikelihood likelihood -> 0;
            case Estimated.PosteriorMode mode ->
                (mode.mean() - theta) / (mode.standardDeviation() * mode.standardDeviation());
            case Estimated.WeightedLikelihood weighted -> warm / (2 * information);
        };
        return variance > 0
                ? OptionalDouble.of((deviation + c * shift) / StrictMath.sqrt(variance))
                : OptionalDouble.empty();
    }
}
