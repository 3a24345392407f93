package org.liangcai.psychometrics.forcedchoice;

import java.util.Arrays;
import java.util.Optional;
import org.liangcai.psychometrics.data.ResponseMatrix;
import org.liangcai.psychometrics.factor.EmptyCells;
import org.liangcai.psychometrics.factor.PolychoricCorrelation;
import org.liangcai.psychometrics.numerics.Cholesky;
import org.liangcai.psychometrics.numerics.Chunks;
import org.liangcai.psychometrics.numerics.Matrix;
import org.liangcai.psychometrics.numerics.SpecialFunctions;

/**
 * Estimates Thurstonian item response models (Brown and Maydeu-Olivares 2011) from limited information: thresholds from the proportions
 * of every comparison, then loadings, uniquenesses and trait correlations by unweighted least squares on the tetrachoric correlations of
 * all comparisons (Maydeu-Olivares 1999), by the Levenberg–Marquardt method. Missing outcomes are left out pair by pair.
 */
public final class ThurstonianCalibrator {

    private static final double LARGEST_CORRELATION = 0.999;
    private static final int MOST_STEPS = 1000;
    private static final double FLAT = 1e-8;
    private static final int FEWEST_PERSONS = 20;

    private ThurstonianCalibrator() {}

    /**
     * Estimates a model.
     *
     * @param outcomes of all comparisons, see {@link Choices#outcomes}
     * @throws IllegalArgumentException if the outcomes are not those of the questionnaire, a comparison was decided the same way by all, or
     *     the questionnaire has too few comparisons for its traits
     */
    public static ThurstonianModel calibrate(Questionnaire questionnaire, ResponseMatrix outcomes, Chunks.Mode mode) {
        ChoiceStructure structure = new ChoiceStructure(questionnaire);
        if (!outcomes.items().equals(questionnaire.outcomes())) {
            throw new IllegalArgumentException("The outcomes must be those of the questionnaire, %s, not %s."
                    .formatted(questionnaire.outcomes(), outcomes.items()));
        }
        int moments = structure.outcomes() * (structure.outcomes() - 1) / 2;
        if (moments <= structure.size) {
            throw new IllegalArgumentException(
                    "The questionnaire has %d correlations for %d parameters: too few comparisons."
                            .formatted(moments, structure.size));
        }
        double[] thresholds = new double[structure.outcomes()];
        for (int outcome = 0; outcome < thresholds.length; outcome++) {
            thresholds[outcome] = threshold(outcomes, outcome);
        }
        double[][] correlations = tetrachorics(outcomes, mode);
        return search(questionnaire, structure, thresholds, correlations, moments);
    }

    /** −Φ⁻¹ of the share of persons who prefer the first statement. */
    private static double threshold(ResponseMatrix outcomes, int outcome) {
        double[] counts = new double[3];
        for (int person = 0; person < outcomes.personCount(); person++) {
            counts[outcomes.stored(person, outcome)] += outcomes.weight(person);
        }
        double total = counts[1] + counts[2];
        if (total < FEWEST_PERSONS || counts[1] == 0 || counts[2] == 0) {
            throw new IllegalArgumentException(
                    "The comparison (%s) was decided %s times for the first and %s times for the second statement; both must occur, %d times together."
                            .formatted(outcomes.items().get(outcome), counts[2], counts[1], FEWEST_PERSONS));
        }
        return -SpecialFunctions.normalQuantile(counts[2] / total);
    }

    /**
     * Standard errors of a model that was estimated from these outcomes, see {@link ThurstonianErrors}.
     *
     * @throws IllegalArgumentException if the model is not identified
     */
    public static ThurstonianErrors standardErrors(ThurstonianModel model, ResponseMatrix outcomes, Chunks.Mode mode) {
        if (!outcomes.items().equals(model.questionnaire().outcomes())) {
            throw new IllegalArgumentException("The outcomes must be those of the questionnaire, %s, not %s."
                    .formatted(model.questionnaire().outcomes(), outcomes.items()));
        }
        ChoiceStructure structure = new ChoiceStructure(model.questionnaire());
        return ThurstonianErrors.of(structure, structure.point(model), outcomes, tetrachorics(outcomes, mode));
    }

