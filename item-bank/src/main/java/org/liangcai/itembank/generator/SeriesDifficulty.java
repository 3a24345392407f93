package org.liangcai.itembank.generator;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Predicts the difficulty of a number series from its design, additively, on the logistic metric. All weights stand in
 * {@code aptitude/series-difficulty.csv} and are design estimates: nobody has taken these items yet.
 */
final class SeriesDifficulty {

    private final Map<String, Double> weights;

    SeriesDifficulty(Map<String, Double> weights) {
        this.weights = Map.copyOf(weights);
    }

    /** The difficulty b of a series made by a rule. */
    double of(SeriesRule rule, List<Long> shown) {
        double difficulty = weight(rule.name());
        if (shown.getLast() < shown.getFirst()) {
            difficulty += weight("FALLING");
        }
        if (shown.stream().anyMatch(term -> Math.abs(term) >= 100)) {
            difficulty += weight("THREE_DIGITS");
        }
        if (shown.stream().anyMatch(term -> term < 0)) {
            difficulty += weight("BELOW_ZERO");
        }
        return difficulty;
    }

    /** How often each feature counts in the difficulty. */
    static Map<String, Double> features(SeriesRule rule, List<Long> shown) {
        Map<String, Double> features = new HashMap<>();
        features.put(rule.name(), 1.0);
        if (shown.getLast() < shown.getFirst()) {
            features.put("FALLING", 1.0);
        }
        if (shown.stream().anyMatch(term -> Math.abs(term) >= 100)) {
            features.put("THREE_DIGITS", 1.0);
        }
        if (shown.stream().anyMatch(term -> term < 0)) {
            features.put("BELOW_ZERO", 1.0);
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
