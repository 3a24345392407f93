package org.liangcai.psychometrics.calibration;

import java.util.List;
import org.liangcai.psychometrics.data.ResponseMatrix;

/** Makes response matrices for tests. */
public final class Responses {

    private Responses() {}

    /** Counts of the 32 patterns of five dichotomous items in binary order, the first item the highest bit. */
    public static ResponseMatrix patterns(int... counts) {
        ResponseMatrix.Builder builder = ResponseMatrix.builder(List.of("i1", "i2", "i3", "i4", "i5"), 32);
        for (int pattern = 0; pattern < 32; pattern++) {
            for (int item = 0; item < 5; item++) {
                builder.category(pattern, item, (pattern >> (4 - item)) & 1);
            }
            // A pattern nobody gave counts next to nothing, but not nothing.
            builder.weight(pattern, Math.max(counts[pattern], 1e-12));
        }
        return builder.build();
    }

    /** LSAT section 6 (Bock and Lieberman 1970). */
    public static ResponseMatrix lsat6() {
        return patterns(
                3, 6, 2, 11, 1, 1, 3, 4, 1, 8, 0, 16, 0, 3, 2, 15, 10, 29, 14, 81, 3, 28, 15, 80, 16, 56, 21, 173, 11,
                61, 28, 298);
    }

    /** LSAT section 7 (Bock and Lieberman 1970). */
    public static ResponseMatrix lsat7() {
        return patterns(
                12, 19, 1, 7, 3, 19, 3, 17, 10, 5, 3, 7, 7, 23, 8, 28, 7, 39, 11, 34, 14, 51, 15, 90, 6, 25, 7, 35, 18,
                136, 32, 308);
    }
}
