package org.liangcai.itembank.generator;

import java.util.HashMap;
import java.util.Map;

/**
 * Predicts the difficulty of a matrix from its design, an additive model in the manner of the linear logistic test model (Fischer 1973)
 * on the logistic metric. The weights stand in {@code aptitude/matrix-difficulty.csv}, each with its source: those of relations and of
 * logic rules from proportions correct published by Matzen et al. (2010), about 80 answers a family; the rest are design estimates.
 * Nothing here has been calibrated on people who took these items.
 */
final class MatrixDifficulty {

    private final Map<String, Double> weights;

    MatrixDifficulty(Map<String, Double> weights) {
        this.weights = Map.copyOf(weights);
    }

    /** The difficulty b. */
    double of(MatrixBlueprint blueprint) {
        boolean logic = blueprint.rules().keySet().stream()
                .anyMatch(attribute -> attribute.nature() == MatrixAttribute.Nature.SET);
        double difficulty = logic ? 0 : weight("INTERCEPT");
        int sets = 0;
        for (Map.Entry<MatrixAttribute, MatrixRule> rule : blueprint.rules().entrySet()) {
            if (rule.getKey().nature() == MatrixAttribute.Nature.SET) {
                difficulty += sets++ == 0 ? weight(rule.getValue().name()) : weight("SECOND_" + rule.getValue());
                difficulty += weight(rule.getKey().name());
            } else {
                difficulty += (logic ? weight("BESIDE_LOGIC") : 1)
                        * weight(rule.getKey().name());
                difficulty += weight(rule.getValue().name());
            }
        }
        return difficulty;
    }

    /** How often each feature counts in the difficulty, with the factor beside a logic rule taken as it is. */
    Map<String, Double> features(MatrixBlueprint blueprint) {
        boolean logic = blueprint.rules().keySet().stream()
                .anyMatch(attribute -> attribute.nature() == MatrixAttribute.Nature.SET);
        Map<String, Double> features = new HashMap<>();
        if (!logic) {
            features.put("INTERCEPT", 1.0);
        }
        int sets = 0;
        for (Map.Entry<MatrixAttribute, MatrixRule> rule : blueprint.rules().entrySet()) {
            boolean set = rule.getKey().nature() == MatrixAttribute.Nature.SET;
            String named = set && sets++ > 0
                    ? "SECOND_" + rule.getValue()
                    : rule.getValue().name();
            features.merge(named, 1.0, Double::sum);
            features.merge(rule.getKey().name(), set || !logic ? 1.0 : weight("BESIDE_LOGIC"), Double::sum);
        }
        return features;
    }

    private double weight(String feature) {
        Double weight = weights.get(feature);
        if (weight == null) {
            throw new IllegalArgumentException("The design feature (%s) has no difficulty weight.".formatted(feature));
        }
        return weight;
    }
}
