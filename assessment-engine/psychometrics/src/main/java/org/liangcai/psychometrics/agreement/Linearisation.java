package org.liangcai.psychometrics.agreement;

import org.liangcai.psychometrics.agreement.ChanceCorrectedAgreement.Kind;

/**
 * Observed and chance agreement with what each subject adds to them: values over subjects whose mean is the quantity and whose variance,
 * over n, is about that of the quantity. The number of subjects with two ratings or more is taken as given (Gwet 2014, chapter 5).
 */
final class Linearisation {

    private final Ratings ratings;
    private final double[][] weights;
    private final int[][] counts;
    private final double[] ratingsOf;
    private final int subjects;
    private final int categories;
    private final double[] agreement;
    private int paired;

    Linearisation(Ratings ratings, double[][] weights) {
        this.ratings = ratings;
        this.weights = weights;
        counts = ratings.counts();
        subjects = ratings.subjectCount();
        categories = ratings.categoryCount();
        ratingsOf = new double[subjects];
        for (int i = 0; i < subjects; i++) {
            for (int count : counts[i]) {
                ratingsOf[i] += count;
            }
        }
        agreement = new double[subjects];
        agree();
    }

    ChanceCorrectedAgreement of(Kind kind) {
        return switch (kind) {
            case PERCENT -> finish(0, agreement, 0);
            case GWET -> gwet();
            case FLEISS -> byProportions(pooledChance());
            case CONGER -> byProportions(ownChance());
            case BRENNAN_PREDIGER -> finish(sumOfWeights() / (categories * (double) categories), agreement, 0);
            case KRIPPENDORFF -> krippendorff();
        };
    }

    /**
     * Puts both together; {@code degree} says how chance agreement depends on the proportions of the categories: not at all (0), or as a
     * quadratic form, whose derivative is twice the form with one side fixed (2).
     */
    private ChanceCorrectedAgreement finish(double pe, double[] chance, double degree) {
        double pa = mean(agreement);
        double coefficient = (pa - pe) / (1 - pe);
        double[] contributions = new double[subjects];
        for (int i = 0; i < subjects; i++) {
            double ofObserved = ratingsOf[i] >= 2 ? (agreement[i] - pe * subjects / paired) / (1 - pe) : 0;
            contributions[i] = ofObserved - degree * (1 - coefficient) * (chance[i] - pe) / (1 - pe);
        }
        return result(pa, pe, coefficient, contributions);
    }

    private ChanceCorrectedAgreement byProportions(double[] chance) {
        return finish(mean(chance), chance, 2);
    }

    private ChanceCorrectedAgreement result(double pa, double pe, double coefficient, double[] contributions) {
        double centre = mean(contributions);
        double squares = 0;
        for (double contribution : contributions) {
            squares += (contribution - centre) * (contribution - centre);
        }
        return new ChanceCorrectedAgreement(
                pa, pe, coefficient, Math.sqrt(squares / (subjects * (subjects - 1.0))), subjects);
    }

    /** Agreement within each subject, scaled so that the mean over all subjects is that over those with two ratings or more. */
    private void agree() {
        for (int i = 0; i < subjects; i++) {
            paired += ratingsOf[i] >= 2 ? 1 : 0;
        }
        if (paired == 0) {
            throw new IllegalArgumentException("None of the subjects (%d) has two ratings.".formatted(subjects));
        }
        for (int i = 0; i < subjects; i++) {
            if (ratingsOf[i] >= 2) {
                agreement[i] = agreeingPairs(i) / (ratingsOf[i] * (ratingsOf[i] - 1)) * subjects / paired;
            }
        }
    }

    private double agreeingPairs(int subject) {
        double pairs = 0;
        for (int k = 0; k < categories; k++) {
            double weighted = 0;
            for (int l = 0; l < categories; l++) {
                weighted += weights[k][l] * counts[subject][l];
            }
            pairs += counts[subject][k] * (weighted - 1);
        }
        return pairs;
    }

    private double[] proportions() {
        double[] proportions = new double[categories];
        for (int i = 0; i < subjects; i++) {
            for (int k = 0; k < categories; k++) {
                proportions[k] += counts[i][k] / ratingsOf[i] / subjects;
            }
        }
        return proportions;
    }

