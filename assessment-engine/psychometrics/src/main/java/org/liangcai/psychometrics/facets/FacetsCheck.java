package org.liangcai.psychometrics.facets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** Whether ratings determine the parameters of the model. */
final class FacetsCheck {

    private final FacetsLayout layout;
    private final FacetPriors priors;
    private final List<List<Rating>> candidates;

    FacetsCheck(FacetsLayout layout, FacetPriors priors, List<List<Rating>> candidates) {
        this.layout = layout;
        this.priors = priors;
        this.candidates = candidates;
    }

    Optional<FacetsResult.Refused> refusal() {
        if (candidates.isEmpty()) {
            return Optional.of(new FacetsResult.Refused(
                    FacetsResult.Reason.NOTHING_TO_COMPARE,
                    "No candidate has two or more ratings that are not all the lowest or all the highest: nothing can be compared.",
                    List.of()));
        }
        return notConnected()
                .or(() -> priors.severity().isPresent()
                        ? Optional.empty()
                        : extreme("rater", layout.raters(), layout::raterOf))
                .or(() -> priors.difficulty().isPresent()
                        ? Optional.empty()
                        : extreme("item", layout.items(), layout::itemOf))
                .or(() -> priors.threshold().isPresent() ? Optional.empty() : unusedCategory());
    }

    private Optional<FacetsResult.Refused> notConnected() {
        Connection connection = Connection.of(layout, candidates);
        if (connection.isComplete()) {
            return Optional.empty();
        }
        List<List<String>> subsets = connection.subsets();
        String named = subsets.stream()
                .map(subset -> "(" + String.join(", ", subset) + ")")
                .collect(Collectors.joining(" and "));
        boolean raters = layout.raters().containsAll(subsets.getFirst());
        return Optional.of(new FacetsResult.Refused(
                FacetsResult.Reason.NOT_CONNECTED,
                "The %s %s are not comparable: no candidates link them.\nMaybe let a rater of each subset rate candidates of another."
                        .formatted(raters ? "raters" : "items", named),
                subsets));
    }

    private Optional<FacetsResult.Refused> extreme(String what, List<String> ids, ToIntFunction<Rating> placeOf) {
        int[] sums = new int[ids.size()];
        int[] counts = new int[ids.size()];
        candidates.forEach(ratings -> ratings.forEach(rating -> {
            sums[placeOf.applyAsInt(rating)] += rating.category();
            counts[placeOf.applyAsInt(rating)]++;
        }));
        List<String> extreme = new ArrayList<>();
        for (int k = 0; k < sums.length; k++) {
            if (sums[k] == 0 || sums[k] == counts[k] * layout.highest()) {
                extreme.add(ids.get(k));
            }
        }
        return extreme.isEmpty() || ids.size() == 1
                ? Optional.empty()
                : Optional.of(new FacetsResult.Refused(
                        FacetsResult.Reason.EXTREME_RATINGS,
                        "All ratings of %s (%s) are the lowest or the highest possible, of candidates whose ratings differ.\nMaybe a prior, which keeps the estimate finite."
                                .formatted(what, String.join(", ", extreme)),
                        List.of(extreme)));
    }

    private Optional<FacetsResult.Refused> unusedCategory() {
        boolean[][] used = new boolean[layout.thresholdSets()][layout.highest() + 1];
        candidates.forEach(ratings -> ratings.forEach(rating ->
                used[layout.thresholdSet(layout.itemOf(rating), layout.raterOf(rating))][rating.category()] = true));
        for (int set = 0; set < used.length; set++) {
            for (int category = 0; category <= layout.highest(); category++) {
                if (!used[set][category]) {
                    return Optional.of(new FacetsResult.Refused(
                            FacetsResult.Reason.UNUSED_CATEGORY,
                            "Nobody gave category %d in %s.\nMaybe join it with a neighbouring category, or a prior of thresholds."
                                    .formatted(category, layout.thresholdSetName(set)),
                            List.of(List.of(Integer.toString(category)))));
                }
            }
        }
        return Optional.empty();
    }
}
