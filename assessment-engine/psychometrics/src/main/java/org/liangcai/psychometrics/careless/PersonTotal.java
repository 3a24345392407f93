package org.liangcai.psychometrics.careless;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.liangcai.psychometrics.data.ScoreMatrix;
import org.liangcai.psychometrics.numerics.Moments;

/** The correlation, over items, of a person's answers with the mean answers of all other persons (Donlon and Fischer 1968). */
public final class PersonTotal {

    private PersonTotal() {}

    /**
     * Of every person, empty where answers do not vary or fewer than three items were answered by the person and by others.
     *
     * @throws IllegalArgumentException if there are fewer than two persons
     */
    public static List<OptionalDouble> of(ScoreMatrix scores) {
        if (scores.rowCount() < 2) {
            throw new IllegalArgumentException("There must be at least two persons (%d).".formatted(scores.rowCount()));
        }
        double[] sums = new double[scores.columnCount()];
        int[] counts = new int[scores.columnCount()];
        for (int item = 0; item < sums.length; item++) {
            for (double score : scores.column(item)) {
                if (!Double.isNaN(score)) {
                    sums[item] += score;
                    counts[item]++;
                }
            }
        }
        List<OptionalDouble> all = new ArrayList<>();
        for (int person = 0; person < scores.rowCount(); person++) {
            double[] answers = scores.row(person);
            double[] others = new double[answers.length];
            int both = 0;
            for (int item = 0; item < answers.length; item++) {
                others[item] =
                        Double.isNaN(answers[item]) ? Double.NaN : (sums[item] - answers[item]) / (counts[item] - 1);
                both += Double.isNaN(others[item]) ? 0 : 1;
            }
            double r = both < 3 ? Double.NaN : Moments.correlation(answers, others);
            all.add(Double.isNaN(r) ? OptionalDouble.empty() : OptionalDouble.of(r));
        }
        return all;
    }
}
