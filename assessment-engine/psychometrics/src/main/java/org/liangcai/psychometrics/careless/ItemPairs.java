package org.liangcai.psychometrics.careless;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.liangcai.psychometrics.data.ScoreMatrix;
import org.liangcai.psychometrics.numerics.Moments;

/**
 * Pairs of items that nearly everyone answers alike, or opposite: psychometric synonyms and antonyms (Meade and Craig 2012). A careless
 * person's answers to them do not go together.
 *
 * @param pairs in the order of columns
 */
public record ItemPairs(List<Pair> pairs) {

    /** Fewer pairs than this say nothing of a person. */
    public static final int LEAST_PAIRS = 3;

    public ItemPairs {
        pairs = List.copyOf(pairs);
    }

    /**
     * A pair.
     *
     * @param later the column of the later item, counted from 0
     * @param earlier the column of the earlier item
     * @param correlation over all persons who answered both
     */
    public record Pair(int later, int earlier, double correlation) {}

    /**
     * How a person's answers to the pairs go together.
     *
     * @param pairs how many of them the person answered both items of
     * @param correlation over these pairs, of the answers to the later items with those to the earlier: for synonyms high, for antonyms
     *     low when the person is careful; empty with fewer than three pairs or answers that do not vary
     */
    public record WithinPerson(int pairs, OptionalDouble correlation) {}

    /**
     * The pairs that correlate above a critical value.
     *
     * @param critical at least 0 and below 1, usually 0.60
     */
    public static ItemPairs synonyms(ScoreMatrix scores, double critical) {
        requireCritical(critical);
        return new ItemPairs(all(scores).stream()
                .filter(pair -> pair.correlation() > critical)
                .toList());
    }

    /**
     * The pairs that correlate below minus a critical value.
     *
     * @param critical at least 0 and below 1, usually 0.60
     */
    public static ItemPairs antonyms(ScoreMatrix scores, double critical) {
        requireCritical(critical);
        return new ItemPairs(all(scores).stream()
                .filter(pair -> pair.correlation() < -critical)
                .toList());
    }

    /** All pairs whose correlation exists, the highest first: what to choose a critical value from. */
    public static ItemPairs ranked(ScoreMatrix scores) {
        return new ItemPairs(all(scores).stream()
                .sorted(Comparator.comparingDouble((Pair pair) -> -pair.correlation()))
                .toList());
    }

    private static void requireCritical(double critical) {
        if (!(critical >= 0) || !(critical < 1)) {
            throw new IllegalArgumentException(
                    "The critical correlation (%s) must be at least 0 and below 1.\nMaybe leave out its sign."
                            .formatted(critical));
        }
    }

    private static List<Pair> all(ScoreMatrix scores) {
        double[][] columns = new double[scores.columnCount()][];
        for (int item = 0; item < columns.length; item++) {
            columns[item] = scores.column(item);
        }
        List<Pair> pairs = new ArrayList<>();
        for (int earlier = 0; earlier < columns.length; earlier++) {
            for (int later = earlier + 1; later < columns.length; later++) {
                double correlation = Moments.correlation(columns[later], columns[earlier]);
                if (!Double.isNaN(correlation)) {
                    pairs.add(new Pair(later, earlier, correlation));
                }
            }
        }
        return pairs;
    }

    /** How the answers of every person go together. */
    public List<WithinPerson> within(ScoreMatrix scores) {
        List<WithinPerson> all = new ArrayList<>();
        for (int person = 0; person < scores.rowCount(); person++) {
            all.add(within(scores.row(person)));
        }
        return all;
    }

    private WithinPerson within(double[] answers) {
        double[] later = new double[pairs.size()];
        double[] earlier = new double[pairs.size()];
        int answered = 0;
        for (int pair = 0; pair < later.length; pair++) {
            later[pair] = answers[pairs.get(pair).later()];
            earlier[pair] = answers[pairs.get(pair).earlier()];
            answered += Double.isNaN(later[pair]) || Double.isNaN(earlier[pair]) ? 0 : 1;
        }
        double r = answered < LEAST_PAIRS ? Double.NaN : Moments.correlation(later, earlier);
        return new WithinPerson(answered, Double.isNaN(r) ? OptionalDouble.empty() : OptionalDouble.of(r));
    }
}
