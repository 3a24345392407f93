package org.liangcai.psychometrics.equating;

import java.util.Arrays;

/**
 * The form Y score with the same percentile rank (Braun and Holland 1982; Kolen and Brennan 2014, chapter 2). Where form Y has scores
 * that nobody obtained, several scores share a percentile rank; {@link Gap} says which is taken.
 */
public final class EquipercentileConversion implements ScoreConversion {

    /** Ranks nearer than this are the same: sums of many frequencies differ in their last bits. */
    private static final double SAME = 1e-10;

    /** Which of several form Y scores with the same percentile rank is taken. */
    public enum Gap {
        /** The highest: that below the first score whose cumulative share is above the rank. */
        UPPER,
        /** The lowest. */
        LOWER,
        /** Halfway between both. */
        MIDDLE
    }

    private final ScoreDistribution from;
    private final double[] cumulative;
    private final int lowest;
    private final Gap gap;

    private EquipercentileConversion(ScoreDistribution from, ScoreDistribution to, Gap gap) {
        this.from = from;
        this.gap = gap;
        lowest = to.lowest();
        cumulative = new double[to.size()];
        double sum = 0;
        double total = to.total();
        for (int i = 0; i < cumulative.length; i++) {
            sum += to.frequencies().get(i);
            cumulative[i] = sum / total;
        }
    }

    /** From the distribution of form X to that of form Y, both in the same population. */
    public static EquipercentileConversion of(ScoreDistribution x, ScoreDistribution y, Gap gap) {
        return new EquipercentileConversion(x, y, gap);
    }

    @Override
    public double convert(double score) {
        return atRank(from.percentileRank(score));
    }

    /** The form Y score with a percentile rank, a proportion. */
    public double atRank(double rank) {
        return switch (gap) {
            case UPPER -> upper(rank);
            case LOWER -> lower(rank);
            case MIDDLE -> (upper(rank) + lower(rank)) / 2;
        };
    }

    private double upper(double rank) {
        if (rank <= SAME) {
            return lowest - 0.5;
        }
        int i = 0;
        while (i < cumulative.length - 1 && cumulative[i] <= rank + SAME / 2) {
            i++;
        }
        double below = i == 0 ? 0 : cumulative[i - 1];
        double share = cumulative[i] - below;
        return share > 0 ? lowest + i - 0.5 + Math.min(1, (rank - below) / share) : lowest + i + 0.5;
    }

    private double lower(double rank) {
        if (rank <= SAME) {
            return lowest - 0.5;
        }
        int i = cumulative.length - 1;
        while (i >= 0 && cumulative[i] >= rank - SAME / 2) {
            i--;
        }
        // Score i is the last with a cumulative share below the rank, score i + 1 the first that reaches it.
        double below = i < 0 ? 0 : cumulative[i];
        double share = cumulative[Math.min(i + 1, cumulative.length - 1)] - below;
        return share > 0 ? lowest + i + 0.5 + (rank - below) / share : lowest + i + 0.5;
    }

    @Override
    public String toString() {
        return "EquipercentileConversion[lowest=%d, cumulative=%s, gap=%s]"
                .formatted(lowest, Arrays.toString(cumulative), gap);
    }
}
