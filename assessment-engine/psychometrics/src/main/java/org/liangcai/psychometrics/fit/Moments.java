package org.liangcai.psychometrics.fit;

import java.util.ArrayList;
import java.util.List;

/**
 * The moments of a fit statistic: means of functions of one item's category, and of products of such functions of two items. The
 * univariate ones come first.
 */
final class Moments {

    /** Functions of the item's category, by item, then function, then category. */
    final double[][][] functions;

    /** The item and function of every univariate moment. */
    final List<int[]> single;

    /** First item, its function, second item, its function. */
    final List<int[]> pairs;

    private Moments(double[][][] functions, List<int[]> single, List<int[]> pairs) {
        this.functions = functions;
        this.single = single;
        this.pairs = pairs;
    }

    static Moments of(FitMoments kind, NodeTables tables) {
        int items = tables.probabilities.length;
        double[][][] functions = new double[items][][];
        int[] firstInPairs = new int[items];
        List<int[]> single = new ArrayList<>();
        for (int item = 0; item < items; item++) {
            int categories = tables.categories(item);
            // With two categories the score and the indicator of the second are one and the same.
            boolean scores = kind == FitMoments.M2_STAR || categories == 2;
            boolean both = kind == FitMoments.C2 && categories > 2;
            int indicators = scores ? 0 : categories - 1;
            functions[item] = new double[indicators + (scores || both ? 1 : 0)][categories];
            for (int k = 1; k <= indicators; k++) {
                functions[item][k - 1][k] = 1;
            }
            if (scores || both) {
                for (int k = 1; k < categories; k++) {
                    functions[item][indicators][k] = k;
                }
            }
            firstInPairs[item] = both ? indicators : 0;
            for (int f = 0; f < (scores ? 1 : indicators); f++) {
                single.add(new int[] {item, f});
            }
        }
        return new Moments(functions, single, pairs(functions, firstInPairs));
    }

    private static List<int[]> pairs(double[][][] functions, int[] first) {
        List<int[]> pairs = new ArrayList<>();
        for (int i = 0; i < functions.length; i++) {
            for (int j = 0; j < i; j++) {
                for (int f = first[i]; f < functions[i].length; f++) {
                    for (int g = first[j]; g < functions[j].length; g++) {
                        pairs.add(new int[] {i, f, j, g});
                    }
                }
            }
        }
        return pairs;
    }

    int size() {
        return single.size() + pairs.size();
    }

    /** The means in the sample. */
    double[] observed(PersonRows persons) {
        int[] offsets = new int[functions.length];
        int width = 0;
        for (int item = 0; item < functions.length; item++) {
            offsets[item] = width;
            width += functions[item].length;
        }
        double[] sums = new double[width];
        double[] products = new double[width * width];
        double[] values = new double[width];
        for (int row = 0; row < persons.rows; row++) {
            double weight = persons.weights[row];
            fill(values, persons, row);
            for (int a = 0; a < width; a++) {
                double factor = weight * values[a];
                if (factor != 0) {
                    sums[a] += factor;
                    for (int b = 0; b < a; b++) {
                        products[a * width + b] += factor * values[b];
                    }
                }
            }
        }
        double[] means = new double[size()];
        double total = persons.totalWeight();
        for (int m = 0; m < single.size(); m++) {
            means[m] = sums[offsets[single.get(m)[0]] + single.get(m)[1]] / total;
        }
        for (int m = 0; m < pairs.size(); m++) {
            int[] pair = pairs.get(m);
            int a = offsets[pair[0]] + pair[1];
            int b = offsets[pair[2]] + pair[3];
            means[single.size() + m] = products[a * width + b] / total;
        }
        return means;
    }

    private void fill(double[] values, PersonRows persons, int row) {
        int at = 0;
        for (int item = 0; item < functions.length; item++) {
            int category = persons.cells[row * persons.items + item] - 1;
            for (double[] function : functions[item]) {
                values[at] = function[category];
                at++;
            }
        }
    }
}
