package org.liangcai.psychometrics.agreement;

import java.util.Arrays;

/** How much two categories agree: 1 for the same, less the farther they are apart. */
@FunctionalInterface
public interface AgreementWeights {

    /** Only the same category agrees. */
    AgreementWeights UNWEIGHTED = byPair((x, y, lowest, highest) -> x == y ? 1 : 0);

    /** 1 − |x − y| / range (Cicchetti and Allison 1971). */
    AgreementWeights LINEAR = byPair((x, y, lowest, highest) -> 1 - Math.abs(x - y) / (highest - lowest));

    /** 1 − ((x − y) / range)² (Fleiss and Cohen 1973). */
    AgreementWeights QUADRATIC = byPair((x, y, lowest, highest) -> 1 - square((x - y) / (highest - lowest)));

    /** 1 − √(|x − y| / range) (Gwet 2014, chapter 3). */
    AgreementWeights RADICAL = byPair((x, y, lowest, highest) -> 1 - Math.sqrt(Math.abs(x - y) / (highest - lowest)));

    /** 1 − ((x − y) / (x + y))² over the same of the extremes (Gwet 2014, chapter 3); for values from 0. */
    AgreementWeights RATIO = values -> {
        Ratings.requireRatios(values);
        return byPair((x, y, lowest, highest) ->
                        1 - square((x - y) / (x + y)) / square((highest - lowest) / (highest + lowest)))
                .matrix(values);
    };

    /** 1 − (x − y)² / ((x + y − 2 lowest)(2 highest − x − y)), so that extremes count more (Gwet 2014, chapter 3). */
    AgreementWeights BIPOLAR = matrix(values -> {
        double lowest = Arrays.stream(values).min().orElseThrow();
        double highest = Arrays.stream(values).max().orElseThrow();
        double[][] distances =
                pairs(values, (x, y) -> x == y ? 0 : square(x - y) / ((x + y - 2 * lowest) * (2 * highest - x - y)));
        return fromDistances(distances);
    });

    /** From the sine of the angle between categories on a circle (Gwet 2014, chapter 3). */
    AgreementWeights CIRCULAR = matrix(values -> {
        double lowest = Arrays.stream(values).min().orElseThrow();
        double highest = Arrays.stream(values).max().orElseThrow();
        return fromDistances(pairs(values, (x, y) -> square(Math.sin(Math.PI * (x - y) / (highest - lowest + 1)))));
    });

    /** By how many pairs of categories lie between two, themselves included, whatever the values (Gwet 2014, chapter 3). */
    AgreementWeights ORDINAL = matrix(values -> {
        double[] places = new double[values.length];
        for (int place = 0; place < places.length; place++) {
            places[place] = place;
        }
        return fromDistances(pairs(places, (x, y) -> Math.abs(x - y) * (Math.abs(x - y) + 1) / 2));
    });

    /**
     * The weight of every pair of categories.
     *
     * @param values the values of the categories
     * @return symmetric, 1 in the diagonal
     */
    double[][] matrix(double[] values);

    /**
     * Weights for just these categories.
     *
     * @param weights symmetric, 1 in the diagonal, from 0 to 1
     * @throws IllegalArgumentException if they are not
     */
    static AgreementWeights of(double[][] weights) {
        double[][] copy = Arrays.stream(weights).map(double[]::clone).toArray(double[][]::new);
        for (int i = 0; i < copy.length; i++) {
            for (int j = 0; j < copy.length; j++) {
                if (copy[i].length != copy.length
                        || !(copy[i][j] >= 0 && copy[i][j] <= 1)
                        || copy[i][j] != copy[j][i]
                        || copy[i][i] != 1) {
                    throw new IllegalArgumentException(
                            "The weights must be square, symmetric, from 0 to 1, and 1 in the diagonal; cell (%d, %d) is not so."
                                    .formatted(i + 1, j + 1));
                }
            }
        }
        return values -> {
            if (values.length != copy.length) {
                throw new IllegalArgumentException(
                        "The weights are for %d categories; there are %d.".formatted(copy.length, values.length));
            }
            return Arrays.stream(copy).map(double[]::clone).toArray(double[][]::new);
        };
    }

    private static AgreementWeights matrix(AgreementWeights weights) {
        return weights;
    }

    private static AgreementWeights byPair(PairWeight weight) {
        return values -> {
            double lowest = Arrays.stream(values).min().orElseThrow();
            double highest = Arrays.stream(values).max().orElseThrow();
            return pairs(values, (x, y) -> x == y ? 1 : weight.of(x, y, lowest, highest));
        };
    }

    private static double[][] pairs(double[] values, Distance cell) {
        double[][] pairs = new double[values.length][values.length];
        for (int i = 0; i < values.length; i++) {
            for (int j = 0; j < values.length; j++) {
                pairs[i][j] = cell.between(values[i], values[j]);
            }
        }
        return pairs;
    }

    private static double[][] fromDistances(double[][] distances) {
        double largest = 0;
        for (double[] row : distances) {
            for (double distance : row) {
                largest = Math.max(largest, distance);
            }
        }
        for (double[] row : distances) {
            for (int j = 0; j < row.length; j++) {
                row[j] = largest == 0 ? 1 : 1 - row[j] / largest;
            }
        }
        return distances;
    }

    private static double square(double x) {
        return x * x;
    }

    /** How much two values agree. */
    @FunctionalInterface
    interface PairWeight {
        /** The weight of {@code x} and {@code y} among values from {@code lowest} to {@code highest}. */
        double of(double x, double y, double lowest, double highest);
    }

    /** How far two values are apart. */
    @FunctionalInterface
    interface Distance {
        /** 0 or more. */
        double between(double x, double y);
    }
}
