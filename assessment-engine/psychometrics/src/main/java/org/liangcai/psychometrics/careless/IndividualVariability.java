package org.liangcai.psychometrics.careless;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.liangcai.psychometrics.data.ScoreMatrix;
import org.liangcai.psychometrics.numerics.Moments;

/** The standard deviation of a person's own answers (Dunn, Heggestad, Shanock and Theilgard 2018). */
public final class IndividualVariability {

    private IndividualVariability() {}

    /** Of every person over all items, empty for one with fewer than two answers. */
    public static List<OptionalDouble> of(ScoreMatrix scores) {
        return of(scores, 0, scores.columnCount());
    }

    /**
     * Of every person over some items.
     *
     * @param from the first item, counted from 0
     * @param to the item behind the last
     * @throws IllegalArgumentException if these are not at least two of the items
     */
    public static List<OptionalDouble> of(ScoreMatrix scores, int from, int to) {
        if (from < 0 || to > scores.columnCount() || to - from < 2) {
            throw new IllegalArgumentException("The items from (%d) to (%d) must be at least two of the %d items."
                    .formatted(from, to, scores.columnCount()));
        }
        List<OptionalDouble> all = new ArrayList<>();
        for (int person = 0; person < scores.rowCount(); person++) {
            double deviation = Moments.standardDeviation(Arrays.copyOfRange(scores.row(person), from, to));
            all.add(Double.isNaN(deviation) ? OptionalDouble.empty() : OptionalDouble.of(deviation));
        }
        return all;
    }

    /**
     * Of every person over each of several consecutive parts of the test of about equal length: part p holds the items i, counted from
     * 0, with p ≤ i · parts / items &lt; p + 1.
     *
     * @return a list of persons for every part
     */
    public static List<List<OptionalDouble>> ofParts(ScoreMatrix scores, int parts) {
        if (parts < 1) {
            throw new IllegalArgumentException("The number of parts (%d) must be positive.".formatted(parts));
        }
        List<List<OptionalDouble>> all = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            all.add(of(scores, start(part, parts, scores), start(part + 1, parts, scores)));
        }
        return all;
    }

    private static int start(int part, int parts, ScoreMatrix scores) {
        return Math.ceilDiv(part * scores.columnCount(), parts);
    }
}
