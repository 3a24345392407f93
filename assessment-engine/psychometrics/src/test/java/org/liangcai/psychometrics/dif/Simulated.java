package org.liangcai.psychometrics.dif;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.liangcai.psychometrics.data.ResponseMatrix;

/** Seeded responses of a reference and a focal group, some items of which work differently. */
final class Simulated {

    static final GroupContrast CONTRAST = GroupContrast.of("reference", "focal");

    private Simulated() {}

    static List<String> items(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(item -> "i" + item).toList();
    }

    /**
     * Two-parameter responses with discrimination 1.2 and difficulties from −1.5 to 1.5; the focal group is 0.3 lower.
     *
     * @param shift how much harder the first item is for the focal group
     * @param flatter by how much its discrimination is lower there
     */
    static ResponseMatrix dichotomous(int personsPerGroup, int items, double shift, double flatter, long seed) {
        Random random = new Random(seed);
        ResponseMatrix.Builder builder = ResponseMatrix.builder(items(items), 2 * personsPerGroup);
        List<String> groups = new ArrayList<>();
        for (int person = 0; person < 2 * personsPerGroup; person++) {
            boolean focal = person % 2 == 1;
            groups.add(focal ? "focal" : "reference");
            double theta = random.nextGaussian() - (focal ? 0.3 : 0);
            for (int item = 0; item < items; item++) {
                boolean different = focal && item == 0;
                double b = -1.5 + 3.0 * ((item * 5) % items) / (items - 1) + (different ? shift : 0);
                double a = 1.2 - (different ? flatter : 0);
                double p = 1 / (1 + Math.exp(-a * (theta - b)));
                builder.category(person, item, random.nextDouble() < p ? 1 : 0);
            }
        }
        return builder.groups(groups).build();
    }

    /** Graded responses with four categories; the first item is {@code shift} harder for the focal group. */
    static ResponseMatrix graded(int personsPerGroup, int items, double shift, long seed) {
        Random random = new Random(seed);
        ResponseMatrix.Builder builder = ResponseMatrix.builder(items(items), 2 * personsPerGroup);
        List<String> groups = new ArrayList<>();
        for (int person = 0; person < 2 * personsPerGroup; person++) {
            boolean focal = person % 2 == 1;
            groups.add(focal ? "focal" : "reference");
            double theta = random.nextGaussian() - (focal ? 0.3 : 0);
            for (int item = 0; item < items; item++) {
                double u = Math.log(1 / random.nextDouble() - 1);
                double z = 1.5 * theta - (focal && item == 0 ? shift : 0) + u;
                int category = z < -1.5 ? 0 : z < 0 ? 1 : z < 1.5 ? 2 : 3;
                builder.category(person, item, category);
            }
        }
        return builder.groups(groups).build();
    }

    /**
     * One item with given counts at given matching scores.
     *
     * @param counts by stratum: reference right, reference wrong, focal right, focal wrong
     */
    static DifAnalysis table(double[][] counts) {
        int rows = 4 * counts.length;
        ResponseMatrix.Builder builder = ResponseMatrix.builder(List.of("studied"), rows);
        List<String> groups = new ArrayList<>();
        List<Integer> scores = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            double count = counts[row / 4][row % 4];
            groups.add(row % 4 < 2 ? "reference" : "focal");
            scores.add(row / 4);
            if (count > 0) {
                builder.category(row, 0, 1 - row % 2).weight(row, count);
            }
        }
        return DifAnalysis.of(builder.groups(groups).build(), CONTRAST, Matching.external(scores));
    }
}
