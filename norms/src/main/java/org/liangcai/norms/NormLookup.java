package org.liangcai.norms;

import java.util.List;
import java.util.OptionalDouble;

/** Compares raw scores of one construct with groups of one table. */
final class NormLookup {

    private final NormTable table;
    private final ConstructNorm norm;
    private final OptionalDouble ownError;

    /** @param ownError the standard error of the raw score; empty where the table's own is to be used */
    NormLookup(NormTable table, ConstructNorm norm, OptionalDouble ownError) {
        this.table = table;
        this.norm = norm;
        this.ownError = ownError;
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
        var of = new GroupNorm(table.reference(), norm, group, looked, notes, false);
        return ownError.isPresent() ? of.norm(rawScore, ownError.getAsDouble()) : of.norm(rawScore);
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
