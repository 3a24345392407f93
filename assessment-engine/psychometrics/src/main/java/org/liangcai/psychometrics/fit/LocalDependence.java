package org.liangcai.psychometrics.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.liangcai.psychometrics.data.ResponseMatrix;
import org.liangcai.psychometrics.numerics.Chunks;
import org.liangcai.psychometrics.numerics.SpecialFunctions;

/**
 * Whether two items have more in common than the ability: their two-way table against the one the model expects (Chen and Thissen
 * 1997). Persons who did not answer both do not count.
 */
public final class LocalDependence {

    private LocalDependence() {}

    /**
     * One pair of items.
     *
     * @param first its place in the test
     * @param second the other's, lower
     * @param pearson LD-X² = Σ (O − E)² / E
     * @param likelihoodRatio LD-G² = 2 Σ O ln(O / E)
     * @param degreesOfFreedom one less than the categories of both, multiplied
     * @param persons the sum of the weights of those who answered both
     * @param direction 1 where the items go together at least as much as expected (Goodman and Kruskal's γ), otherwise −1
     * @param fewerCategories of the two items' numbers of categories the lower
     */
    public record Pair(
            int first,
            int second,
            double pearson,
            double likelihoodRatio,
            int degreesOfFreedom,
            double persons,
            int direction,
            int fewerCategories) {

        /** Cramér's V of the Pearson statistic, with the sign of the direction; empty if nobody answered both. */
        public OptionalDouble strength() {
            return strength(pearson);
        }

        /** Cramér's V of the likelihood ratio, with the sign of the direction; empty if nobody answered both. */
        public OptionalDouble likelihoodRatioStrength() {
            return strength(likelihoodRatio);
        }

        private OptionalDouble strength(double statistic) {
            return persons > 0
                    ? OptionalDouble.of(direction * Math.sqrt(Math.abs(statistic) / (persons * (fewerCategories - 1))))
                    : OptionalDouble.empty();
        }

        /** How probable a larger Pearson statistic is when the model holds. */
        public double probability() {
            return SpecialFunctions.chiSquareUpperTail(pearson, degreesOfFreedom);
        }
    }

    /** Every pair, ordered by first item, then second. */
    public static List<Pair> of(FittedTest test, ResponseMatrix data) {
        NodeTables nodes = new NodeTables(test);
        PairTables tables = PairTables.of(nodes, PersonRows.all(test, data), Chunks.Mode.PARALLEL);
        List<Pair> pairs = new ArrayList<>();
        for (int first = 0; first < tables.items(); first++) {
            for (int second = 0; second < first; second++) {
                pairs.add(pair(first, second, tables.observed(first, second), tables.expected(nodes, first, second)));
            }
        }
        return List.copyOf(pairs);
    }

    private static Pair pair(int first, int second, TwoWayTable observed, TwoWayTable expected) {
        double pearson = 0;
        double ratio = 0;
        for (int cell = 0; cell < observed.cells().length; cell++) {
            double difference = observed.cells()[cell] - expected.cells()[cell];
            pearson += difference * difference / expected.cells()[cell];
            if (observed.cells()[cell] > 0) {
                ratio += 2 * observed.cells()[cell] * Math.log(observed.cells()[cell] / expected.cells()[cell]);
            }
        }
        return new Pair(
                first,
                second,
                pearson,
                ratio,
                (observed.rows() - 1) * (observed.columns() - 1),
                observed.total(),
                observed.gamma() < expected.gamma() ? -1 : 1,
                Math.min(observed.rows(), observed.columns()));
    }
}
