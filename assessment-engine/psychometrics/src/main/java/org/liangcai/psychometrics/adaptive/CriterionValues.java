package org.liangcai.psychometrics.adaptive;

import java.util.Arrays;
import org.liangcai.psychometrics.ability.InformationKind;
import org.liangcai.psychometrics.adaptive.Criterion.Course;

/** The values of a criterion for the items of a pool. */
final class CriterionValues {

    private final Criterion criterion;
    private final CatEstimator estimator;
    private final Progress progress;
    private final ItemPool pool;
    private final double theta;
    private final double standardError;
    private final long seed;

    CriterionValues(
            Criterion criterion,
            CatEstimator estimator,
            Progress progress,
            double theta,
            double standardError,
            long seed) {
        this.criterion = criterion;
        this.estimator = estimator;
        this.progress = progress.tables.grid.equals(estimator.grid())
                ? progress
                : Progress.of(progress.pool, estimator.grid(), progress.administered());
        pool = progress.pool;
        this.theta = theta;
        this.standardError = standardError;
        this.seed = seed;
    }

    /** The value of every item that may be shown, NaN for the others. */
    double[] of(boolean[] available) {
        double[] values = new double[pool.size()];
        Arrays.fill(values, Double.NaN);
        switch (criterion) {
            case Criterion.MaximumInformation() -> information(available, values);
            case Criterion.WeightedInformation(Criterion.Weight weight) -> weighted(available, values, weights(weight));
            case Criterion.KullbackLeibler(Criterion.Weight weight) -> distance(available, values, weights(weight));
            case Criterion.ExpectedPosteriorVariance(Criterion.Predictive predictive) ->
                variance(available, values, predictive);
            case Criterion.ExpectedInformation(InformationKind kind, CatEstimator.Method updating) ->
                new ExpectedInformationValues(estimator.withMethod(updating), progress, theta, kind)
                        .fill(available, values);
            case Criterion.GlobalDiscrimination(Criterion.Weight weight) -> discrimination(available, values, weight);
            case Criterion.NearestDifficulty() -> {
                for (int item = 0; item < values.length; item++) {
                    if (available[item]) {
                        values[item] = Math.abs(pool.difficulty(item) - theta);
                    }
                }
            }
            case Criterion.NearestMaximum() -> {
                for (int item = 0; item < values.length; item++) {
                    if (available[item]) {
                        values[item] = Math.abs(pool.mostInformativeTheta(item) - theta);
                    }
                }
            }
            case Criterion.Random() -> {
                for (int item = 0; item < values.length; item++) {
                    if (available[item]) {
                        values[item] = randomPart(item);
                    }
                }
            }
            case Criterion.Progressive(double acceleration, Course course) ->
                progressive(available, values, acceleration, course);
            case Criterion.Proportional(double acceleration, Course course) ->
                proportional(available, values, acceleration, course);
        }
        return values;
    }

    private double randomPart(int item) {
        return Draws.uniform(seed, Draws.Purpose.RANDOM_PART, (long) progress.length() * pool.size() + item);
    }

    private double[] weights(Criterion.Weight weight) {
        double[] weights = weight == Criterion.Weight.LIKELIHOOD
                ? Abilities.weightedLikelihood(progress)
                : Abilities.posterior(estimator, progress);
        double scale = progress.scale();
        for (int q = 0; q < weights.length; q++) {
            weights[q] *= scale;
        }
        return weights;
    }

    private void information(boolean[] available, double[] values) {
        for (int item = 0; item < values.length; item++) {
            if (available[item]) {
                values[item] = pool.information(item, theta);
            }
        }
    }

    private void weighted(boolean[] available, double[] values, double[] weights) {
        for (int item = 0; item < values.length; item++) {
            if (available[item]) {
                double[] information = progress.tables.information[item];
                double sum = 0;
                for (int q = 0; q < weights.length; q++) {
                    sum += weights[q] * information[q];
                }
                values[item] = sum;
            }
        }
    }

    private void distance(boolean[] available, double[] values, double[] weights) {
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        double[] here = new double[pool.mostCategories()];
        for (int item = 0; item < values.length; item++) {
            if (available[item]) {
                pool.probabilities(item, theta, here);
                double[] logProbability = progress.tables.logProbability[item];
                double sum = 0;
                for (int category = 0; category < pool.categoryCount(item); category++) {
                    double cross = 0;
                    int offset = category * weights.length;
                    for (int q = 0; q < weights.length; q++) {
                        cross += weights[q] * logProbability[offset + q];
                    }
                    if (here[category] > 0) {
                        sum += here[category] * (total * StrictMath.log(here[category]) - cross);
                    }
                }
                values[item] = sum;
            }
        }
    }

