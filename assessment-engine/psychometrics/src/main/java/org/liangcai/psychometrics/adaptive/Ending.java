package org.liangcai.psychometrics.adaptive;

import java.util.List;

/** What can end an adaptive test before its greatest length. */
public sealed interface Ending {

    /**
     * The standard error of the estimate is so small.
     *
     * @param standardError positive
     */
    record Precision(double standardError) implements Ending {
        public Precision {
            if (!(standardError >= 0) || Double.isInfinite(standardError)) {
                throw new IllegalArgumentException(
                        "The standard error (%s) must be 0 or more and finite.".formatted(standardError));
            }
        }
    }

    /**
     * The answered items have so much Fisher information at the estimate.
     *
     * @param information positive
     */
    record TestInformation(double information) implements Ending {
        public TestInformation {
            requirePositive("information", information);
        }
    }

    /**
     * No item that is left has so much information at the estimate.
     *
     * @param information positive
     */
    record NothingInformative(double information) implements Ending {
        public NothingInformative {
            requirePositive("information", information);
        }
    }

    /**
     * The confidence interval of ability holds none of the cuts.
     *
     * @param cuts where classes meet, one or more
     * @param confidence between 0 and 1, for instance 0.95
     */
    record Classification(List<Double> cuts, double confidence) implements Ending {
        public Classification {
            cuts = requireCuts(cuts);
            if (!(confidence > 0 && confidence < 1)) {
                throw new IllegalArgumentException(
                        "The confidence (%s) must be between 0 and 1.".formatted(confidence));
            }
        }
    }

    /**
     * The sequential probability ratio test decides for every cut whether ability is above or below (Wald 1947; Reckase 1983).
     *
     * @param cuts where classes meet, one or more
     * @param halfWidth how far the two abilities that are compared lie from the cut, positive
     * @param falseAbove accepted probability to decide for above at the lower ability, between 0 and 0.5
     * @param falseBelow accepted probability to decide for below at the upper ability, between 0 and 0.5
     */
    record SequentialRatio(List<Double> cuts, double halfWidth, double falseAbove, double falseBelow)
            implements Ending {
        public SequentialRatio {
            cuts = requireCuts(cuts);
            requirePositive("half width", halfWidth);
            if (!(falseAbove > 0 && falseAbove < 0.5 && falseBelow > 0 && falseBelow < 0.5)) {
                throw new IllegalArgumentException("The probabilities of error (%s, %s) must be between 0 and 0.5."
                        .formatted(falseAbove, falseBelow));
            }
        }
    }

    /**
     * Each of the last few items moved the estimate by so little.
     *
     * @param change positive
     * @param items how many items in a row, 1 or more
     */
    record Stable(double change, int items) implements Ending {
        public Stable {
            requirePositive("change", change);
            if (items < 1) {
                throw new IllegalArgumentException("The number of items (%d) must be 1 or more.".formatted(items));
            }
        }
    }

    /**
     * All of several endings hold at once.
     *
     * @param endings one or more
     */
    record All(List<Ending> endings) implements Ending {
        public All {
            endings = List.copyOf(endings);
            if (endings.isEmpty()) {
                throw new IllegalArgumentException("There must be an ending that can hold.");
            }
        }
    }

    private static void requirePositive(String what, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("The %s (%s) must be positive and finite.".formatted(what, value));
        }
    }

    private static List<Double> requireCuts(List<Double> cuts) {
        if (cuts.isEmpty() || !cuts.stream().allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("The cuts (%s) must be one or more and finite.".formatted(cuts));
        }
        return List.copyOf(cuts);
    }
}
