package org.liangcai.psychometrics.equating;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.liangcai.psychometrics.numerics.Chunks;

/**
 * Standard errors of any equating by drawing both groups again (Efron and Tibshirani 1993). The same seed gives the same draws on any
 * number of threads.
 *
 * @param replications how often both groups are drawn, 2 or more
 * @param seed of the random numbers
 * @param mode whether all processors are used
 */
public record EquatingBootstrap(int replications, long seed, Chunks.Mode mode) {

    public EquatingBootstrap {
        if (replications < 2) {
            throw new IllegalArgumentException(
                    "The number of replications (%d) must be 2 or more.".formatted(replications));
        }
    }

    /**
     * What the draws say about the integer scores of form X, from the lowest.
     *
     * @param standardErrors standard deviations over the draws
     * @param bias mean over the draws less the equating of the data
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Report(double[] standardErrors, double[] bias) {}

    /** Draws equivalent groups. */
    public Report of(EquivalentGroups groups, Function<EquivalentGroups, ScoreConversion> equating) {
        ScoreDistribution x = groups.x();
        ScoreDistribution y = groups.y();
        return run(equating.apply(groups), x, random -> {
            double[] drawnX = draw(x.proportions(), x.total(), random);
            double[] drawnY = draw(y.proportions(), y.total(), random);
            return equating.apply(new EquivalentGroups(
                    ScoreDistribution.of(x.lowest(), drawnX), ScoreDistribution.of(y.lowest(), drawnY)));
        });
    }

    /** Draws groups with an anchor, keeping each person's scores together. */
    public Report of(NonequivalentGroups groups, Function<NonequivalentGroups, ScoreConversion> equating) {
        return run(
                equating.apply(groups),
                groups.x().scores(),
                random -> equating.apply(new NonequivalentGroups(
                        draw(groups.x(), random), draw(groups.y(), random), groups.weightOfX())));
    }

    private Report run(
            ScoreConversion original, ScoreDistribution scale, Function<SplittableRandom, ScoreConversion> replicate) {
        double[][] tables = new double[replications][];
        Chunks.run(mode, replications, replication -> {
            SplittableRandom random = new SplittableRandom(scattered(seed, replication));
            tables[replication] = replicate.apply(random).table(scale.lowest(), scale.highest());
        });
        double[] data = original.table(scale.lowest(), scale.highest());
        double[] errors = new double[data.length];
        double[] bias = new double[data.length];
        for (int i = 0; i < data.length; i++) {
            double mean = 0;
            for (double[] table : tables) {
                mean += table[i] / replications;
            }
            double squares = 0;
            for (double[] table : tables) {
                squares += (table[i] - mean) * (table[i] - mean);
            }
            errors[i] = Math.sqrt(squares / (replications - 1));
            bias[i] = mean - data[i];
        }
        return new Report(errors, bias);
    }

    /** Seeds of replications must not be steps of the generator itself apart: their streams would be the same, shifted. */
    private static long scattered(long seed, int replication) {
        long mixed = seed * 0xD1342543DE82EF95L + replication;
        mixed = (mixed ^ (mixed >>> 32)) * 0xDABA0B6EB09322E3L;
        mixed = (mixed ^ (mixed >>> 32)) * 0xDABA0B6EB09322E3L;
        return mixed ^ (mixed >>> 32);
    }

    private static JointDistribution draw(JointDistribution joint, SplittableRandom random) {
        double[][] cells = joint.array();
        int width = cells[0].length;
        double total = joint.total();
        double[] proportions = Arrays.stream(cells)
                .flatMapToDouble(Arrays::stream)
                .map(frequency -> frequency / total)
                .toArray();
        double[] drawn = draw(proportions, total, random);
        double[][] rows = new double[cells.length][];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = Arrays.copyOfRange(drawn, row * width, (row + 1) * width);
        }
        return JointDistribution.of(joint.lowest(), joint.lowestAnchor(), rows);
    }

    private static double[] draw(double[] proportions, double total, SplittableRandom random) {
        double[] cumulative = new double[proportions.length];
        double sum = 0;
        for (int i = 0; i < proportions.length; i++) {
            sum += proportions[i];
            cumulative[i] = sum;
        }
        double[] drawn = new double[proportions.length];
        long persons = Math.round(total);
        for (long person = 0; person < persons; person++) {
            double at = random.nextDouble() * sum;
            int place = Arrays.binarySearch(cumulative, at);
            // Found exactly means at the upper end of a score: the next score with any persons begins there.
            int next = place >= 0 ? place + 1 : -place - 1;
            drawn[Math.min(next, proportions.length - 1)]++;
        }
        return drawn;
    }
}
