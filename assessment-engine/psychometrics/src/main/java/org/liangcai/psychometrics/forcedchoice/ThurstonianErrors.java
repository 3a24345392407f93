package org.liangcai.psychometrics.forcedchoice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.liangcai.psychometrics.data.ResponseMatrix;
import org.liangcai.psychometrics.numerics.Cholesky;
import org.liangcai.psychometrics.numerics.SpecialFunctions;

/**
 * Standard errors of least-squares estimates: (JᵀJ)⁻¹ JᵀΓJ (JᵀJ)⁻¹, with Γ, the sampling covariance of the tetrachoric correlations, from
 * what every person adds to them (Muthén 1984; Maydeu-Olivares 2001).
 *
 * @param loadings by statement
 * @param uniquenesses by statement; only those that were estimated
 * @param correlations of the traits, row by row; 0 on the diagonal, where nothing was estimated
 */
public record ThurstonianErrors(
        Map<String, Double> loadings, Map<String, Double> uniquenesses, List<List<Double>> correlations) {

    public ThurstonianErrors {
        loadings = Map.copyOf(loadings);
        uniquenesses = Map.copyOf(uniquenesses);
        correlations = correlations.stream().map(List::copyOf).toList();
    }

    /** The standard error of a statement's loading; empty if there is no such statement. */
    public OptionalDouble loading(String statement) {
        Double error = loadings.get(statement);
        return error == null ? OptionalDouble.empty() : OptionalDouble.of(error);
    }

    static ThurstonianErrors of(
            ChoiceStructure structure, double[] point, ResponseMatrix outcomes, double[][] observed) {
        int size = structure.size;
        double[] inverse = Cholesky.of(structure.fit(point, observed).information(), size)
                .orElseThrow(() -> new IllegalArgumentException(
                        "The model is not identified: the correlations do not determine every parameter."))
                .inverse();
        double[] scores = scores(structure, point, outcomes, observed);
        double[] spread = new double[size * size];
        for (int person = 0; person < outcomes.personCount(); person++) {
            double weight = outcomes.weight(person);
            for (int i = 0; i < size; i++) {
                double weighted = weight * scores[person * size + i];
                for (int j = 0; j < size; j++) {
                    spread[i * size + j] += weighted * scores[person * size + j];
                }
            }
        }
        double[] errors = new double[size];
        for (int k = 0; k < size; k++) {
            double variance = 0;
            for (int i = 0; i < size; i++) {
                double sum = 0;
                for (int j = 0; j < size; j++) {
                    sum += spread[i * size + j] * inverse[j * size + k];
                }
                variance += inverse[k * size + i] * sum;
            }
            errors[k] = Math.sqrt(variance);
        }
        return named(structure, errors);
    }

    private static ThurstonianErrors named(ChoiceStructure structure, double[] errors) {
        Map<String, Double> loadings = new LinkedHashMap<>();
        Map<String, Double> uniquenesses = new LinkedHashMap<>();
        for (int i = 0; i < structure.statements.size(); i++) {
            String id = structure.statements.get(i).id();
            loadings.put(id, errors[i]);
            if (structure.uniquenessPlace(i) >= 0) {
                uniquenesses.put(id, errors[structure.uniquenessPlace(i)]);
            }
        }
        List<List<Double>> correlations = new ArrayList<>();
        for (int a = 0; a < structure.traits.size(); a++) {
            List<Double> row = new ArrayList<>();
            for (int b = 0; b < structure.traits.size(); b++) {
                row.add(a == b ? 0 : errors[structure.correlationPlace(a, b)]);
            }
            correlations.add(row);
        }
        return new ThurstonianErrors(loadings, uniquenesses, correlations);
    }

    /** By person and parameter: Σ over pairs of derivative times the person's influence on the tetrachoric correlation. */
    private static double[] scores(
            ChoiceStructure structure, double[] point, ResponseMatrix outcomes, double[][] observed) {
        int size = structure.size;
        double[] scores = new double[Math.multiplyExact(outcomes.personCount(), size)];
        structure.forEachPair(point, observed, (l, m, correlation, touched, row) -> {
            double[] influence = influences(outcomes, l, m, observed[l][m]);
            for (int person = 0; person < outcomes.personCount(); person++) {
                double own = influence[3 * outcomes.stored(person, l) + outcomes.stored(person, m)];
                if (own != 0) {
                    for (int parameter : touched) {
                        scores[person * size + parameter] += own * row[parameter];
                    }
                }
            }
        });
        return scores;
    }

    /** By cell: how much a person in it moves the correlation. */
    private static double[] influences(ResponseMatrix outcomes, int l, int m, double correlation) {
        double[] cells = new double[9];
        for (int person = 0; person < outcomes.personCount(); person++) {
            cells[3 * outcomes.stored(person, l) + outcomes.stored(person, m)] += outcomes.weight(person);
        }
        double total = cells[8] + cells[7] + cells[5] + cells[4];
        double both = cells[8] / total;
        double first = both + cells[7] / total;
        double second = both + cells[5] / total;
        double[] influence = new double[9];
        if (!(first > 0 && first < 1 && second > 0 && second < 1)) {
            return influence;
        }
        double h = SpecialFunctions.normalQuantile(first);
        double k = SpecialFunctions.normalQuantile(second);
        double rest = 1 - correlation * correlation;
        double density =
                Math.exp(-(h * h - 2 * correlation * h * k + k * k) / (2 * rest)) / (2 * Math.PI * Math.sqrt(rest));
        double byFirst = SpecialFunctions.normalDistribution((k - correlation * h) / Math.sqrt(rest));
        double bySecond = SpecialFunctions.normalDistribution((h - correlation * k) / Math.sqrt(rest));
        for (int a = 0; a < 2; a++) {
            for (int b = 0; b < 2; b++) {
                double change = a * b - both - byFirst * (a - first) - bySecond * (b - second);
                influence[3 * (a + 1) + b + 1] = change / density / total;
            }
        }
        return influence;
    }
}
