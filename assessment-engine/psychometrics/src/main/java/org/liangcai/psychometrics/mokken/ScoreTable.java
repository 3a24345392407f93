package org.liangcai.psychometrics.mokken;

import java.util.Arrays;
import java.util.List;
import org.liangcai.psychometrics.data.ResponseMatrix;

/** Complete responses, item by item, each item with some variance. */
final class ScoreTable {

    private final List<String> items;
    private final int[][] scores;
    private final int highest;

    private ScoreTable(List<String> items, int[][] scores, int highest) {
        this.items = items;
        this.scores = scores;
        this.highest = highest;
    }

    /**
     * Reads responses.
     *
     * @throws IllegalArgumentException if there are fewer than two items or three persons, a response is missing, a row counts other than
     *     once, or an item has no variance
     */
    static ScoreTable of(ResponseMatrix responses) {
        int persons = responses.personCount();
        if (responses.itemCount() < 2 || persons < 3) {
            throw new IllegalArgumentException(
                    "A scale analysis needs two or more items (%d) and three or more persons (%d)."
                            .formatted(responses.itemCount(), persons));
        }
        int[][] scores = new int[responses.itemCount()][persons];
        int highest = 0;
        for (int item = 0; item < scores.length; item++) {
            for (int person = 0; person < persons; person++) {
                scores[item][person] = score(responses, person, item);
                highest = Math.max(highest, scores[item][person]);
            }
            int first = scores[item][0];
            if (Arrays.stream(scores[item]).allMatch(score -> score == first)) {
                throw new IllegalArgumentException(
                        "Every response to item (%s) is in category %d: without variance it cannot be part of a scale."
                                .formatted(responses.items().get(item), first));
            }
        }
        return new ScoreTable(responses.items(), scores, highest);
    }

    private static int score(ResponseMatrix responses, int person, int item) {
        int stored = responses.stored(person, item);
        if (stored == 0) {
            throw new IllegalArgumentException(
                    "The response of person (%d) to item (%s) is missing, but a scale analysis needs every response.\nMaybe leave out persons with missing responses, or impute them first."
                            .formatted(person + 1, responses.items().get(item)));
        }
        if (responses.weight(person) != 1) {
            throw new IllegalArgumentException(
                    "The weight (%s) of person (%d) must be 1: a scale analysis counts rows.\nMaybe repeat the row."
                            .formatted(responses.weight(person), person + 1));
        }
        return stored - 1;
    }

    List<String> items() {
        return items;
    }

    int itemCount() {
        return scores.length;
    }

    int personCount() {
        return scores[0].length;
    }

    /** The highest category of any item. */
    int highest() {
        return highest;
    }

    int[] scores(int item) {
        return scores[item];
    }

    int score(int item, int person) {
        return scores[item][person];
    }

    double mean(int item) {
        double sum = 0;
        for (int score : scores[item]) {
            sum += score;
        }
        return sum / personCount();
    }

    /** Some of the items, in the given order. */
    ScoreTable select(int... places) {
        int[][] chosen = Arrays.stream(places).mapToObj(place -> scores[place]).toArray(int[][]::new);
        return new ScoreTable(Arrays.stream(places).mapToObj(items::get).toList(), chosen, highest);
    }

    /** The covariances of the items, with N − 1. */
    double[][] covariances() {
        return covariances(scores);
    }

    /** The largest covariances that items with the same distributions can have: those of the sorted scores. */
    double[][] largestCovariances() {
        int[][] sorted = Arrays.stream(scores).map(int[]::clone).toArray(int[][]::new);
        for (int[] item : sorted) {
            Arrays.sort(item);
        }
        return covariances(sorted);
    }

    private static double[][] covariances(int[][] scores) {
        int persons = scores[0].length;
        double[] sums = new double[scores.length];
        for (int item = 0; item < scores.length; item++) {
            for (int score : scores[item]) {
                sums[item] += score;
            }
        }
        double[][] covariances = new double[scores.length][scores.length];
        for (int i = 0; i < scores.length; i++) {
            for (int j = 0; j <= i; j++) {
                long products = 0;
                for (int person = 0; person < persons; person++) {
                    products += (long) scores[i][person] * scores[j][person];
                }
                double covariance = (products - sums[i] * sums[j] / persons) / (persons - 1);
                covariances[i][j] = covariance;
                covariances[j][i] = covariance;
            }
        }
        return covariances;
    }
}
