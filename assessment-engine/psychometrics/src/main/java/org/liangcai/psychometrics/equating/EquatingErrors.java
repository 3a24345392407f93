package org.liangcai.psychometrics.equating;

/** Standard errors of equating equivalent groups by formulas for large samples. */
public final class EquatingErrors {

    private EquatingErrors() {}

    /** The standard error of mean equating, the same at every score. */
    public static double mean(EquivalentGroups groups) {
        return Math.sqrt(groups.x().variance() / groups.x().total()
                + groups.y().variance() / groups.y().total());
    }

    /** The standard error of linear equating at a score, for distributions of any shape (Braun and Holland 1982). */
    public static double linear(EquivalentGroups groups, double score) {
        ScoreDistribution x = groups.x();
        ScoreDistribution y = groups.y();
        double z = (score - x.mean()) / x.standardDeviation();
        double relative = share(x, z) + share(y, z);
        return y.standardDeviation() * Math.sqrt(relative);
    }

    private static double share(ScoreDistribution scores, double z) {
        return (1 + z * scores.skewness() + z * z * (scores.kurtosis() - 1) / 4) / scores.total();
    }

    /**
     * The standard error of equipercentile equating at an integer score (Lord 1982; Kolen and Brennan 2014, chapter 7). It is infinite
     * where nobody obtained the form Y score.
     */
    public static double equipercentile(EquivalentGroups groups, int score) {
        double rank = groups.x().percentileRank(score);
        ScoreDistribution y = groups.y();
        int upper = y.lowest();
        while (upper < y.highest() && y.cumulative(upper) <= rank) {
            upper++;
        }
        double above = y.cumulative(upper);
        double below = y.cumulative(upper - 1);
        double share = above - below;
        double sizeX = groups.x().total();
        double sizeY = y.total();
        double variance = rank * (1 - rank) * (sizeX + sizeY) / (sizeX * sizeY)
                - (above - rank) * (rank - below) / (sizeY * share);
        return Math.sqrt(Math.max(0, variance)) / share;
    }
}
