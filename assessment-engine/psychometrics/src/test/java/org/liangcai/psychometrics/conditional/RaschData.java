package org.liangcai.psychometrics.conditional;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.liangcai.psychometrics.data.ResponseMatrix;

/** Simulated responses to Rasch models. */
final class RaschData {

    private RaschData() {}

    /** Normal abilities; every response missing with the given probability. */
    static ResponseMatrix simulate(double[][] thresholds, int persons, double missing, long seed) {
        Random random = new Random(seed);
        List<String> items = IntStream.range(0, thresholds.length)
                .mapToObj(j -> "i" + (j + 1))
                .toList();
        ResponseMatrix.Builder builder = ResponseMatrix.builder(items, persons);
        for (int person = 0; person < persons; person++) {
            double theta = 1.2 * random.nextGaussian();
            for (int item = 0; item < thresholds.length; item++) {
                int category = category(thresholds[item], theta, random.nextDouble());
                if (random.nextDouble() >= missing) {
                    builder.category(person, item, category);
                }
            }
        }
        return builder.build();
    }

    private static int category(double[] thresholds, double theta, double uniform) {
        double[] weights = new double[thresholds.length + 1];
        weights[0] = 1;
        double total = 1;
        for (int h = 1; h < weights.length; h++) {
            weights[h] = weights[h - 1] * Math.exp(theta - thresholds[h - 1]);
            total += weights[h];
        }
        double left = uniform * total;
        int category = 0;
        while (category < thresholds.length && left > weights[category]) {
            left -= weights[category];
            category++;
        }
        return category;
    }

    static ResponseMatrix of(int[][] rows) {
        List<String> items =
                IntStream.range(0, rows[0].length).mapToObj(j -> "i" + (j + 1)).toList();
        ResponseMatrix.Builder builder = ResponseMatrix.builder(items, rows.length);
        for (int person = 0; person < rows.length; person++) {
            for (int item = 0; item < rows[person].length; item++) {
                if (rows[person][item] >= 0) {
                    builder.category(person, item, rows[person][item]);
                }
            }
        }
        return builder.build();
    }
}
