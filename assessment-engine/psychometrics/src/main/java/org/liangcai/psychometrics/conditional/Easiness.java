package org.liangcai.psychometrics.conditional;

import java.util.List;

/**
 * Where the easiness parameter of each category h ≥ 1 of each item stands in a vector, and how the parameters of a model make up that
 * vector: β = W η.
 */
final class Easiness {

    private final List<String> items;
    private final int[] first;
    private final ConditionalModel model;

    Easiness(List<String> items, int[] highest, ConditionalModel model) {
        this.items = items;
        this.model = model;
        first = new int[highest.length + 1];
        for (int item = 0; item < highest.length; item++) {
            first[item + 1] = first[item] + highest[item];
        }
    }

    int itemCount() {
        return items.size();
    }

    List<String> items() {
        return items;
    }

    /** The number of easiness parameters. */
    int size() {
        return first[first.length - 1];
    }

    /** The highest category of an item. */
    int highest(int item) {
        return first[item + 1] - first[item];
    }

    /** The place of category {@code category} ≥ 1 of an item. */
    int index(int item, int category) {
        return first[item] + category - 1;
    }

    /** The number of free parameters η. */
    int free() {
        return switch (model) {
            case RASCH, PARTIAL_CREDIT -> size() - 1;
            case RATING_SCALE -> itemCount() - 1 + highest(0) - 1;
        };
    }

    /** W, row by row, {@link #size()} × {@link #free()}; the first easiness is 0. */
    double[][] design() {
        double[][] design = new double[size()][free()];
        for (int item = 0; item < itemCount(); item++) {
            for (int category = 1; category <= highest(item); category++) {
                int row = index(item, category);
                switch (model) {
                    case RASCH, PARTIAL_CREDIT -> {
                        if (row > 0) {
                            design[row][row - 1] = 1;
                        }
                    }
                    case RATING_SCALE -> {
                        if (item > 0) {
                            design[row][item - 1] = category;
                        }
                        if (category > 1) {
                            design[row][itemCount() - 1 + category - 2] = 1;
                        }
                    }
                }
            }
        }
        return design;
    }

    /** The linear function κ whose multiples h · κ are to be taken away from β to reach a normalisation. */
    double[] origin(Normalisation normalisation) {
        double[] weights = new double[size()];
        switch (normalisation) {
            case FIRST_EASINESS_ZERO -> weights[0] = 1;
            case EASINESS_SUM_ZERO -> {
                double total = 0;
                for (int item = 0; item < itemCount(); item++) {
                    int last = model == ConditionalModel.RATING_SCALE ? 1 : highest(item);
                    for (int category = 1; category <= last; category++) {
                        weights[index(item, category)] = 1;
                        total += category;
                    }
                }
                for (int k = 0; k < weights.length; k++) {
                    weights[k] /= total;
                }
            }
            case MEAN_LOCATION_ZERO -> {
                for (int item = 0; item < itemCount(); item++) {
                    weights[index(item, highest(item))] = 1.0 / highest(item) / itemCount();
                }
            }
        }
        return weights;
    }

    /** The rows of the matrix A with which β′ = A β is normalised. */
    double[][] normaliser(Normalisation normalisation) {
        double[] origin = origin(normalisation);
        double[][] rows = new double[size()][size()];
        for (int item = 0; item < itemCount(); item++) {
            for (int category = 1; category <= highest(item); category++) {
                int row = index(item, category);
                for (int column = 0; column < size(); column++) {
                    rows[row][column] = -category * origin[column];
                }
                rows[row][row] += 1;
            }
        }
        return rows;
    }
}
