package org.liangcai.norms;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A raw score beside its norm: never without its error, its norm group and its source.
 *
 * @param construct what was measured
 * @param rawScore the raw score
 * @param z the standard score, mean 0 and SD 1: the normal deviate of the score's place in the group, not clipped
 * @param tScore 50 + 10 z, not clipped and not rounded; {@code StandardScale.T} says how it is reported
 * @param percentileRank the percentage of the group below the score, 0 to 100 exclusive, not rounded
 * @param rawBand the 90 % band of the raw score, kept inside the possible raw scores
 * @param tBand the same band as T scores
 * @param percentileBand the same band as percentile ranks
 * @param standardError the standard error of measurement in raw points
 * @param reliability of the raw score in this norm group
 * @param samplingError by how much z would vary from norm sample to norm sample, its standard deviation; empty where the table does not say
 * @param group with whom the score was compared
 * @param groupDescription the same in words
 * @param norm the table that was used
 * @param notes what a reader must be told beside the score, for example that the person is older than the norm's people
 */
public record NormedScore(
        ConstructId construct,
        double rawScore,
        double z,
        double tScore,
        double percentileRank,
        ScoreBand rawBand,
        ScoreBand tBand,
        ScoreBand percentileBand,
        double standardError,
        double reliability,
        OptionalDouble samplingError,
        NormGroup group,
        BilingualText groupDescription,
        NormReference norm,
        List<BilingualText> notes)
        implements NormResult {

    public NormedScore {
        notes = List.copyOf(notes);
    }
}
