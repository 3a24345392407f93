package org.liangcai.itembank.design;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.liangcai.itembank.Calibration;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.generator.GeneratedFamily;
import org.liangcai.psychometrics.numerics.Cholesky;

/**
 * Weights of a family fitted anew to items that were calibrated on people, in two steps: difficulties first, then their regression on
 * the design, each item weighing as much as its difficulty is known, 1/SE² (Fischer 1995, in Fischer and Molenaar, Rasch Models, ch. 8;
 * Embretson and Gorin 2001). Where items differ by more than their standard errors say, the standard errors of the weights are widened
 * by as much. A feature of fewer than {@link #FEWEST_OF_A_FEATURE} items, or one that these items cannot tell from others, keeps the weight it has.
 *
 * @param weights what is proposed; its number is the next one
 * @param held features that keep their weight
 * @param residual the standard deviation of what the design does not explain, on the logistic metric
 * @param explained the share of the variance of difficulties that the design explains
 */
public record DesignFit(DesignWeights weights, Set<String> held, double residual, double explained) {

    /** How many items must have a feature for its weight to be estimated. */
    public static final int FEWEST_OF_A_FEATURE = 5;

    /** The share of a feature's square sum that must be left when other features are taken out of it. */
    private static final double INDEPENDENT = 1e-6;

    public DesignFit {
        held = Set.copyOf(held);
    }

    /**
     * Who answered the items.
     *
     * @param note in both languages
     * @param people how many
     * @param date when the items were calibrated
     */
    public record Sample(LocalizedText note, int people, LocalDate date) {}

    /**
     * Fits.
     *
     * @param present the newest weights of the family
     * @param items calibrated items of its released pool, each once
     * @throws UnfitDesignException naming every item that is not in the pool, or saying that the items cannot tell the features apart
     */
    public static DesignFit of(DesignWeights present, List<CalibratedItem> items, Sample sample) {
        List<Map<String, Double>> designs = designs(present, items);
        Map<String, Double> values = present.values();
        List<String> free = free(present, designs);
        if (items.size() <= free.size()) {
            throw new UnfitDesignException(LocalizedText.of(
                    "%d 道题无法区分 %d 个特征（%s）：题目要更多。",
                    "%d items cannot tell %d features (%s) apart; there must be more.",
                    items.size(),
                    free.size(),
                    free));
        }
        double[] rest = new double[items.size()];
        for (int item = 0; item < rest.length; item++) {
            rest[item] = items.get(item).difficulty();
            for (Map.Entry<String, Double> feature : designs.get(item).entrySet()) {
                if (!free.contains(feature.getKey())) {
                    rest[item] -= feature.getValue() * values.getOrDefault(feature.getKey(), 0.0);
                }
            }
        }
        return new Regression(present, items, designs, free, rest).fit(sample);
    }

    private static List<Map<String, Double>> designs(DesignWeights present, List<CalibratedItem> items) {
        Map<String, GeneratedFamily.Released> pool = new HashMap<>();
        present.family().released().forEach(released -> pool.put(released.id(), released));
        List<String> unknown = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        List<Map<String, Double>> designs = new ArrayList<>();
        for (CalibratedItem item : items) {
            GeneratedFamily.Released released = pool.get(item.item());
            if (released == null || !seen.add(item.item())) {
                unknown.add(item.item());
            } else {
                designs.add(present.family().features(released, present.values()));
            }
        }
        if (!unknown.isEmpty()) {
            throw new UnfitDesignException(LocalizedText.of(
                    "这些题目不在（%s）的题池中，或出现了两次：%s。",
                    "These items are not in the pool of (%s) or come twice: %s.", present.family(), unknown));
        }
        return designs;
    }

