package org.liangcai.psychometrics.forcedchoice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.liangcai.psychometrics.numerics.Cholesky;

/**
 * The correlations between the latent differences of utilities that a Thurstonian model implies, as a function of its free parameters:
 * loadings, then uniquenesses, then trait correlations. In a block of two both uniquenesses are ½, in a larger block that of the first
 * statement is 1 (Brown and Maydeu-Olivares 2011).
 */
final class ChoiceStructure {

    final List<Statement> statements;
    final List<String> traits;
    final int[] traitOf;

    /** By outcome. */
    final int[] first;

    final int[] second;

    /** By statement: the place of its uniqueness among the free parameters, or −1. */
    private final int[] uniquenessPlace;

    private final double[] heldUniqueness;
    final int size;

    ChoiceStructure(Questionnaire questionnaire) {
        statements = questionnaire.statements();
        traits = questionnaire.traits();
        traitOf = statements.stream()
                .mapToInt(statement -> traits.indexOf(statement.trait()))
                .toArray();
        List<Questionnaire.Comparison> comparisons = questionnaire.comparisons();
        first = comparisons.stream()
                .mapToInt(comparison -> statements.indexOf(comparison.first()))
                .toArray();
        second = comparisons.stream()
                .mapToInt(comparison -> statements.indexOf(comparison.second()))
                .toArray();
        uniquenessPlace = new int[statements.size()];
        heldUniqueness = new double[statements.size()];
        int place = statements.size();
        int statement = 0;
        for (List<Statement> block : questionnaire.blocks()) {
            for (int i = 0; i < block.size(); i++) {
                boolean held = block.size() == 2 || i == 0;
                uniquenessPlace[statement] = held ? -1 : place;
                heldUniqueness[statement] = block.size() == 2 ? 0.5 : 1;
                place += held ? 0 : 1;
                statement++;
            }
        }
        size = place + traits.size() * (traits.size() - 1) / 2;
    }

    int outcomes() {
        return first.length;
    }

    double[] start() {
        double[] start = new double[size];
        for (int i = 0; i < statements.size(); i++) {
            start[i] = statements.get(i).direction() == Statement.Direction.POSITIVE ? 0.8 : -0.8;
            if (uniquenessPlace[i] >= 0) {
                start[uniquenessPlace[i]] = 1;
            }
        }
        return start;
    }

    double uniqueness(double[] point, int statement) {
        return uniquenessPlace[statement] < 0 ? heldUniqueness[statement] : point[uniquenessPlace[statement]];
    }

    /** The place of a statement's uniqueness among the free parameters, or −1. */
    int uniquenessPlace(int statement) {
        return uniquenessPlace[statement];
    }

    int correlationPlace(int a, int b) {
        int high = Math.max(a, b);
        int low = Math.min(a, b);
        return size - traits.size() * (traits.size() - 1) / 2 + high * (high - 1) / 2 + low;
    }

    double correlation(double[] point, int a, int b) {
        return a == b ? 1 : point[correlationPlace(a, b)];
    }

    /** Turns a trait round. */
    void reflect(int trait, double[] point) {
        for (int i = 0; i < traitOf.length; i++) {
            point[i] = traitOf[i] == trait ? -point[i] : point[i];
        }
        for (int other = 0; other < traits.size(); other++) {
            if (other != trait) {
                point[correlationPlace(trait, other)] *= -1;
            }
        }
    }

    /** The free parameters of a model. */
    double[] point(ThurstonianModel model) {
        double[] point = new double[size];
        for (int i = 0; i < statements.size(); i++) {
            point[i] = model.loading(statements.get(i).id());
            if (uniquenessPlace[i] >= 0) {
                point[uniquenessPlace[i]] = model.uniqueness(statements.get(i).id());
            }
        }
        for (int a = 0; a < traits.size(); a++) {
            for (int b = 0; b < a; b++) {
                point[correlationPlace(a, b)] = model.traits().correlation(a, b);
            }
        }
        return point;
    }

    double[] correlations(double[] point) {
        int m = traits.size();
        double[] matrix = new double[m * m];
        for (int a = 0; a < m; a++) {
            for (int b = 0; b < m; b++) {
                matrix[a * m + b] = correlation(point, a, b);
            }
        }
        return matrix;
    }

    boolean feasible(double[] point) {
        for (int i = 0; i < statements.size(); i++) {
            if (!(uniqueness(point, i) > 1e-3) || !(Math.abs(point[i]) < 50)) {
                return false;
            }
        }
        return Cholesky.of(correlations(point), traits.size()).isPresent();
    }

    /** A value with its derivatives, most of which are 0. */
    private final class Sparse {
        double value;
        final List<Integer> places = new ArrayList<>();
        final List<Double> slopes = new ArrayList<>();

