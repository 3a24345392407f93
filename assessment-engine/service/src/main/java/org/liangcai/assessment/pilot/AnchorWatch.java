package org.liangcai.assessment.pilot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.liangcai.itembank.ledger.ItemVersion;
import org.liangcai.psychometrics.numerics.SpecialFunctions;
import org.liangcai.psychometrics.surveillance.AbilityPosterior;

/**
 * Whether the items that the metric hangs on still behave as their parameters say: right answers against the expectation formed from what
 * each person had answered before, which is right whatever rule chose the item (Dawid 1984).
 */
final class AnchorWatch {

    /** With fewer answers the comparison says little. */
    static final int FEWEST = 30;

    private static final int SHOWN = 5;
    private static final double ALL_TOGETHER = 0.05;

    private AnchorWatch() {}

    /** Right answers, expected ones and their variance. */
    private static final class Sum {
        private int answers;
        private int right;
        private double expected;
        private double variance;

        void add(double probability, boolean isRight) {
            answers++;
            right += isRight ? 1 : 0;
            expected += probability;
            variance += probability * (1 - probability);
        }

        double z() {
            return (right - expected) / Math.sqrt(variance);
        }
    }

    static PilotResult.Drift of(List<PilotPerson> people, int anchors) {
        Map<ItemVersion, Sum> sums = new LinkedHashMap<>();
        for (PilotPerson person : people) {
            AbilityPosterior posterior = AbilityPosterior.standardNormal();
            for (KeyedSection.Scored scored : person.section().scored()) {
                sums.computeIfAbsent(scored.version(), version -> new Sum())
                        .add(posterior.probability(scored.model(), 1), scored.right());
                posterior = posterior.after(scored.model(), scored.right() ? 1 : 0);
            }
        }
        List<PilotResult.AnchorDrift> checked = new ArrayList<>();
        sums.forEach((version, sum) -> {
            if (sum.answers >= FEWEST) {
                checked.add(new PilotResult.AnchorDrift(
                        version.item().value(),
                        version.version(),
                        sum.answers,
                        (double) sum.right / sum.answers,
                        sum.expected / sum.answers,
                        sum.z()));
            }
        });
        checked.sort(Comparator.comparingDouble((PilotResult.AnchorDrift drift) -> -Math.abs(drift.z())));
        double critical = checked.isEmpty()
                ? Double.POSITIVE_INFINITY
                : SpecialFunctions.normalQuantile(1 - ALL_TOGETHER / 2 / checked.size());
        int moved = (int) checked.stream()
                .filter(drift -> Math.abs(drift.z()) > critical)
                .count();
        return new PilotResult.Drift(
                anchors, checked.size(), moved, checked.subList(0, Math.min(SHOWN, checked.size())));
    }
}
