package org.liangcai.psychometrics.facets;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * The parameters in one vector: difficulties, severities, sets of thresholds; and the free parameters of which they are made, each block
 * summing to 0.
 */
final class FacetsLayout {

    private final List<String> items;
    private final List<String> raters;
    private final Map<String, Integer> itemPlaces;
    private final Map<String, Integer> raterPlaces;
    private final int highest;
    private final ThresholdStructure structure;

    FacetsLayout(Ratings ratings, ThresholdStructure structure) {
        items = ratings.items();
        raters = ratings.raters();
        itemPlaces = places(items);
        raterPlaces = places(raters);
        highest = ratings.highestCategory();
        this.structure = structure;
    }

    private static Map<String, Integer> places(List<String> ids) {
        Map<String, Integer> places = new HashMap<>();
        ids.forEach(id -> places.put(id, places.size()));
        return places;
    }

    List<String> items() {
        return items;
    }

    List<String> raters() {
        return raters;
    }

    int itemOf(Rating rating) {
        return itemPlaces.getOrDefault(rating.item(), -1);
    }

    int raterOf(Rating rating) {
        return raterPlaces.getOrDefault(rating.rater(), -1);
    }

    int highest() {
        return highest;
    }

    ThresholdStructure structure() {
        return structure;
    }

    int thresholdSets() {
        return switch (structure) {
            case RATING_SCALE -> 1;
            case BY_ITEM -> items.size();
            case BY_RATER -> raters.size();
        };
    }

    int thresholdSet(int item, int rater) {
        return switch (structure) {
            case RATING_SCALE -> 0;
            case BY_ITEM -> item;
            case BY_RATER -> rater;
        };
    }

    /** What a set of thresholds belongs to, in words. */
    String thresholdSetName(int set) {
        return switch (structure) {
            case RATING_SCALE -> "all ratings";
            case BY_ITEM -> "item (%s)".formatted(items.get(set));
            case BY_RATER -> "rater (%s)".formatted(raters.get(set));
        };
    }

    int severity(int rater) {
        return items.size() + rater;
    }

    int threshold(int set, int step) {
        return items.size() + raters.size() + set * highest + step - 1;
    }

    int size() {
        return items.size() + raters.size() + thresholdSets() * highest;
    }

    /** The precision of the prior of every parameter, 0 without one. */
    double[] precisions(FacetPriors priors) {
        double[] precisions = new double[size()];
        Arrays.fill(precisions, 0, items.size(), precision(priors.difficulty()));
        Arrays.fill(precisions, items.size(), items.size() + raters.size(), precision(priors.severity()));
        Arrays.fill(precisions, items.size() + raters.size(), size(), precision(priors.threshold()));
        return precisions;
    }

    private static double precision(OptionalDouble deviation) {
        return deviation.isPresent() ? 1 / (deviation.getAsDouble() * deviation.getAsDouble()) : 0;
    }

    /** The matrix that makes the parameters of the free ones: in every block the last parameter is minus the sum of the others. */
    double[][] contrasts() {
        int[] blocks = new int[2 + thresholdSets()];
        Arrays.fill(blocks, highest);
        blocks[0] = items.size();
        blocks[1] = raters.size();
        double[][] contrasts = new double[size()][size() - blocks.length];
        int row = 0;
        int column = 0;
        for (int block : blocks) {
            for (int k = 0; k < block - 1; k++) {
                contrasts[row + k][column + k] = 1;
                contrasts[row + block - 1][column + k] = -1;
            }
            row += block;
            column += block - 1;
        }
        return contrasts;
    }
}