        void add(int place, double slope) {
            places.add(place);
            slopes.add(slope);
        }

        /** Adds sign · Cov(tᵢ, tₚ). */
        void covariance(double[] point, int i, int p, double sign) {
            int a = traitOf[i];
            int b = traitOf[p];
            double correlation = correlation(point, a, b);
            value += sign * point[i] * point[p] * correlation;
            add(i, sign * point[p] * correlation);
            add(p, sign * point[i] * correlation);
            if (a != b) {
                add(correlationPlace(a, b), sign * point[i] * point[p]);
            }
            if (i == p) {
                value += sign * uniqueness(point, i);
                if (uniquenessPlace[i] >= 0) {
                    add(uniquenessPlace[i], sign);
                }
            }
        }
    }

    private Sparse covariance(double[] point, int l, int m) {
        Sparse sum = new Sparse();
        sum.covariance(point, first[l], first[m], 1);
        sum.covariance(point, first[l], second[m], -1);
        sum.covariance(point, second[l], first[m], -1);
        sum.covariance(point, second[l], second[m], 1);
        return sum;
    }

    /** The variance of an outcome's latent difference. */
    double variance(double[] point, int outcome) {
        return covariance(point, outcome, outcome).value;
    }

    /** ½ Σ (r − ρ)², its gradient and JᵀJ. */
    @SuppressWarnings("ArrayRecordComponent")
    record Fit(double value, double[] gradient, double[] information) {}

    /**
     * The unweighted least-squares discrepancy.
     *
     * @param observed the tetrachoric correlations, NaN where there is none; outcome l with outcome m &lt; l
     */
    Fit fit(double[] point, double[][] observed) {
        double[] gradient = new double[size];
        double[] information = new double[size * size];
        double[] value = new double[1];
        forEachPair(point, observed, (l, m, correlation, touched, row) -> {
            double residual = observed[l][m] - correlation;
            value[0] += residual * residual / 2;
            for (int a : touched) {
                gradient[a] += residual * row[a];
                for (int b : touched) {
                    information[a * size + b] += row[a] * row[b];
                }
            }
        });
        return new Fit(value[0], gradient, information);
    }

    /** Told of a pair of outcomes. */
    @FunctionalInterface
    interface PairVisitor {

        /**
         * One pair.
         *
         * @param correlation the implied correlation
         * @param touched the parameters it depends on
         * @param row its derivative by each of them, 0 elsewhere; valid during the visit
         */
        void visit(int l, int m, double correlation, List<Integer> touched, double[] row);
    }

    /** Visits all pairs that have a tetrachoric correlation. */
    void forEachPair(double[] point, double[][] observed, PairVisitor visitor) {
        Sparse[] variances = new Sparse[outcomes()];
        for (int l = 0; l < variances.length; l++) {
            variances[l] = covariance(point, l, l);
        }
        double[] row = new double[size];
        for (int l = 0; l < outcomes(); l++) {
            for (int m = 0; m < l; m++) {
                if (Double.isNaN(observed[l][m])) {
                    continue;
                }
                Sparse covariance = covariance(point, l, m);
                double scale = 1 / Math.sqrt(variances[l].value * variances[m].value);
                double correlation = covariance.value * scale;
                List<Integer> touched = new ArrayList<>(24);
                spread(covariance, scale, row, touched);
                spread(variances[l], -correlation / 2 / variances[l].value, row, touched);
                spread(variances[m], -correlation / 2 / variances[m].value, row, touched);
                visitor.visit(l, m, correlation, touched, row);
                for (int a : touched) {
                    row[a] = 0;
                }
            }
        }
    }

    private static void spread(Sparse from, double factor, double[] row, List<Integer> touched) {
        for (int i = 0; i < from.places.size(); i++) {
            int place = from.places.get(i);
            if (!touched.contains(place)) {
                touched.add(place);
            }
            row[place] += factor * from.slopes.get(i);
        }
    }

    /** The square root of the mean squared residual. */
    double rootMeanSquare(double[] point, double[][] observed) {
        int count = 0;
        for (int l = 0; l < outcomes(); l++) {
            for (int m = 0; m < l; m++) {
                count += Double.isNaN(observed[l][m]) ? 0 : 1;
            }
        }
        return Math.sqrt(2 * fit(point, observed).value() / count);
    }

    Optional<Cholesky> factor(double[] information, double ridge) {
        double[] ridged = information.clone();
        for (int i = 0; i < size; i++) {
            ridged[i * size + i] += ridge * (information[i * size + i] + 1e-6);
        }
        return Cholesky.of(ridged, size);
    }
}