    private void variance(boolean[] available, double[] values, Criterion.Predictive predictive) {
        double[] posterior = Abilities.posterior(estimator, progress);
        double[] nodes = progress.tables.nodes;
        double centre = Abilities.moments(progress.tables, posterior).theta();
        double total = 0;
        double[] first = new double[nodes.length];
        double[] second = new double[nodes.length];
        for (int q = 0; q < nodes.length; q++) {
            total += posterior[q];
            first[q] = posterior[q] * (nodes[q] - centre);
            second[q] = first[q] * (nodes[q] - centre);
        }
        double[] here = new double[pool.mostCategories()];
        for (int item = 0; item < values.length; item++) {
            if (!available[item]) {
                continue;
            }
            if (predictive == Criterion.Predictive.AT_ESTIMATE) {
                pool.probabilities(item, theta, here);
            }
            double[] probability = progress.tables.probability[item];
            double expected = 0;
            for (int category = 0; category < pool.categoryCount(item); category++) {
                double mass = 0;
                double moment = 0;
                double square = 0;
                int offset = category * nodes.length;
                for (int q = 0; q < nodes.length; q++) {
                    double p = probability[offset + q];
                    mass += posterior[q] * p;
                    moment += first[q] * p;
                    square += second[q] * p;
                }
                if (mass > 0) {
                    double mean = moment / mass;
                    double chance = predictive == Criterion.Predictive.AT_ESTIMATE ? here[category] : mass / total;
                    expected += chance * (square / mass - mean * mean);
                }
            }
            values[item] = expected;
        }
    }

    private void discrimination(boolean[] available, double[] values, Criterion.Weight weight) {
        double[] weights = progress.likelihood.clone();
        if (weight == Criterion.Weight.POSTERIOR) {
            double[] density = Abilities.priorDensity(estimator.prior(), progress);
            for (int q = 0; q < weights.length; q++) {
                weights[q] *= density[q];
            }
        }
        double total = 0;
        for (double part : weights) {
            total += part;
        }
        for (int item = 0; item < values.length; item++) {
            if (available[item]) {
                pool.difficulty(item);
                double[] probability = progress.tables.probability[item];
                double mean = 0;
                for (int q = 0; q < weights.length; q++) {
                    mean += weights[q] / total * probability[weights.length + q];
                }
                double sum = 0;
                for (int q = 0; q < weights.length; q++) {
                    double deviation = probability[weights.length + q] - mean;
                    sum += weights[q] / total * deviation * deviation;
                }
                values[item] = sum;
            }
        }
    }

    private void progressive(boolean[] available, double[] values, double acceleration, Course course) {
        information(available, values);
        double greatest = 0;
        for (int item = 0; item < values.length; item++) {
            if (available[item]) {
                greatest = Math.max(greatest, values[item]);
            }
        }
        double share = Math.min(1, share(acceleration, course));
        for (int item = 0; item < values.length; item++) {
            if (available[item]) {
                values[item] = share * values[item] + (1 - share) * greatest * randomPart(item);
            }
        }
    }

    /**
     * Weighted sampling without a running sum: with e exponential, the item of least e / w is drawn with chance proportional to w; the
     * value is minus the logarithm of that quotient.
     */
    private void proportional(boolean[] available, double[] values, double acceleration, Course course) {
        double exponent = share(acceleration, course)
                * switch (course) {
                    case Course.ByLength(int length) -> length;
                    case Course.ByPrecision(double error, int longest) -> 1 / (error * error);
                };
        information(available, values);
        for (int item = 0; item < values.length; item++) {
            if (available[item]) {
                double exponential = -StrictMath.log1p(-randomPart(item));
                values[item] = exponent * StrictMath.log(Math.max(values[item], Double.MIN_NORMAL))
                        - StrictMath.log(Math.max(exponential, Double.MIN_NORMAL));
            }
        }
    }

    /** W of Barrada et al. (2008): 0 for the first item, 1 for the last. */
    private double share(double acceleration, Course course) {
        int shown = progress.length();
        if (shown == 0) {
            return 0;
        }
        return switch (course) {
            case Course.ByLength(int length) -> powers(shown, acceleration) / powers(length - 1, acceleration);
            case Course.ByPrecision(double error, int longest) ->
                StrictMath.pow(
                        Math.max(error * error / (standardError * standardError), shown / (longest - 1.0)),
                        acceleration);
        };
    }

    private static double powers(int last, double exponent) {
        double sum = 0;
        for (int i = 1; i <= last; i++) {
            sum += StrictMath.pow(i, exponent);
        }
        return sum;
    }
}
