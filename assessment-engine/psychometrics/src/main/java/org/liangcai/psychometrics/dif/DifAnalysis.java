package org.liangcai.psychometrics.dif;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.liangcai.psychometrics.data.ResponseMatrix;
import org.liangcai.psychometrics.numerics.Chunks;

/**
 * Responses of groups that are to be compared, with the way in which persons are matched. Every method gives one result for each item, in
 * their order. Immutable and safe for use by many threads; results are the same to the last bit on any number of threads.
 *
 * <p>An item to which everyone gave the same response, a group without persons and groups that share no matching score are errors that
 * name the item.
 */
public final class DifAnalysis {

    private final GroupedResponses responses;
    private final Matching matching;
    private final Chunks.Mode mode;

    private DifAnalysis(GroupedResponses responses, Matching matching, Chunks.Mode mode) {
        this.responses = responses;
        this.matching = matching;
        this.mode = mode;
    }

    /**
     * Prepares an analysis on all processors.
     *
     * @throws IllegalArgumentException if nobody belongs to one of the groups
     */
    public static DifAnalysis of(ResponseMatrix data, GroupContrast contrast, Matching matching) {
        return new DifAnalysis(GroupedResponses.of(data, contrast), matching, Chunks.Mode.PARALLEL);
    }

    /** The same responses with other anchors. */
    public DifAnalysis withAnchors(Collection<String> anchors) {
        return new DifAnalysis(responses, matching.withAnchors(anchors), mode);
    }

    /** Sets whether all processors are used. */
    public DifAnalysis withMode(Chunks.Mode chosen) {
        return new DifAnalysis(responses, matching, chosen);
    }

    /** The ids of the items. */
    public List<String> items() {
        return responses.items;
    }

    /** The items that the matching score is summed over. */
    public List<String> anchors() {
        Set<String> named = matching.anchors();
        return responses.items.stream()
                .filter(item -> named.isEmpty() || named.contains(item))
                .toList();
    }

    /** How persons are matched. */
    public Matching matching() {
        return matching;
    }

    /** The Mantel–Haenszel test of every item, all dichotomous, one focal group. */
    public List<MantelHaenszel> mantelHaenszel() {
        requireTwoGroups("the Mantel–Haenszel test");
        return forEachItem(MantelHaenszel::of);
    }

    /** The test of equal odds ratios of every item, all dichotomous, one focal group. */
    public List<BreslowDay> breslowDay() {
        requireTwoGroups("the Breslow–Day test");
        return forEachItem(BreslowDay::of);
    }

    /** The standardised difference of proportions of every item, all dichotomous, one focal group. */
    public List<Standardisation> standardisation() {
        requireTwoGroups("standardisation");
        return forEachItem(Standardisation::of);
    }

    /** Logistic regressions of every item, all dichotomous, any number of focal groups. */
    public List<RegressionDif> logisticRegression() {
        return forEachItem(RegressionLadder::logistic);
    }

    /** Proportional-odds regressions of every item, any number of categories and of focal groups. */
    public List<RegressionDif> ordinalRegression() {
        return forEachItem(RegressionLadder::ordinal);
    }

    /** Mantel's test and the standardised mean difference of every item, ordered categories, one focal group. */
    public List<OrderedMantel> orderedMantel() {
        requireTwoGroups("Mantel's test");
        return forEachItem(OrderedMantel::of);
    }

    /** The generalised Mantel–Haenszel test of every item, any number of categories and of focal groups. */
    public List<GeneralisedMantelHaenszel> generalisedMantelHaenszel() {
        return forEachItem(GeneralisedMantelHaenszel::of);
    }

    /**
     * SIBTEST of a bundle of items against the anchors without them. Persons with a missing response to any of these items are left out,
     * or refused if the matching says so.
     */
    public Sibtest sibtest(List<String> suspects, SibtestSettings settings) {
        List<String> matchingItems =
                anchors().stream().filter(item -> !suspects.contains(item)).toList();
        return sibtest(suspects, matchingItems, settings);
    }

    /** SIBTEST of a bundle of items against given matching items. */
    public Sibtest sibtest(List<String> suspects, List<String> matchingItems, SibtestSettings settings) {
        if (matching.missing() == MissingResponses.REFUSE) {
            new MatchingScores(responses, matching);
        }
        return new SibtestRun(responses, suspects, matchingItems, settings).run();
    }

    /** The delta plot of all items, all dichotomous, one focal group; the major axis goes through the anchors. */
    public DeltaPlot deltaPlot() {
        requireTwoGroups("the delta plot");
        int count = responses.items.size();
        double[][] proportion = new double[2][count];
        boolean[] onAxis = new boolean[count];
        List<String> anchors = anchors();
        for (int item = 0; item < count; item++) {
            onAxis[item] = anchors.contains(responses.items.get(item));
            double[] right = new double[2];
            double[] all = new double[2];
            for (int person = 0; person < responses.persons; person++) {
                int cell = responses.stored[item][person];
                if (cell > 2) {
                    throw new IllegalArgumentException(
                            "The item (%s) has a category above 1 (%d): the delta plot is for items scored 0 or 1."
                                    .formatted(responses.items.get(item), cell - 1));
                }
                right[responses.group[person]] += cell == 2 ? responses.weight[person] : 0;
                all[responses.group[person]] += cell == 0 ? 0 : responses.weight[person];
            }
            for (int group = 0; group < 2; group++) {
                if (all[group] == 0) {
                    throw new IllegalArgumentException(
                            "A group has no response to item (%s).".formatted(responses.items.get(item)));
                }
                proportion[group][item] = right[group] / all[group];
            }
        }
        return DeltaPlot.of(responses.items, proportion[0], proportion[1], onAxis);
    }

    private void requireTwoGroups(String method) {
        if (responses.contrast.groups() != 2) {
            throw new IllegalArgumentException(
                    "With several focal groups (%s) %s is not defined.\nMaybe the generalised Mantel–Haenszel test or a regression, or one contrast at a time."
                            .formatted(responses.contrast.focal(), method));
        }
    }

    /** An error of the first item that has one is thrown, not that of whichever thread came first. */
    private <R> List<R> forEachItem(Function<MatchedCounts, R> method) {
        MatchingScores scores = new MatchingScores(responses, matching);
        List<Supplier<R>> outcomes = new ArrayList<>(Collections.nCopies(responses.items.size(), () -> {
            throw new IllegalStateException("An item was left out.");
        }));
        Chunks.run(mode, outcomes.size(), item -> {
            try {
                R result = method.apply(scores.counts(item));
                outcomes.set(item, () -> result);
            } catch (IllegalArgumentException refused) {
                outcomes.set(item, () -> {
                    throw refused;
                });
            }
        });
        return outcomes.stream().map(Supplier::get).toList();
    }
}
