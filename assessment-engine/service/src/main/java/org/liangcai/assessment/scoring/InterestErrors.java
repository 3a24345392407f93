package org.liangcai.assessment.scoring;

import java.util.List;
import org.liangcai.assessment.scoring.ScaleScore.Scored;
import org.liangcai.itembank.ScaleId;

/** What can be told apart among six interest means that each have an error. */
final class InterestErrors {

    /**
     * How far the highest and the lowest of six means with one and the same true value lie apart in nine of ten profiles, in standard
     * errors: the studentised range (Tukey 1953) for six means and 54 degrees of freedom, those of six scales with ten answers each. The
     * highest and the lowest were picked out after the fact; the error of one difference between two means given beforehand would let more
     * than half of all profiles without any shape pass for shaped.
     */
    private static final double STUDENTISED_RANGE = 3.77;

    private final List<Scored> ordered;
    private final double pooled;

    /** @param ordered the six means, the highest first */
    InterestErrors(List<Scored> ordered) {
        this.ordered = List.copyOf(ordered);
        this.pooled = StrictMath.sqrt(ordered.stream()
                .mapToDouble(score -> score.standardError() * score.standardError())
                .average()
                .orElse(0));
    }

    /** Whether the errors alone would bring about such differences. */
    boolean flat() {
        double range = ordered.getFirst().value() - ordered.getLast().value();
        return range < STUDENTISED_RANGE * pooled;
    }

    /** The types whose difference from the highest does not exceed the 90 % band of that difference. */
    List<ScaleId> leading() {
        Scored highest = ordered.getFirst();
        return ordered.stream()
                .filter(score -> highest.value() - score.value() <= ScaleScore.Z_90 * errorOfDifference(highest, score))
                .map(Scored::scale)
                .toList();
    }

    private double errorOfDifference(Scored one, Scored other) {
        return StrictMath.hypot(error(one), error(other));
    }

    // Equal answers have no spread to estimate an error from; the pooled error of the six types stands in for them.
    private double error(Scored score) {
        return score.standardError() > 0 ? score.standardError() : pooled;
    }
}
