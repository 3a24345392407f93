package org.liangcai.psychometrics.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.liangcai.psychometrics.data.ScoreMatrix;

/**
 * Categories that raters put subjects into, any of them missing. The categories are in order, and each has a value, which says how far it
 * is from the others where that matters. Immutable and safe for use by many threads.
 */
public final class Ratings {

    private final List<String> raters;
    private final List<String> categories;
    private final double[] values;
    private final boolean numeric;
    private final int subjects;
    private final int[] cells;

    private Ratings(
            List<String> raters, List<String> categories, double[] values, boolean numeric, int subjects, int[] cells) {
        this.raters = raters;
        this.categories = categories;
        this.values = values;
        this.numeric = numeric;
        this.subjects = subjects;
        this.cells = cells;
    }

    /**
     * Begins ratings of which every one is missing.
     *
     * @throws IllegalArgumentException if there are fewer than two raters, a rater comes twice, or there is no subject
     */
    public static Builder builder(List<String> raters, int subjects) {
        return new Builder(raters, subjects);
    }

    /**
     * Ratings by numbers: the numbers that occur are the categories, and their own values.
     *
     * @throws IllegalArgumentException if there are fewer than two raters, or all ratings are missing
     */
    public static Ratings of(ScoreMatrix scores) {
        requireRaters(scores.columns());
        TreeMap<Double, Integer> codes = new TreeMap<>();
        for (int subject = 0; subject < scores.rowCount(); subject++) {
            for (int rater = 0; rater < scores.columnCount(); rater++) {
                scores.score(subject, rater).ifPresent(score -> codes.put(score + 0.0, 0));
            }
        }
        requireAny(codes.keySet());
        int code = 0;
        for (Map.Entry<Double, Integer> entry : codes.entrySet()) {
            entry.setValue(++code);
        }
        int[] cells = new int[scores.rowCount() * scores.columnCount()];
        for (int cell = 0; cell < cells.length; cell++) {
            double score = scores.stored(cell / scores.columnCount(), cell % scores.columnCount());
            Integer stored = Double.isNaN(score) ? null : codes.get(score + 0.0);
            cells[cell] = stored == null ? 0 : stored;
        }
        double[] values =
                codes.keySet().stream().mapToDouble(Double::doubleValue).toArray();
        return new Ratings(
                scores.columns(),
                Arrays.stream(values).mapToObj(Ratings::label).toList(),
                values,
                true,
                scores.rowCount(),
                cells);
    }

