package org.liangcai.norms;

import java.util.List;
import org.liangcai.norms.scale.StandardNormal;
import org.liangcai.norms.scale.StandardScale;

/** Compares raw scores of one construct with groups of one table. */
final class NormLookup {

    /** The normal deviate that leaves 5 % above it. */
    private static final double NINETY_PERCENT = StandardNormal.quantile(0.95);

    private final NormTable table;
    private final ConstructNorm norm;

    NormLookup(NormTable table, ConstructNorm norm) {
        this.table = table;
        this.norm = norm;
    }

    NormResult norm(double rawScore, NormGroup group) {
        if (!norm.range().contains(rawScore)) {
            return impossible(rawScore);
        }
        return switch (group) {
            case SelectionNormGroup selection -> compared(rawScore, selection, selection, List.of());
            case AgeNormGroup(int age)
            when table.validAges().contains(age) -> compared(rawScore, group, group, List.of());
            case AgeNormGroup(int age) -> outside(rawScore, group, new AgeNormGroup(nearest(age)), age);
            case SexAndAgeNormGroup(NormSex _, int age)
            when table.validAges().contains(age) -> compared(rawScore, group, group, List.of());
            case SexAndAgeNormGroup(NormSex sex, int age) ->
                outside(rawScore, group, new SexAndAgeNormGroup(sex, nearest(age)), age);
        };
    }

    static NotNormed unknown(NormTable table, ConstructId construct) {
        return new NotNormed(
                construct,
                NotNormed.Reason.CONSTRUCT_NOT_IN_TABLE,
                new BilingualText(
                        "常模表“%s”第 %d 版中没有“%s”。".formatted(table.title().zh(), table.version(), construct),
                        "The norm table “%s”, version %d, has nothing on (%s)."
                                .formatted(table.title().en(), table.version(), construct)));
    }

    private int nearest(int age) {
        return table.validAges().nearest(age);
    }

    private NormResult outside(double rawScore, NormGroup group, NormGroup nearest, int age) {
        return switch (table.outsideAges()) {
            case REFUSE -> refused(age);
            case NEAREST_AGE -> compared(rawScore, group, nearest, List.of(extended(age)));
        };
    }

    private NormedScore compared(double rawScore, NormGroup group, NormGroup looked, List<BilingualText> notes) {
        List<NormCell> cells = norm.cellsOf(looked);
        NormalMixture mixture = mixture(cells);
        double error = pooledError(cells);
        ScoreBand raw = new ScoreBand(
                Math.max(norm.range().minimum(), rawScore - NINETY_PERCENT * error),
                Math.min(norm.range().maximum(), rawScore + NINETY_PERCENT * error));
        double z = mixture.z(rawScore);
        return new NormedScore(
                norm.construct(),
                rawScore,
                z,
                StandardScale.T.exact(z),
                percentileRank(mixture, rawScore),
                raw,
                new ScoreBand(
                        StandardScale.T.exact(mixture.z(raw.lower())), StandardScale.T.exact(mixture.z(raw.upper()))),
                new ScoreBand(percentileRank(mixture, raw.lower()), percentileRank(mixture, raw.upper())),
                error,
                1 - error * error / mixture.variance(),
                group,
                NormGroupText.describe(looked, cells),
                table.reference(),
                notes);
    }

    private static double percentileRank(NormalMixture mixture, double rawScore) {
        return 100 * mixture.lowerTail(rawScore);
    }

    /** Every cell counts the same, whatever its sample: the publisher's sample sizes say who answered, not who is compared with. */
    private static NormalMixture mixture(List<NormCell> cells) {
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

    private NotNormed impossible(double rawScore) {
        RawRange range = norm.range();
        return new NotNormed(
                norm.construct(),
                NotNormed.Reason.RAW_SCORE_NOT_POSSIBLE,
                new BilingualText(
                        "原始分 %s 不在“%s”的可能范围（%s 至 %s）之内。"
                                .formatted(rawScore, norm.construct(), range.minimum(), range.maximum()),
                        "The raw score (%s) of (%s) is not possible; the form gives %s to %s."
                                .formatted(rawScore, norm.construct(), range.minimum(), range.maximum())));
    }

    private NotNormed refused(int age) {
        AgeBand valid = table.validAges();
        boolean below = age < valid.from();
        return new NotNormed(
                norm.construct(),
                below ? NotNormed.Reason.AGE_BELOW_NORM : NotNormed.Reason.AGE_ABOVE_NORM,
                new BilingualText(
                        "常模“%s”适用于 %d 至 %d 岁，%d 岁不在其中，因此不给出常模分数。"
                                .formatted(table.title().zh(), valid.from(), valid.to(), age),
                        "The norm “%s” is for ages %d to %d; for age %d there is no normed score."
                                .formatted(table.title().en(), valid.from(), valid.to(), age)));
    }

    private BilingualText extended(int age) {
        AgeBand valid = table.validAges();
        return new BilingualText(
                "常模适用于 %d 至 %d 岁；对 %d 岁沿用了最接近的年龄，请谨慎解释。".formatted(valid.from(), valid.to(), age),
                "The norm is for ages %d to %d; for age %d the nearest age was used. Interpret with caution."
                        .formatted(valid.from(), valid.to(), age));
    }
}
