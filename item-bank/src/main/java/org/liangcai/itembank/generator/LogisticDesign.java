package org.liangcai.itembank.generator;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Predicts the difficulty of an item as the weighted sum of the features of its design: the linear logistic test model (Fischer 1973)
 * with weights that are given and not estimated. The shipped weights are design rules; nobody has taken these items yet.
 */
public final class LogisticDesign {

    private static final String INTERCEPT = "INTERCEPT";

    private final Map<String, Double> weights;

    private LogisticDesign(Map<String, Double> weights) {
        this.weights = Map.copyOf(weights);
    }

    /** With these weights; a weight named {@code INTERCEPT} counts for every item. */
    static LogisticDesign of(Map<String, Double> weights) {
        return new LogisticDesign(weights);
    }

    /** The weights that are shipped with the product, from {@code aptitude/<family>-difficulty.csv}. */
    public static LogisticDesign shipped(AptitudeFamily family) {
        return new LogisticDesign(weights(family.fileName()));
    }

    /** The weights of {@code aptitude/<name>-difficulty.csv} by feature. */
    static Map<String, Double> weights(String name) {
        String path = "/org/liangcai/itembank/content/aptitude/%s-difficulty.csv".formatted(name);
        try (InputStream stream = LogisticDesign.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("The file of difficulty weights (%s) is missing.".formatted(path));
            }
            return read(stream);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "The file of difficulty weights (%s) cannot be read.".formatted(path), unreadable);
        }
    }

    private static Map<String, Double> read(InputStream stream) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        Map<String, Double> weights = new HashMap<>();
        try (CSVParser parser = CSVParser.parse(new InputStreamReader(stream, StandardCharsets.UTF_8), format)) {
            for (CSVRecord row : parser) {
                weights.put(row.get("feature"), Double.valueOf(row.get("weight")));
            }
        }
        return weights;
    }

    /** How often each feature counts, the intercept among them where there is one. */
    Map<String, Double> counted(Map<String, Integer> features) {
        Map<String, Double> counted = new HashMap<>();
        features.forEach((feature, times) -> counted.put(feature, (double) times));
        if (weights.containsKey(INTERCEPT)) {
            counted.put(INTERCEPT, 1.0);
        }
        return counted;
    }

    /** The features that have a weight. */
    public Set<String> features() {
        return weights.keySet();
    }

    /**
     * The difficulty b on the logistic metric.
     *
     * @throws IllegalArgumentException if a feature has no weight
     */
    public double difficulty(Map<String, Integer> features) {
        double difficulty = weights.getOrDefault(INTERCEPT, 0.0);
        // In the order of the names: the last figure of a sum must not hang on the order of a hash map.
        for (Map.Entry<String, Integer> feature : new TreeMap<>(features).entrySet()) {
            Double weight = weights.get(feature.getKey());
            if (weight == null) {
                throw new IllegalArgumentException(
                        "The design feature (%s) has no difficulty weight.".formatted(feature.getKey()));
            }
            difficulty += weight * feature.getValue();
        }
        return difficulty;
    }
}
