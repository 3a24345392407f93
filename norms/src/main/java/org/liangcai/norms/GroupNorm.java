package org.liangcai.norms;

import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.liangcai.norms.scale.StandardNormal;
import org.liangcai.norms.scale.StandardScale;

/**
 * The norm of one construct in one group, with everything worked out that does not depend on the raw score. Immutable, safe for use by
 * many threads.
 */
final class GroupNorm {

    /** The normal deviate that leaves 5 % above it. */
    private static final double NINETY_PERCENT = StandardNormal.quantile(0.95);

    private static final int MOST_KNOWN = 1_000;

    private final ConstructNorm norm;
    private final GroupDistribution distribution;
    private final double error;
    private final double reliability;
    private final NormGroup group;
    private final BilingualText description;
    private final NormReference reference;
    private final List<BilingualText> notes;

    /**
     * Scores worked out before, by their distance from the lowest raw score. Writing one is a race that nobody loses: whoever is second
     * has worked out the same, and a record is seen whole or not at all.
     */
    private final @Nullable NormedScore[] known;

    /**
     * Prepares a group.
     *
     * @param group with whom a score is compared
     * @param looked the group that was looked up instead, where the table goes by the nearest age
     * @param notes what a reader must be told beside every score
     * @param remember whether scores are kept: worth it where many are looked up and each needs many cells
     */
    GroupNorm(
            NormReference reference,
            ConstructNorm norm,
            NormGroup group,
            NormGroup looked,
            List<BilingualText> notes,
            boolean remember) {
        List<NormCell> cells = norm.cellsOf(looked);
        this.norm = norm;
        this.distribution = distribution(cells);
        this.error = pooledError(cells);
        this.reliability = 1 - error * error / distribution.variance();
        this.group = group;
        this.description = NormGroupText.describe(looked, cells);
        this.reference = reference;
        this.notes = List.copyOf(notes);
        double span = norm.range().maximum() - norm.range().minimum();
        this.known = new NormedScore[remember && cells.size() > 1 && span <= MOST_KNOWN ? (int) span + 1 : 0];
    }

    /** A possible raw score beside its norm. */
    NormedScore norm(double rawScore) {
        double step = rawScore - norm.range().minimum();
        if (known.length == 0 || step != Math.rint(step)) {
            return norm(rawScore, error);
        }
        NormedScore score = known[(int) step];
        if (score == null) {
            score = norm(rawScore, error);
            known[(int) step] = score;
        }
        return score;
    }

    /**
     * A possible raw score beside its norm, with a standard error of its own.
     *
     * @param standardError of this very raw score, 0 or more
     */
    NormedScore norm(double rawScore, double standardError) {
        ScoreBand raw = new ScoreBand(
                Math.max(norm.range().minimum(), rawScore - NINETY_PERCENT * standardError),
                Math.min(norm.range().maximum(), rawScore + NINETY_PERCENT * standardError));
        double z = distribution.z(rawScore);
        return new NormedScore(
                norm.construct(),
                rawScore,
                z,
                StandardScale.T.exact(z),
                percentileRank(rawScore),
                raw,
                new ScoreBand(
                        StandardScale.T.exact(distribution.z(raw.lower())),
                        StandardScale.T.exact(distribution.z(raw.upper()))),
                new ScoreBand(percentileRank(raw.lower()), percentileRank(raw.upper())),
                standardError,
                reliability,
                samplingError(rawScore, z),
                group,
                description,
                reference,
                notes);
    }

    private double percentileRank(double rawScore) {
        return 100 * distribution.lowerTail(rawScore);
    }

    private OptionalDouble samplingError(double rawScore, double z) {
        return switch (distribution) {
            case NormalMixture _ -> OptionalDouble.empty();
            case ValuesMixture values -> values.samplingError(rawScore, z);
        };
    }

    /** Every cell counts the same, whatever its sample: the publisher's sample sizes say who answered, not who is compared with. */
    private static GroupDistribution distribution(List<NormCell> cells) {
        if (cells.stream().anyMatch(cell -> cell.values().isPresent())) {
            return new ValuesMixture(cells);
        }
        double weight = 1.0 / cells.size();
        return new NormalMixture(cells.stream()
                .map(cell -> new NormalMixture.Component(weight, cell.mean(), cell.standardDeviation()))
                .toList());
    }

    /** The root of the mean squared standard error: the error variance of a person drawn from the mixture. */
    private static double pooledError(List<NormCell> cells) {
        if (cells.size() == 1) {
            return cells.getFirst().standardErrorOfMeasurement();
        }
        double sum = 0;
        for (NormCell cell : cells) {
            double error = cell.standardErrorOfMeasurement();
            sum += error * error;
        }
        return StrictMath.sqrt(sum / cells.size());
    }
}
