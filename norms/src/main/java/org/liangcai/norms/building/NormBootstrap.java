package org.liangcai.norms.building;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Says how far norm values would vary from sample to sample: people are drawn anew, with replacement, as many of each age as there are,
 * and the norm is built again (Efron, B. and Tibshirani, R. J. (1993), An introduction to the bootstrap, chapters 6 and 13).
 *
 * @param values one for each value that was asked for, in their order
 * @param replications how often the norm was built again
 * @param failed how many of these gave no norm
 */
public record NormBootstrap(List<Value> values, int replications, int failed) {

    public NormBootstrap {
        values = List.copyOf(values);
    }

    /**
     * A place in a norm table.
     *
     * @param raw the raw score
     * @param age the age
     */
    public record Place(double raw, double age) {}

    /**
     * A norm value with its sampling error.
     *
     * @param place the raw score and the age
     * @param tScore the T score in the norm of the whole sample
     * @param standardError the standard deviation of the replications
     * @param lower the lower end of the percentile interval
     * @param upper the upper end
     */
    public record Value(Place place, double tScore, double standardError, double lower, double upper) {}

    /** The people, ordered by age and raw score, with the cell each belongs to. */
    private static final class People {

        private final double[] cellAges;
        private final double[] cellRaws;
        private final double[] weights;
        private final int[] cells;
        private final int[] ageStarts;

        People(double[] ages, double[] raws, double[] weights) {
            Integer[] order = new Integer[ages.length];
            Arrays.setAll(order, i -> i);
            Arrays.sort(
                    order,
                    (a, b) -> ages[a] != ages[b] ? Double.compare(ages[a], ages[b]) : Double.compare(raws[a], raws[b]));
            this.weights =
                    Arrays.stream(order).mapToDouble(person -> weights[person]).toArray();
            cells = new int[ages.length];
            double[] distinctAges = new double[ages.length];
            double[] distinctRaws = new double[ages.length];
            int[] starts = new int[ages.length + 1];
            int cell = -1;
            int age = -1;
            for (int i = 0; i < order.length; i++) {
                int person = order[i];
                boolean newAge = cell < 0 || distinctAges[cell] != ages[person];
                if (newAge) {
                    starts[++age] = i;
                }
                if (newAge || distinctRaws[cell] != raws[person]) {
                    cell++;
                    distinctAges[cell] = ages[person];
                    distinctRaws[cell] = raws[person];
                }
                cells[i] = cell;
            }
            starts[age + 1] = order.length;
            cellAges = Arrays.copyOf(distinctAges, cell + 1);
            cellRaws = Arrays.copyOf(distinctRaws, cell + 1);
            ageStarts = Arrays.copyOf(starts, age + 2);
        }

        ScoreSample drawn(SplittableRandom random) {
            double[] drawn = new double[cellAges.length];
            for (int age = 0; age + 1 < ageStarts.length; age++) {
                int from = ageStarts[age];
                int to = ageStarts[age + 1];
                for (int i = from; i < to; i++) {
                    int person = random.nextInt(from, to);
                    drawn[cells[person]] += weights[person];
                }
            }
            return ScoreSample.ofCells(cellAges, cellRaws, drawn, weights.length);
        }
    }

    /**
     * Builds the norm again and again.
     *
     * @param ages of the people
     * @param raws their raw scores
     * @param weights their weights
     * @param build makes a norm of a sample; empty where it cannot
     * @param places the norm values whose error is wanted
     * @param replications how often, 20 or more
     * @param confidence how much of the replications the intervals hold, for example 0.95
     * @param seed the same seed gives the same result, whatever the number of threads
     */
    public static NormBootstrap of(
            double[] ages,
            double[] raws,
            double[] weights,
            Function<ScoreSample, Optional<? extends ContinuousNorm>> build,
            List<Place> places,
            int replications,
            double confidence,
            long seed) {
        if (replications < 20 || !(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException(
                    "The bootstrap needs at least 20 replications (%d) and a confidence (%s) above 0 and below 1."
                            .formatted(replications, confidence));
        }
        ContinuousNorm whole = build.apply(ScoreSample.weighted(ages, raws, weights))
                .<ContinuousNorm>map(norm -> norm)
                .orElseThrow(
                        () -> new IllegalArgumentException("The whole sample gives no norm to find the error of."));
        List<double[]> replicated = replicated(
                ages,
                raws,
                weights,
                sample -> build.apply(sample)
                        .map(norm -> places.stream()
                                .mapToDouble(place -> norm.tScore(place.raw(), place.age()))
                                .toArray()),
                replications,
                seed);
        List<Value> values = IntStream.range(0, places.size())
                .mapToObj(i -> value(places.get(i), whole, replicated, i, confidence))
                .toList();
        return new NormBootstrap(values, replications, replications - replicated.size());
    }

    /**
     * What is worked out of samples drawn anew.
     *
     * @param values what is worked out; empty where it cannot be
     * @return one for each replication that gave values
     */
    static List<double[]> replicated(
            double[] ages,
            double[] raws,
            double[] weights,
            Function<ScoreSample, Optional<double[]>> values,
            int replications,
            long seed) {
        var people = new People(ages, raws, weights);
        SplittableRandom seeds = new SplittableRandom(seed);
        List<SplittableRandom> generators =
                IntStream.range(0, replications).mapToObj(_ -> seeds.split()).toList();
        return generators.parallelStream()
                .map(random -> values.apply(people.drawn(random)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Value value(
            Place place, ContinuousNorm whole, List<double[]> replicated, int index, double confidence) {
        double[] sorted = replicated.stream()
                .mapToDouble(values -> values[index])
                .sorted()
                .toArray();
        double mean = Arrays.stream(sorted).average().orElse(Double.NaN);
        double squares = Arrays.stream(sorted).map(t -> (t - mean) * (t - mean)).sum();
        return new Value(
                place,
                whole.tScore(place.raw(), place.age()),
                StrictMath.sqrt(squares / (sorted.length - 1)),
                quantile(sorted, (1 - confidence) / 2),
                quantile(sorted, (1 + confidence) / 2));
    }

    /** The sample quantile between order statistics, as R's type 7. */
    private static double quantile(double[] sorted, double probability) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double position = probability * (sorted.length - 1);
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