    /**
     * The features that enough items have and that are no sum of others. Where some must give way, those whose weight is 0 do: they are
     * what the others are measured from.
     */
    private static List<String> free(DesignWeights present, List<Map<String, Double>> designs) {
        List<String> frequent = present.weights().stream()
                .sorted(Comparator.comparing(weight -> weight.value() == 0))
                .map(DesignWeight::feature)
                .filter(feature -> designs.stream()
                                .filter(design -> design.getOrDefault(feature, 0.0) != 0)
                                .count()
                        >= FEWEST_OF_A_FEATURE)
                .toList();
        List<String> free = new ArrayList<>();
        List<double[]> directions = new ArrayList<>();
        for (String feature : frequent) {
            double[] column = designs.stream()
                    .mapToDouble(design -> design.getOrDefault(feature, 0.0))
                    .toArray();
            double length = product(column, column);
            for (double[] direction : directions) {
                double along = product(column, direction);
                for (int item = 0; item < column.length; item++) {
                    column[item] -= along * direction[item];
                }
            }
            double left = product(column, column);
            if (left > INDEPENDENT * length) {
                double scale = Math.sqrt(left);
                directions.add(Arrays.stream(column).map(value -> value / scale).toArray());
                free.add(feature);
            }
        }
        return free;
    }

    private static double product(double[] left, double[] right) {
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += left[i] * right[i];
        }
        return sum;
    }

    /** Least squares on the features that are free. */
    private record Regression(
            DesignWeights present,
            List<CalibratedItem> items,
            List<Map<String, Double>> designs,
            List<String> free,
            double[] rest) {

        DesignFit fit(Sample sample) {
            int size = free.size();
            double[] information = new double[size * size];
            double[] right = new double[size];
            for (int item = 0; item < rest.length; item++) {
                for (int row = 0; row < size; row++) {
                    double weighted = weight(item) * has(item, row);
                    right[row] += weighted * rest[item];
                    for (int column = 0; column < size; column++) {
                        information[row * size + column] += weighted * has(item, column);
                    }
                }
            }
            Cholesky factor = Cholesky.of(information, size)
                    .orElseThrow(() -> new UnfitDesignException(LocalizedText.of(
                            "这些题目无法区分这些特征（%s）：有的总是一起出现。",
                            "These items cannot tell the features (%s) apart: some always come together.", free)));
            return fit(sample, factor.solve(right), factor.inverse());
        }

        private double weight(int item) {
            double error = items.get(item).standardError();
            return 1 / (error * error);
        }

        private double has(int item, int feature) {
            return designs.get(item).getOrDefault(free.get(feature), 0.0);
        }

        private DesignFit fit(Sample sample, double[] estimates, double[] covariance) {
            double misfit = 0;
            double squares = 0;
            double mean = items.stream()
                    .mapToDouble(CalibratedItem::difficulty)
                    .average()
                    .orElseThrow();
            double variance = 0;
            for (int item = 0; item < rest.length; item++) {
                double predicted = 0;
                for (int feature = 0; feature < estimates.length; feature++) {
                    predicted += has(item, feature) * estimates[feature];
                }
                double left = rest[item] - predicted;
                misfit += weight(item) * left * left;
                squares += left * left;
                double apart = items.get(item).difficulty() - mean;
                variance += apart * apart;
            }
            int freedom = rest.length - estimates.length;
            double widened = Math.max(1, misfit / freedom);
            Map<String, DesignWeight> fitted = new HashMap<>();
            for (int feature = 0; feature < estimates.length; feature++) {
                double error = Math.sqrt(widened * covariance[feature * estimates.length + feature]);
                fitted.put(
                        free.get(feature),
                        new DesignWeight(
                                free.get(feature), estimates[feature], OptionalDouble.of(error), sample.note()));
            }
            List<DesignWeight> all = present.weights().stream()
                    .map(known -> fitted.getOrDefault(known.feature(), known))
                    .toList();
            Set<String> held = new HashSet<>(present.values().keySet());
            held.removeAll(fitted.keySet());
            return new DesignFit(
                    new DesignWeights(
                            present.family(),
                            present.version() + 1,
                            Calibration.Basis.PEOPLE,
                            sample.date(),
                            sample.note(),
                            items.size(),
                            sample.people(),
                            all),
                    held,
                    Math.sqrt(squares / freedom),
                    variance > 0 ? 1 - squares / variance : 0);
        }
    }
}