    private double sumOfWeights() {
        double sum = 0;
        for (double[] row : weights) {
            for (double weight : row) {
                sum += weight;
            }
        }
        return sum;
    }

    private ChanceCorrectedAgreement gwet() {
        double[] proportions = proportions();
        double scale = sumOfWeights() / (categories * (categories - 1.0));
        double[] chance = new double[subjects];
        for (int i = 0; i < subjects; i++) {
            for (int k = 0; k < categories; k++) {
                chance[i] += scale * counts[i][k] / ratingsOf[i] * (1 - proportions[k]);
            }
        }
        return byProportions(chance);
    }

    private double[] pooledChance() {
        double[] weighted = weighted(proportions());
        double[] chance = new double[subjects];
        for (int i = 0; i < subjects; i++) {
            for (int k = 0; k < categories; k++) {
                chance[i] += counts[i][k] / ratingsOf[i] * weighted[k];
            }
        }
        return chance;
    }

    private double[] weighted(double[] proportions) {
        double[] weighted = new double[categories];
        for (int k = 0; k < categories; k++) {
            for (int l = 0; l < categories; l++) {
                weighted[k] += (weights[k][l] + weights[l][k]) / 2 * proportions[l];
            }
        }
        return weighted;
    }

    /** Σ over pairs of raters of Σ weight · own proportion · other's proportion, averaged over pairs. */
    private double[] ownChance() {
        int raters = ratings.raterCount();
        double[] rated = new double[raters];
        double[][] own = new double[raters][categories];
        for (int rater = 0; rater < raters; rater++) {
            for (int i = 0; i < subjects; i++) {
                int stored = ratings.stored(i, rater);
                if (stored > 0) {
                    rated[rater]++;
                    own[rater][stored - 1]++;
                }
            }
            if (rated[rater] == 0) {
                throw new IllegalArgumentException("The rater (%s) has no rating.\nMaybe leave him out."
                        .formatted(ratings.raters().get(rater)));
            }
            for (int k = 0; k < categories; k++) {
                own[rater][k] /= rated[rater];
            }
        }
        double[] all = new double[categories];
        for (double[] proportions : own) {
            for (int k = 0; k < categories; k++) {
                all[k] += proportions[k];
            }
        }
        double[] chance = new double[subjects];
        for (int rater = 0; rater < raters; rater++) {
            double[] others = new double[categories];
            for (int k = 0; k < categories; k++) {
                others[k] = all[k] - own[rater][k];
            }
            double[] weighted = weighted(others);
            double mean = 0;
            for (int k = 0; k < categories; k++) {
                mean += weighted[k] * own[rater][k];
            }
            for (int i = 0; i < subjects; i++) {
                int stored = ratings.stored(i, rater);
                double deviation = stored == 0 ? 0 : (weighted[stored - 1] - mean) * subjects / rated[rater];
                chance[i] += (mean + deviation) / (raters * (raters - 1.0));
            }
        }
        return chance;
    }

    private ChanceCorrectedAgreement krippendorff() {
        double meanRatings = mean(ratingsOf);
        double[] proportions = new double[categories];
        double[] observed = new double[subjects];
        for (int i = 0; i < subjects; i++) {
            observed[i] = agreeingPairs(i) / (meanRatings * (ratingsOf[i] - 1));
            for (int k = 0; k < categories; k++) {
                proportions[k] += counts[i][k] / meanRatings / subjects;
            }
        }
        double[] weighted = weighted(proportions);
        double pe = 0;
        for (int k = 0; k < categories; k++) {
            pe += weighted[k] * proportions[k];
        }
        double raw = mean(observed);
        double own = 1 / (subjects * meanRatings);
        double pa = (1 - own) * raw + own;
        double coefficient = (pa - pe) / (1 - pe);
        double uncorrected = (raw - pe) / (1 - pe);
        double[] contributions = new double[subjects];
        for (int i = 0; i < subjects; i++) {
            double excess = (ratingsOf[i] - meanRatings) / meanRatings;
            double chance = -pe * excess;
            for (int k = 0; k < categories; k++) {
                chance += counts[i][k] / meanRatings * weighted[k];
            }
            double ofObserved = observed[i] - pa * excess - pe;
            contributions[i] = ofObserved / (1 - pe) - 2 * (1 - uncorrected) * (chance - pe) / (1 - pe);
        }
        return result(pa, pe, coefficient, contributions);
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
