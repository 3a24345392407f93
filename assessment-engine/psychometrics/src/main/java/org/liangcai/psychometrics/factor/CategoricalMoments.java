package org.liangcai.psychometrics.factor;

import java.util.ArrayList;
import java.util.List;
import org.liangcai.psychometrics.data.ResponseMatrix;
import org.liangcai.psychometrics.numerics.Chunks;
import org.liangcai.psychometrics.numerics.Matrix;
import org.liangcai.psychometrics.numerics.SpecialFunctions;

/**
 * Thresholds and polychoric correlations of categorised variables with their asymptotic covariances (Muthén 1984): what models of
 * categorised variables are fitted to.
 *
 * @param variables the names of the variables
 * @param thresholds of each variable, one fewer than it has categories
 * @param correlations variables × variables
 * @param asymptoticCovariances of the thresholds, variable after variable, and the correlations, pair after pair in the order (2, 1),
 *     (3, 1), (3, 2), …; times the number of persons
 * @param persons the number of persons
 */
public record CategoricalMoments(
        List<String> variables,
        List<Thresholds> thresholds,
        Matrix correlations,
        Matrix asymptoticCovariances,
        int persons) {

    public CategoricalMoments {
        variables = List.copyOf(variables);
        thresholds = List.copyOf(thresholds);
    }

    /** The thresholds and the correlations in the order of their asymptotic covariances. */
    public double[] statistics() {
        List<Double> statistics = new ArrayList<>();
        thresholds.forEach(own -> statistics.addAll(own.values()));
        for (int i = 0; i < correlations.rows(); i++) {
            for (int j = 0; j < i; j++) {
                statistics.add(correlations.at(i, j));
            }
        }
        return statistics.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /**
     * Two-step estimates from complete responses.
     *
     * @throws IllegalArgumentException if a response is missing, or an item has fewer than two categories or one that nobody chose
     */
    public static CategoricalMoments of(ResponseMatrix responses, EmptyCells emptyCells) {
        return new Estimation(responses, emptyCells).moments();
    }

    private static final class Estimation {

        private final ResponseMatrix responses;
        private final EmptyCells emptyCells;
        private final int items;
        private final int persons;
        private final List<Thresholds> thresholds = new ArrayList<>();
        private final int[] firstCut;
        private final int cuts;

        Estimation(ResponseMatrix responses, EmptyCells emptyCells) {
            this.responses = responses;
            this.emptyCells = emptyCells;
            items = responses.itemCount();
            persons = responses.personCount();
            firstCut = new int[items];
            int at = 0;
            for (int item = 0; item < items; item++) {
                firstCut[item] = at;
                Thresholds own = PolychoricMatrix.thresholds(responses, item);
                requireAllChosen(own, responses.items().get(item));
                thresholds.add(own);
                at += own.values().size();
            }
            cuts = at;
            requireComplete();
        }

        private static void requireAllChosen(Thresholds thresholds, String item) {
            double below = Double.NEGATIVE_INFINITY;
            for (double cut : thresholds.values()) {
                if (!(cut > below) || Double.isInfinite(cut)) {
                    throw new IllegalArgumentException(
                            "The item (%s) has a category that nobody chose: its thresholds are %s."
                                    .formatted(item, thresholds.values()));
                }
                below = cut;
            }
        }

        private void requireComplete() {
            for (int person = 0; person < persons; person++) {
                for (int item = 0; item < items; item++) {
                    if (responses.stored(person, item) == 0 || responses.weight(person) != 1) {
                        throw new IllegalArgumentException(
                                "The response of person (%d) to item (%s) must be there, with weight 1."
                                        .formatted(person + 1, responses.items().get(item)));
                    }
                }
            }
        }

        CategoricalMoments moments() {
            int pairs = items * (items - 1) / 2;
            int size = cuts + pairs;
            double[] correlations = new double[pairs];
            double[][] scores = new double[persons][size];
            double[] information = new double[size * size];
            for (int item = 0; item < items; item++) {
                addThresholdScores(item, scores, information, size);
            }
            Chunks.run(Chunks.Mode.PARALLEL, items, i -> {
                for (int j = 0; j < i; j++) {
                    addPair(i, j, correlations, scores, information, size);
                }
            });
            Matrix all = Matrix.of(scores);
            Matrix products = all.transpose().times(all);
            Matrix inverse = Matrix.rowByRow(size, size, information)
                    .inverse()
                    .orElseThrow(
                            () -> new IllegalArgumentException(
                                    "The thresholds and correlations have no asymptotic covariances: their information is singular."));
            Matrix covariances =
                    inverse.times(products).times(inverse.transpose()).times(persons);
            Matrix values = Matrix.of(items, items, (row, column) -> {
                int i = Math.max(row, column);
                int j = Math.min(row, column);
                return i == j ? 1 : correlations[i * (i - 1) / 2 + j];
            });
            return new CategoricalMoments(responses.items(), thresholds, values, covariances, persons);
        }

        /** The scores of an item's thresholds by its own margin. */
        private void addThresholdScores(int item, double[][] scores, double[] information, int size) {
            double[] own = thresholds.get(item).toArray();
            double[] densities = new double[own.length];
            double[] cumulative = new double[own.length + 2];
            cumulative[own.length + 1] = 1;
            for (int k = 0; k < own.length; k++) {
                densities[k] = SpecialFunctions.normalDensity(own[k]);
                cumulative[k + 1] = org.liangcai.psychometrics.numerics.SpecialFunctions.normalDistribution(own[k]);
            }
            for (int person = 0; person < persons; person++) {
                int category = responses.stored(person, item) - 1;
                double probability = cumulative[category + 1] - cumulative[category];
                if (category < own.length) {
                    scores[person][firstCut[item] + category] += densities[category] / probability;
                }
                if (category > 0) {
                    scores[person][firstCut[item] + category - 1] -= densities[category - 1] / probability;
                }
            }
            for (int k = 0; k < own.length; k++) {
                for (int l = 0; l < own.length; l++) {
                    double sum = 0;
                    for (double[] score : scores) {
                        sum += score[firstCut[item] + k] * score[firstCut[item] + l];
                    }
                    information[(firstCut[item] + k) * size + firstCut[item] + l] = sum;
                }
            }
        }

        private void addPair(int i, int j, double[] correlations, double[][] scores, double[] information, int size) {
            Matrix counts = PolychoricMatrix.table(responses, i, j);
            double[] rowCuts = thresholds.get(i).toArray();
            double[] columnCuts = thresholds.get(j).toArray();
            double rho = PolychoricCorrelation.twoStep(counts, thresholds.get(i), thresholds.get(j), emptyCells)
                    .correlation();
            int pair = i * (i - 1) / 2 + j;
            correlations[pair] = rho;
            double[] probabilities = TwoWayLikelihood.probabilities(rho, rowCuts, columnCuts);
            Matrix jacobian = TwoWayLikelihood.jacobian(rho, rowCuts, columnCuts);
            int place = cuts + pair;
            for (int cell = 0; cell < probabilities.length; cell++) {
                double count = counts.at(cell / counts.columns(), cell % counts.columns());
                double slope = jacobian.at(cell, 0) / probabilities[cell];
                double weighted = count * slope / probabilities[cell];
                information[place * size + place] += count * slope * slope;
                for (int k = 0; k < rowCuts.length; k++) {
                    information[place * size + firstCut[i] + k] += weighted * jacobian.at(cell, 1 + k);
                }
                for (int k = 0; k < columnCuts.length; k++) {
                    information[place * size + firstCut[j] + k] += weighted * jacobian.at(cell, 1 + rowCuts.length + k);
                }
            }
            for (int person = 0; person < persons; person++) {
                int cell = (responses.stored(person, i) - 1) * counts.columns() + responses.stored(person, j) - 1;
                scores[person][place] = jacobian.at(cell, 0) / probabilities[cell];
            }
        }
    }
}
