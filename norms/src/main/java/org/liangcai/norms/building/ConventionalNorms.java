package org.liangcai.norms.building;

import java.util.ArrayList;
import java.util.List;
import org.liangcai.norms.scale.PercentileRank;
import org.liangcai.norms.scale.StandardNormal;

/**
 * Norms of each age by itself: what was found in the sample, without any smoothing.
 *
 * @param groups one for each age of the sample, rising
 */
public record ConventionalNorms(List<Group> groups) {

    public ConventionalNorms {
        groups = List.copyOf(groups);
    }

    /**
     * The norms of one age.
     *
     * @param age what stands for the age
     * @param count how many people, weighted
     * @param mean of their raw scores
     * @param standardDeviation of their raw scores, with n − 1; 0 if all have the same
     * @param rows one for each raw score that was found, rising
     */
    public record Group(double age, double count, double mean, double standardDeviation, List<Row> rows) {

        public Group {
            rows = List.copyOf(rows);
        }
    }

    /**
     * One raw score in a group.
     *
     * @param raw the raw score
     * @param frequency how many have it, weighted
     * @param percentBelow how many per cent have a lower one
     * @param percentileRank the same with half of those who have it
     * @param percentAtOrBelow the same with all of those who have it
     * @param z (raw − mean)/SD, the linear standard score
     * @param normalisedZ the normal deviate of the percentile rank
     */
    public record Row(
            double raw,
            double frequency,
            double percentBelow,
            double percentileRank,
            double percentAtOrBelow,
            double z,
            double normalisedZ) {

        /** The normal deviate by another rank formula, of the mean rank of those who have this score. */
        public double normalisedZ(RankFormula formula, double count) {
            return StandardNormal.quantile(proportion(formula, count));
        }

        /** The proportion by a rank formula, of the mean rank of those who have this score. */
        public double proportion(RankFormula formula, double count) {
            double below = percentBelow / 100 * count;
            return formula.proportion(below + (frequency + 1) / 2, count);
        }
    }

    /** The norms of every age in a sample. */
    public static ConventionalNorms of(ScoreSample sample) {
        var groups = new ArrayList<Group>();
        for (int from = 0; from < sample.size(); from = sample.endOfAge(from)) {
            groups.add(group(sample, from, sample.endOfAge(from)));
        }
        return new ConventionalNorms(groups);
    }

    private static Group group(ScoreSample sample, int from, int to) {
        double count = 0;
        double sum = 0;
        for (int i = from; i < to; i++) {
            count += sample.weight(i);
            sum += sample.weight(i) * sample.raw(i);
        }
        double mean = sum / count;
        double squares = 0;
        for (int i = from; i < to; i++) {
            double deviation = sample.raw(i) - mean;
            squares += sample.weight(i) * deviation * deviation;
        }
        double standardDeviation = count > 1 ? StrictMath.sqrt(squares / (count - 1)) : 0;
        var rows = new ArrayList<Row>();
        double below = 0;
        for (int i = from; i < to; i++) {
            rows.add(row(sample.raw(i), sample.weight(i), below, count, mean, standardDeviation));
            below += sample.weight(i);
        }
        return new Group(sample.age(from), count, mean, standardDeviation, rows);
    }

    private static Row row(
            double raw, double frequency, double below, double count, double mean, double standardDeviation) {
        double percentileRank = PercentileRank.inSample(below, frequency, count);
        return new Row(
                raw,
                frequency,
                100 * below / count,
                percentileRank,
                100 * (below + frequency) / count,
                standardDeviation > 0 ? (raw - mean) / standardDeviation : 0,
                StandardNormal.quantile(percentileRank / 100));
    }
}