    private static double[][] tetrachorics(ResponseMatrix outcomes, Chunks.Mode mode) {
        int count = outcomes.itemCount();
        double[][] correlations = new double[count][count];
        Chunks.run(mode, count, l -> {
            for (int m = 0; m < l; m++) {
                double[] cells = new double[9];
                for (int person = 0; person < outcomes.personCount(); person++) {
                    cells[3 * outcomes.stored(person, l) + outcomes.stored(person, m)] += outcomes.weight(person);
                }
                double total = cells[8] + cells[7] + cells[5] + cells[4];
                correlations[l][m] =
                        total < FEWEST_PERSONS ? Double.NaN : tetrachoric(cells[8], cells[7], cells[5], cells[4]);
            }
        });
        return correlations;
    }

    /** The correlation behind a table of four counts; one half is added to every cell if any is empty. */
    static double tetrachoric(double both, double first, double second, double neither) {
        double addition = Math.min(Math.min(both, first), Math.min(second, neither)) > 0 ? 0 : 0.5;
        Matrix counts = Matrix.of(
                new double[][] {{neither + addition, second + addition}, {first + addition, both + addition}});
        double correlation =
                PolychoricCorrelation.twoStep(counts, EmptyCells.keep()).correlation();
        return Math.clamp(correlation, -LARGEST_CORRELATION, LARGEST_CORRELATION);
    }

    private static ThurstonianModel search(
            Questionnaire questionnaire,
            ChoiceStructure structure,
            double[] thresholds,
            double[][] correlations,
            int moments) {
        double[] point = structure.start();
        ChoiceStructure.Fit fit = structure.fit(point, correlations);
        double ridge = 1e-2;
        int steps = 0;
        while (steps < MOST_STEPS && steepest(fit) > FLAT && ridge < 1e12) {
            steps++;
            Optional<Cholesky> factor = structure.factor(fit.information(), ridge);
            if (factor.isPresent()) {
                double[] candidate = point.clone();
                double[] move = factor.get().solve(fit.gradient());
                for (int i = 0; i < candidate.length; i++) {
                    candidate[i] += move[i];
                }
                if (structure.feasible(candidate)) {
                    ChoiceStructure.Fit next = structure.fit(candidate, correlations);
                    if (next.value() < fit.value()) {
                        point = candidate;
                        fit = next;
                        ridge = Math.max(ridge / 5, 1e-12);
                        continue;
                    }
                }
            }
            ridge *= 4;
        }
        reflect(structure, point);
        boolean identified = structure.factor(fit.information(), 0).isPresent() && condition(structure, fit) < 1e9;
        int degrees = moments + thresholds.length - structure.size - thresholds.length - questionnaire.redundancies();
        ThurstonianFit report = new ThurstonianFit(
                structure.size + thresholds.length,
                degrees,
                structure.rootMeanSquare(point, correlations),
                steps,
                steepest(fit) <= 1e-5,
                steepest(fit),
                identified);
        return ThurstonianModel.of(questionnaire, structure, point, thresholds, report);
    }

    /** The largest diagonal element of the inverse of the scaled information: large where a direction is hardly determined. */
    private static double condition(ChoiceStructure structure, ChoiceStructure.Fit fit) {
        int size = structure.size;
        double[] scaled = new double[size * size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                scaled[i * size + j] = fit.information()[i * size + j]
                        / Math.sqrt(fit.information()[i * size + i] * fit.information()[j * size + j]);
            }
        }
        return Cholesky.of(scaled, size)
                .map(Cholesky::inverse)
                .map(inverse -> {
                    double largest = 0;
                    for (int i = 0; i < size; i++) {
                        largest = Math.max(largest, inverse[i * size + i]);
                    }
                    return largest;
                })
                .orElse(Double.POSITIVE_INFINITY);
    }

    private static double steepest(ChoiceStructure.Fit fit) {
        return Arrays.stream(fit.gradient()).map(Math::abs).max().orElse(0);
    }

    /** Turns every trait so that its loadings agree with the directions of its statements. */
    private static void reflect(ChoiceStructure structure, double[] point) {
        double[] turned = point.clone();
        for (int trait = 0; trait < structure.traits.size(); trait++) {
            double agreement = 0;
            for (int i = 0; i < structure.statements.size(); i++) {
                boolean positive = structure.statements.get(i).direction() == Statement.Direction.POSITIVE;
                agreement += structure.traitOf[i] == trait ? (positive ? point[i] : -point[i]) : 0;
            }
            if (agreement < 0) {
                structure.reflect(trait, turned);
            }
        }
        System.arraycopy(turned, 0, point, 0, point.length);
    }
}
