package org.liangcai.psychometrics.dif;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Takes items that function differently out of the matching score and tests again until the same items are flagged (Candell and Drasgow
 * 1988; Holland and Thayer 1988). It always ends: when the same items are not flagged twice running, the rounds run in a cycle sooner or
 * later, and that is noticed.
 *
 * @param mostRounds after the initial one, 1 or more
 * @param onCycle what is done about a cycle
 */
public record Purification(int mostRounds, OnCycle onCycle) {

    /** At most 20 rounds; a cycle ends with everything out of the anchors that was flagged anywhere in it. */
    public static final Purification STANDARD = new Purification(20, OnCycle.LEAVE_ALL_FLAGGED_OUT);

    /** What is done when a set of flagged items comes back that was there some rounds ago. */
    public enum OnCycle {
        /** One last round without any item that was flagged in the cycle. */
        LEAVE_ALL_FLAGGED_OUT,
        /** Round after round up to the most, as if nothing had been noticed. */
        RUN_ON
    }

    /** How the rounds came to an end. */
    public enum Ending {
        /** The same items were flagged twice running. */
        CONVERGED,
        /** The rounds ran in a cycle. */
        CYCLE,
        /** The most rounds were reached. */
        MOST_ROUNDS
    }

    public Purification {
        if (mostRounds < 1) {
            throw new IllegalArgumentException("The number of rounds (%d) must be 1 or more.".formatted(mostRounds));
        }
    }

    /**
     * What came of it.
     *
     * @param results of the last round, one for each item
     * @param flagged the ids of the items flagged in the last round, in the order of items
     * @param anchors the ids of the anchors of the last round
     * @param rounds after the initial one
     * @param ending how it ended
     */
    public record Purified<R>(List<R> results, List<String> flagged, List<String> anchors, int rounds, Ending ending) {

        public Purified {
            results = List.copyOf(results);
            flagged = List.copyOf(flagged);
            anchors = List.copyOf(anchors);
        }
    }

    /**
     * Purifies the anchors of an analysis.
     *
     * @param analysis begins with its anchors
     * @param method what is computed each round
     * @param differs whether a result means that the item functions differently
     * @throws IllegalArgumentException if every anchor is flagged
     */
    public <R> Purified<R> run(DifAnalysis analysis, Function<DifAnalysis, List<R>> method, Predicate<R> differs) {
        List<String> candidates = analysis.anchors();
        List<List<String>> history = new ArrayList<>();
        List<String> anchors = candidates;
        List<R> results = method.apply(analysis);
        List<String> flagged = flagged(analysis, results, differs);
        boolean pure = flagged.stream().noneMatch(candidates::contains);
        Ending ending = pure ? Ending.CONVERGED : Ending.MOST_ROUNDS;
        int rounds = 0;
        while (!pure && rounds < mostRounds) {
            rounds++;
            anchors = without(candidates, flagged);
            results = method.apply(analysis.withAnchors(anchors));
            List<String> now = flagged(analysis, results, differs);
            if (now.equals(flagged)) {
                ending = Ending.CONVERGED;
                break;
            }
            history.add(flagged);
            flagged = now;
            int before = history.indexOf(now);
            if (before >= 0) {
                ending = Ending.CYCLE;
                if (onCycle == OnCycle.LEAVE_ALL_FLAGGED_OUT) {
                    Set<String> all = new LinkedHashSet<>();
                    history.subList(before, history.size()).forEach(all::addAll);
                    rounds++;
                    anchors = without(candidates, List.copyOf(all));
                    results = method.apply(analysis.withAnchors(anchors));
                    flagged = flagged(analysis, results, differs);
                    break;
                }
            }
        }
        return new Purified<>(results, flagged, anchors, rounds, ending);
    }

    private static List<String> without(List<String> candidates, List<String> flagged) {
        List<String> kept =
                candidates.stream().filter(item -> !flagged.contains(item)).toList();
        if (kept.isEmpty()) {
            throw new IllegalArgumentException(
                    "Every anchor (%s) is flagged: none is left to match on.\nMaybe begin with fewer, better anchors."
                            .formatted(candidates));
        }
        return kept;
    }

    private static <R> List<String> flagged(DifAnalysis analysis, List<R> results, Predicate<R> differs) {
        List<String> flagged = new ArrayList<>();
        for (int item = 0; item < results.size(); item++) {
            if (differs.test(results.get(item))) {
                flagged.add(analysis.items().get(item));
            }
        }
        return flagged;
    }
}