    private static String label(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    private static void requireRaters(List<String> raters) {
        if (raters.size() < 2) {
            throw new IllegalArgumentException("There must be at least two raters (%d).".formatted(raters.size()));
        }
    }

    private static void requireAny(Collection<?> categories) {
        if (categories.isEmpty()) {
            throw new IllegalArgumentException("There must be at least one rating; all are missing.");
        }
    }

    static void requireRatios(double[] values) {
        for (double value : values) {
            if (value < 0) {
                throw new IllegalArgumentException(
                        "The value (%s) of a category must be 0 or more to be compared by ratios.".formatted(value));
            }
        }
    }

    /** The names of the raters. */
    public List<String> raters() {
        return raters;
    }

    /** The number of raters. */
    public int raterCount() {
        return raters.size();
    }

    /** The number of subjects. */
    public int subjectCount() {
        return subjects;
    }

    /** The categories, in order. */
    public List<String> categories() {
        return categories;
    }

    /** The number of categories. */
    public int categoryCount() {
        return categories.size();
    }

    /** The values of the categories. */
    public double[] categoryValues() {
        return values.clone();
    }

    /** Whether the categories are numbers, so that their differences and ratios mean something. */
    public boolean isNumeric() {
        return numeric;
    }

    /** The category that a rater put a subject into, empty if it is missing. */
    public Optional<String> rating(int subject, int rater) {
        int stored = stored(subject, rater);
        return stored == 0 ? Optional.empty() : Optional.of(categories.get(stored - 1));
    }

    /** 0 for missing, otherwise the place of the category plus 1: what kernels read. */
    int stored(int subject, int rater) {
        return cells[subject * raters.size() + rater];
    }

    /** How many raters rated each subject into each category. */
    int[][] counts() {
        int[][] counts = new int[subjects][categories.size()];
        for (int subject = 0; subject < subjects; subject++) {
            for (int rater = 0; rater < raters.size(); rater++) {
                int stored = stored(subject, rater);
                if (stored > 0) {
                    counts[subject][stored - 1]++;
                }
            }
        }
        return counts;
    }

    /** The same ratings with the categories valued 1, 2, 3 …: equally far from each other in their order. */
    public Ratings equallySpaced() {
        double[] spaced = new double[values.length];
        for (int category = 0; category < spaced.length; category++) {
            spaced[category] = category + 1.0;
        }
        return new Ratings(raters, categories, spaced, numeric, subjects, cells);
    }

    /**
     * The subjects that every rater rated, and the categories that occur among them.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Ratings completeSubjects() {
        return subjectsWithAtLeast(raters.size());
    }

    /**
     * The subjects that at least so many raters rated, and the categories that occur among them.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Ratings subjectsWithAtLeast(int ratings) {
        List<Integer> kept = new ArrayList<>();
        for (int subject = 0; subject < subjects; subject++) {
            int observed = 0;
            for (int rater = 0; rater < raters.size(); rater++) {
                observed += stored(subject, rater) == 0 ? 0 : 1;
            }
            if (observed >= ratings) {
                kept.add(subject);
            }
        }
        if (kept.isEmpty()) {
            throw new IllegalArgumentException(
                    "None of the subjects (%d) was rated by at least %d raters.".formatted(subjects, ratings));
        }
        int[] copied = new int[kept.size() * raters.size()];
        for (int subject = 0; subject < kept.size(); subject++) {
            System.arraycopy(cells, kept.get(subject) * raters.size(), copied, subject * raters.size(), raters.size());
        }
        return recoded(raters, kept.size(), copied);
    }

    /** Two of the raters, all subjects, and the categories that occur among them. */
    public Ratings pair(int first, int second) {
        int[] copied = new int[2 * subjects];
        for (int subject = 0; subject < subjects; subject++) {
            copied[2 * subject] = stored(subject, first);
            copied[2 * subject + 1] = stored(subject, second);
        }
        return recoded(List.of(raters.get(first), raters.get(second)), subjects, copied);
    }

    private Ratings recoded(List<String> names, int rows, int[] old) {
        TreeSet<Integer> seen = new TreeSet<>();
        for (int code : old) {
            if (code > 0) {
                seen.add(code);
            }
        }
        requireAny(seen);
        List<Integer> order = List.copyOf(seen);
        int[] recoded = new int[old.length];
        for (int cell = 0; cell < old.length; cell++) {
            recoded[cell] = old[cell] == 0 ? 0 : order.indexOf(old[cell]) + 1;
        }
        return new Ratings(
                names,
                order.stream().map(code -> categories.get(code - 1)).toList(),
                order.stream().mapToDouble(code -> values[code - 1]).toArray(),
                numeric,
                rows,
                recoded);
    }

    /** Collects ratings; every rating that is not set is missing. Not safe for use by several threads. */
    public static final class Builder {

        private final List<String> raters;
        private final int subjects;
        private final Map<Integer, String> labels = new LinkedHashMap<>();
        private List<String> order = List.of();

        private Builder(List<String> raters, int subjects) {
            requireRaters(raters);
            if (subjects < 1 || new HashSet<>(raters).size() < raters.size()) {
                throw new IllegalArgumentException(
                        "There must be at least one subject (%d), and every rater must have a name of his own %s."
                                .formatted(subjects, raters));
            }
            this.raters = List.copyOf(raters);
            this.subjects = subjects;
        }

        /** Sets one rating. */
        public Builder rating(int subject, int rater, String category) {
            if (subject < 0 || subject >= subjects || rater < 0 || rater >= raters.size()) {
                throw new IllegalArgumentException(
                        "There is no subject (%d) or no rater (%d), counted from 0.".formatted(subject, rater));
            }
            labels.put(subject * raters.size() + rater, category);
            return this;
        }

        /** Says which categories there are, and their order; without it, those that occur, in alphabetical order. */
        public Builder categories(List<String> categories) {
            order = List.copyOf(categories);
            return this;
        }

        /**
         * The ratings, with categories valued 1, 2, 3 …
         *
         * @throws IllegalArgumentException if a rating is none of the categories, or all are missing
         */
        public Ratings build() {
            requireAny(labels.keySet());
            List<String> categories = order.isEmpty() ? List.copyOf(new TreeSet<>(labels.values())) : order;
            int[] cells = new int[subjects * raters.size()];
            labels.forEach((cell, label) -> {
                int code = categories.indexOf(label);
                if (code < 0) {
                    throw new IllegalArgumentException("The rating (%s) of subject (%d) is none of the categories %s."
                            .formatted(label, cell / raters.size() + 1, categories));
                }
                cells[cell] = code + 1;
            });
            return new Ratings(raters, categories, new double[categories.size()], false, subjects, cells)
                    .equallySpaced();
        }
    }
}
