package org.liangcai.itembank.generator;

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

    private double weight(String feature) {
        Double weight = weights.get(feature);
        if (weight == null) {
            throw new IllegalArgumentException("The design feature (%s) has no difficulty weight.".formatted(feature));
        }
        return weight;
    }
}
