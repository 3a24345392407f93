package org.liangcai.psychometrics.careless;

import java.util.ArrayList;
import java.util.List;
import org.liangcai.psychometrics.data.ScoreMatrix;

/**
 * Runs of the same answer to one item after another (Johnson 2005). A missing response ends a run and stands as a run of its own.
 *
 * @param longest the length of the longest run, 1 or more
 * @param average the mean length of the runs, 1 or more
 */
public record LongString(int longest, double average) {

    /** The runs of every person, items in the order of columns, which must be that of presentation. */
    public static List<LongString> of(ScoreMatrix scores) {
        List<LongString> all = new ArrayList<>();
        for (int person = 0; person < scores.rowCount(); person++) {
            all.add(of(scores.row(person)));
        }
        return all;
    }

    private static LongString of(double[] answers) {
        int longest = 1;
        int runs = 1;
        int length = 1;
        for (int item = 1; item < answers.length; item++) {
            if (answers[item] == answers[item - 1]) {
                length++;
                longest = Math.max(longest, length);
            } else {
                length = 1;
                runs++;
            }
        }
        return new LongString(longest, (double) answers.length / runs);
    }
}
