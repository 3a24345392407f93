package org.liangcai.norms.building;

/**
 * The usual formulas that make a proportion between 0 and 1 of a rank r among n: (r − a)/(n + 1 − 2a).
 *
 * <p>Cleveland, W. S. (1985), The elements of graphing data; Blom (1958), Tukey (1962), Van der Waerden (1952), Filliben (1975).
 */
public enum RankFormula {
    BLOM(3 / 8.0, 1 / 4.0),
    /** The middle of the rank's own step; the percentile rank in the sample. */
    RANKIT(1 / 2.0, 0),
    TUKEY(1 / 3.0, 1 / 3.0),
    VAN_DER_WAERDEN(0, 1),
    FILLIBEN(0.3175, 0.365);

    private final double fromRank;
    private final double toCount;

    RankFormula(double fromRank, double toCount) {
        this.fromRank = fromRank;
        this.toCount = toCount;
    }

    /**
     * The proportion that belongs to a rank.
     *
     * @param rank from 1 for the lowest; the mean rank where several share a score
     * @param count how many were ranked
     */
    public double proportion(double rank, double count) {
        return (rank - fromRank) / (count + toCount);
    }
}
