package org.liangcai.psychometrics.scoring;

import org.liangcai.psychometrics.model.GeneralisedPartialCreditModel;
import org.liangcai.psychometrics.model.GradedResponseModel;
import org.liangcai.psychometrics.model.ItemResponseModel;
import org.liangcai.psychometrics.model.LogisticModel;
import org.liangcai.psychometrics.model.NominalModel;

/**
 * What one item adds to the functions of ability that the estimators look for the roots of. The formulas are those of the response
 * models; here they are worked out for numbers instead of objects. Stateless.
 */
sealed interface ItemKernel {

    /** Adds the derivatives of the log-probability of the category that was chosen, and when asked for the item's information. */
    void add(double theta, int category, boolean withInformation, Sums into);

    /** Sums over the answered items at one ability. */
    final class Sums {
        double score;
        double curvature;
        double information;
        double warm;
        double informationSlope;

        void clear() {
            score = 0;
            curvature = 0;
            information = 0;
            warm = 0;
            informationSlope = 0;
        }

        /** A category with probability P, l′ and l″ the derivatives of its logarithm. */
        private void category(double probability, double first, double second) {
            double slope = probability * first;
            information += slope * first;
            warm += slope * (second + first * first);
            informationSlope += slope * (2 * second + first * first);
        }

        private void chosen(double first, double second) {
            score += first;
            curvature += second;
        }
    }

    static ItemKernel of(ItemResponseModel model) {
        return switch (model) {
            case LogisticModel logistic
            when logistic.lowerAsymptote() == 0 && logistic.upperAsymptote() == 1 ->
                new TwoParameter(logistic.discrimination(), logistic.difficulty());
            case LogisticModel logistic -> new FourParameter(logistic);
            case GradedResponseModel graded -> Graded.of(graded);
            case GeneralisedPartialCreditModel steps -> Softmax.of(steps);
            case NominalModel nominal -> Softmax.of(nominal);
        };
    }

    /** Without asymptotes. */
    record TwoParameter(double a, double b) implements ItemKernel {

        @Override
        public void add(double theta, int category, boolean withInformation, Sums into) {
            double z = a * (theta - b);
            double exponential = Math.exp(-Math.abs(z));
            double larger = 1 / (1 + exponential);
            double smaller = exponential * larger;
            double success = z >= 0 ? larger : smaller;
            double failure = z >= 0 ? smaller : larger;
            double square = a * a * success * failure;
            into.chosen(category == 1 ? a * failure : -a * success, -square);
            if (withInformation) {
                double third = a * square * (failure - success);
                into.information += square;
                into.warm += third;
                into.informationSlope += third;
            }
        }
    }

    /** With asymptotes. */
    record FourParameter(LogisticModel model) implements ItemKernel {

        @Override
        public void add(double theta, int category, boolean withInformation, Sums into) {
            double a = model.discrimination();
            double lower = model.lowerAsymptote();
            double upper = model.upperAsymptote();
            double z = a * (theta - model.difficulty());
            double exponential = Math.exp(-Math.abs(z));
            double larger = 1 / (1 + exponential);
            double smaller = exponential * larger;
            double success = z >= 0 ? larger : smaller;
            double failure = z >= 0 ? smaller : larger;
            double up = share(lower, upper, success);
            double down = share(1 - upper, 1 - lower, failure);
            double up1 = a * up * failure;
            double up2 = a * a * up * failure * (failure - success) - up1 * up1;
            double down1 = -a * down * success;
            double down2 = a * a * down * success * (success - failure) - down1 * down1;
            into.chosen(category == 1 ? up1 : down1, category == 1 ? up2 : down2);
            if (withInformation) {
                into.category(lower + (upper - lower) * success, up1, up2);
                into.category((1 - upper) + (upper - lower) * failure, down1, down2);
            }
        }

        /** The share of a probability that is not owed to its asymptote, exactly 1 without one. */
        private static double share(double lower, double upper, double logistic) {
            return lower == 0 ? 1 : (upper - lower) * logistic / (lower + (upper - lower) * logistic);
        }
    }

    /** Graded responses; {@code gaps} holds 1 − exp(−a(b₊ − b)) of the inner categories. */
    @SuppressWarnings("ArrayRecordComponent")
    record Graded(double a, double[] thresholds, double[] gaps) implements ItemKernel {

