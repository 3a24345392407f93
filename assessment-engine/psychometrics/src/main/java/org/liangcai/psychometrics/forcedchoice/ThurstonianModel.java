package org.liangcai.psychometrics.forcedchoice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.liangcai.psychometrics.data.ResponseMatrix;
import org.liangcai.psychometrics.multidimensional.LatentDistribution;
import org.liangcai.psychometrics.numerics.Chunks;

/**
 * A Thurstonian item response model: the first statement of a comparison is preferred with probability Φ((−γ + λᵢηₐ − λₖη_b) / √(ψᵢ² +
 * ψₖ²)), where the traits η are standard normal and correlate (Brown and Maydeu-Olivares 2011, equation 16). Immutable.
 *
 * @param questionnaire the blocks
 * @param loadings λ by statement
 * @param uniquenesses ψ² by statement, positive
 * @param thresholds γ by the id of the comparison
 * @param traits the distribution of the traits, in the order of {@link Questionnaire#traits}
 * @param fit how the estimation went
 */
public record ThurstonianModel(
        Questionnaire questionnaire,
        Map<String, Double> loadings,
        Map<String, Double> uniquenesses,
        Map<String, Double> thresholds,
        LatentDistribution traits,
        ThurstonianFit fit) {

    public ThurstonianModel {
        loadings = Map.copyOf(loadings);
        uniquenesses = Map.copyOf(uniquenesses);
        thresholds = Map.copyOf(thresholds);
        for (Statement statement : questionnaire.statements()) {
            value(loadings, statement.id());
            if (!(value(uniquenesses, statement.id()) > 0)) {
                throw new IllegalArgumentException("The uniqueness (%s) of statement (%s) must be positive."
                        .formatted(uniquenesses.get(statement.id()), statement.id()));
            }
        }
        for (String outcome : questionnaire.outcomes()) {
            value(thresholds, outcome);
        }
        if (traits.mean().size() != questionnaire.traits().size()) {
            throw new IllegalArgumentException("The distribution has %d dimensions for the traits %s."
                    .formatted(traits.mean().size(), questionnaire.traits()));
        }
    }

    static ThurstonianModel of(
            Questionnaire questionnaire,
            ChoiceStructure structure,
            double[] point,
            double[] standardised,
            ThurstonianFit fit) {
        Map<String, Double> loadings = new LinkedHashMap<>();
        Map<String, Double> uniquenesses = new LinkedHashMap<>();
        for (int i = 0; i < structure.statements.size(); i++) {
            String id = structure.statements.get(i).id();
            loadings.put(id, point[i]);
            uniquenesses.put(id, structure.uniqueness(point, i));
        }
        Map<String, Double> thresholds = new LinkedHashMap<>();
        List<String> outcomes = questionnaire.outcomes();
        for (int outcome = 0; outcome < outcomes.size(); outcome++) {
            thresholds.put(
                    outcomes.get(outcome), standardised[outcome] * Math.sqrt(structure.variance(point, outcome)));
        }
        int size = structure.traits.size();
        double[] correlations = structure.correlations(point);
        List<Double> means = new ArrayList<>();
        List<List<Double>> rows = new ArrayList<>();
        for (int a = 0; a < size; a++) {
            means.add(0.0);
            List<Double> row = new ArrayList<>();
            for (int b = 0; b < size; b++) {
                row.add(correlations[a * size + b]);
            }
            rows.add(row);
        }
        return new ThurstonianModel(
                questionnaire, loadings, uniquenesses, thresholds, new LatentDistribution(means, rows), fit);
    }

    private static double value(Map<String, Double> values, String id) {
        Double value = values.get(id);
        if (value == null || !Double.isFinite(value)) {
            throw new IllegalArgumentException("The value (%s) of (%s) must be finite.".formatted(value, id));
        }
        return value;
    }

    /** The loading of a statement. */
    public double loading(String statement) {
        return value(loadings, statement);
    }

    /** The uniqueness ψ² of a statement. */
    public double uniqueness(String statement) {
        return value(uniquenesses, statement);
    }

    /** The threshold γ of a comparison. */
    public double threshold(Questionnaire.Comparison comparison) {
        return value(thresholds, comparison.id());
    }

    /**
     * Traits by the mode of the posterior, with the standard error from its curvature. Within a block of three or more the comparisons are
     * treated as independent given the traits, as is usual: the standard errors are then somewhat too small.
     */
    public List<TraitScores> scores(ResponseMatrix outcomes, Chunks.Mode mode) {
        if (!outcomes.items().equals(questionnaire.outcomes())) {
            throw new IllegalArgumentException("The outcomes must be those of the questionnaire, %s, not %s."
                    .formatted(questionnaire.outcomes(), outcomes.items()));
        }
        TraitSearch search = new TraitSearch(this, outcomes);
        TraitScores[] scores = new TraitScores[outcomes.personCount()];
        Chunks.run(mode, scores.length, person -> scores[person] = search.of(person));
        return List.of(scores);
    }
}
