package org.liangcai.assessment.matching;

import java.util.Arrays;
import java.util.List;

/** Six figures of which the shape is compared. Immutable. */
final class Profile {

    static final int SIZE = 6;

    private final double[] figures;
    private final double[] standardised;

    private Profile(double[] figures) {
        this.figures = figures;
        this.standardised = standardise(figures);
    }

    /** A profile of six finite figures. */
    static Profile of(double... figures) {
        if (figures.length != SIZE || !Arrays.stream(figures).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException(
                    "A profile needs %d finite figures, not %s.".formatted(SIZE, Arrays.toString(figures)));
        }
        return new Profile(figures.clone());
    }

    static Profile of(List<Double> figures) {
        return of(figures.stream().mapToDouble(Double::doubleValue).toArray());
    }

    double figure(int index) {
        return figures[index];
    }

    /** Whether all figures are equal, so that there is no shape. */
    boolean flat() {
        return standardised.length == 0;
    }

    /**
     * Pearson's correlation of the two profiles.
     *
     * @throws IllegalStateException if either is flat: the correlation is then undefined
     */
    double correlation(Profile other) {
        double sum = 0;
        for (int index = 0; index < SIZE; index++) {
            sum += contribution(other, index);
        }
        return Math.clamp(sum, -1, 1);
    }

    /** What one figure adds to the correlation: the product of the two standard scores, divided by six. */
    double contribution(Profile other, int index) {
        if (flat() || other.flat()) {
            throw new IllegalStateException("The correlation with a flat profile is undefined.");
        }
        return standardised[index] * other.standardised[index] / SIZE;
    }

    /** The positions of the highest figures: those above which fewer than {@code count} lie. */
    List<Integer> highest(int count) {
        return java.util.stream.IntStream.range(0, SIZE)
                .filter(index -> Arrays.stream(figures)
                                .filter(figure -> figure > figures[index])
                                .count()
                        < count)
                .boxed()
                .toList();
    }

    private static double[] standardise(double[] figures) {
        double mean = Arrays.stream(figures).sum() / SIZE;
        double squares = 0;
        for (double figure : figures) {
            squares += (figure - mean) * (figure - mean);
        }
        double deviation = StrictMath.sqrt(squares / SIZE);
        // Equal figures may differ in the last bit after averaging; that is no shape.
        if (deviation < 1e-9) {
            return new double[0];
        }
        return Arrays.stream(figures).map(figure -> (figure - mean) / deviation).toArray();
    }
}
