package org.liangcai.psychometrics.agreement;

import java.util.List;
import org.liangcai.psychometrics.data.ScoreMatrix;

/** Ratings printed in the literature. */
final class Published {

    private Published() {}

    /** Six subjects rated by four judges (Shrout and Fleiss 1979, table 2). */
    static ScoreMatrix shroutFleiss() {
        return ScoreMatrix.of(
                List.of("J1", "J2", "J3", "J4"),
                new double[][] {{9, 2, 5, 8}, {6, 1, 3, 2}, {8, 4, 6, 8}, {7, 1, 2, 6}, {10, 5, 6, 9}, {6, 2, 4, 7}});
    }

    /** Twelve units coded by four observers, with missing values (Krippendorff 2011); 0 is missing. */
    static ScoreMatrix krippendorff() {
        int[][] units = {
            {1, 1, 0, 1}, {2, 2, 3, 2}, {3, 3, 3, 3}, {3, 3, 3, 3}, {2, 2, 2, 2}, {1, 2, 3, 4},
            {4, 4, 4, 4}, {1, 1, 2, 1}, {2, 2, 2, 2}, {0, 5, 5, 5}, {0, 0, 1, 1}, {0, 0, 3, 0}
        };
        ScoreMatrix.Builder builder = ScoreMatrix.builder(List.of("A", "B", "C", "D"), units.length);
        for (int unit = 0; unit < units.length; unit++) {
            for (int observer = 0; observer < 4; observer++) {
                if (units[unit][observer] > 0) {
                    builder.score(unit, observer, units[unit][observer]);
                }
            }
        }
        return builder.build();
    }
}
