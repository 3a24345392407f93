package org.liangcai.psychometrics.facets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Candidates whom the same raters rated on the same items, with how many of them have which total. A candidate all of whose ratings are
 * the lowest or the highest says nothing about raters and items and is left out.
 */
final class CandidateGroups {

    /**
     * Candidates alike in who rated them on what.
     *
     * @param cells item and rater of each rating
     * @param counts how many candidates have each total, 0 for the extreme ones
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Group(int[][] cells, double[] counts) {}

    private final List<Group> groups;
    private final double[] totals;
    private final List<List<Rating>> informative;

    private CandidateGroups(List<Group> groups, double[] totals, List<List<Rating>> informative) {
        this.groups = groups;
        this.totals = totals;
        this.informative = informative;
    }

    static Map<String, List<Rating>> byCandidate(Ratings ratings) {
        Map<String, List<Rating>> byCandidate = new LinkedHashMap<>();
        for (Rating rating : ratings.ratings()) {
            byCandidate
                    .computeIfAbsent(rating.candidate(), id -> new ArrayList<>())
                    .add(rating);
        }
        return byCandidate;
    }

    static CandidateGroups of(Ratings ratings, FacetsLayout layout) {
        Map<List<List<Integer>>, Group> groups = new LinkedHashMap<>();
        double[] totals = new double[layout.size()];
        List<List<Rating>> informative = new ArrayList<>();
        for (List<Rating> given : byCandidate(ratings).values()) {
            int total = given.stream().mapToInt(Rating::category).sum();
            int highest = given.size() * layout.highest();
            if (given.size() < 2 || total == 0 || total == highest) {
                continue;
            }
            informative.add(given);
            List<List<Integer>> key = given.stream()
                    .map(rating -> List.of(layout.itemOf(rating), layout.raterOf(rating)))
                    .sorted(Comparator.comparing(List<Integer>::getFirst).thenComparing(List::getLast))
                    .toList();
            groups.computeIfAbsent(key, cells -> new Group(arrays(cells), new double[highest + 1]))
                    .counts()[total]++;
            given.forEach(rating -> addRating(rating, layout, totals));
        }
        return new CandidateGroups(List.copyOf(groups.values()), totals, informative);
    }

    private static int[][] arrays(List<List<Integer>> cells) {
        return cells.stream()
                .map(cell -> new int[] {cell.getFirst(), cell.getLast()})
                .toArray(int[][]::new);
    }

    private static void addRating(Rating rating, FacetsLayout layout, double[] totals) {
        int item = layout.itemOf(rating);
        int rater = layout.raterOf(rating);
        totals[item] -= rating.category();
        totals[layout.severity(rater)] -= rating.category();
        for (int step = 1; step <= rating.category(); step++) {
            totals[layout.threshold(layout.thresholdSet(item, rater), step)]--;
        }
    }

    List<Group> groups() {
        return groups;
    }

    /** What each parameter is multiplied by in the log-likelihood. */
    double[] totals() {
        return totals;
    }

    /** The ratings of each candidate that count. */
    List<List<Rating>> informative() {
        return informative;
    }
}