        static Graded of(GradedResponseModel model) {
            double a = model.discrimination();
            double[] thresholds =
                    model.thresholds().stream().mapToDouble(Double::doubleValue).toArray();
            double[] gaps = new double[thresholds.length + 1];
            gaps[0] = 1;
            gaps[thresholds.length] = 1;
            for (int k = 1; k < thresholds.length; k++) {
                gaps[k] = -Math.expm1(-a * (thresholds[k] - thresholds[k - 1]));
            }
            return new Graded(a, thresholds, gaps);
        }

        @Override
        public void add(double theta, int category, boolean withInformation, Sums into) {
            int first = withInformation ? 0 : category;
            int last = withInformation ? thresholds.length : category;
            double belowSuccess = 1;
            double belowFailure = 0;
            if (first > 0) {
                belowSuccess = logistic(a * (theta - thresholds[first - 1]));
                belowFailure = logistic(-a * (theta - thresholds[first - 1]));
            }
            for (int k = first; k <= last; k++) {
                double aboveSuccess = 0;
                double aboveFailure = 1;
                if (k < thresholds.length) {
                    aboveSuccess = logistic(a * (theta - thresholds[k]));
                    aboveFailure = logistic(-a * (theta - thresholds[k]));
                }
                double l1 = a * (belowFailure - aboveSuccess);
                double l2 = -a * a * (belowSuccess * belowFailure + aboveSuccess * aboveFailure);
                if (k == category) {
                    into.chosen(l1, l2);
                }
                if (withInformation) {
                    into.category(belowSuccess * aboveFailure * gaps[k], l1, l2);
                }
                belowSuccess = aboveSuccess;
                belowFailure = aboveFailure;
            }
        }

        private static double logistic(double z) {
            double exponential = Math.exp(-Math.abs(z));
            return (z >= 0 ? 1 : exponential) / (1 + exponential);
        }
    }

    /** Pₖ ∝ exp(sₖθ + cₖ). */
    @SuppressWarnings("ArrayRecordComponent")
    record Softmax(double[] slopes, double[] intercepts) implements ItemKernel {

        static Softmax of(GeneralisedPartialCreditModel model) {
            double[] slopes = new double[model.categoryCount()];
            double[] intercepts = new double[slopes.length];
            for (int k = 1; k < slopes.length; k++) {
                slopes[k] = k * model.discrimination();
                intercepts[k] = intercepts[k - 1]
                        - model.discrimination() * model.steps().get(k - 1);
            }
            return new Softmax(slopes, intercepts);
        }

        static Softmax of(NominalModel model) {
            return new Softmax(
                    model.slopes().stream().mapToDouble(Double::doubleValue).toArray(),
                    model.intercepts().stream().mapToDouble(Double::doubleValue).toArray());
        }

        @Override
        public void add(double theta, int category, boolean withInformation, Sums into) {
            // Slopes are counted from that of the likeliest category: at the ends of the scale no digits cancel then.
            int likeliest = 0;
            for (int k = 1; k < slopes.length; k++) {
                if (slopes[k] * theta + intercepts[k] > slopes[likeliest] * theta + intercepts[likeliest]) {
                    likeliest = k;
                }
            }
            double largest = slopes[likeliest] * theta + intercepts[likeliest];
            double reference = slopes[likeliest];
            double total = 0;
            double mean = 0;
            double square = 0;
            for (int k = 0; k < slopes.length; k++) {
                double weight = Math.exp(slopes[k] * theta + intercepts[k] - largest);
                double slope = slopes[k] - reference;
                total += weight;
                mean += weight * slope;
                square += weight * slope * slope;
            }
            mean /= total;
            double variance = square / total - mean * mean;
            into.chosen(slopes[category] - reference - mean, -variance);
            if (withInformation) {
                double third = 0;
                for (int k = 0; k < slopes.length; k++) {
                    double weight = Math.exp(slopes[k] * theta + intercepts[k] - largest) / total;
                    double deviation = slopes[k] - reference - mean;
                    third += weight * deviation * deviation * deviation;
                }
                into.information += variance;
                into.warm += third;
                into.informationSlope += third;
            }
        }
    }
}
