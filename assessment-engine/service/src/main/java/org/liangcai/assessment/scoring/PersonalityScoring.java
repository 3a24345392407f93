package org.liangcai.assessment.scoring;

import java.util.List;
import java.util.Optional;
import org.liangcai.assessment.scoring.InstrumentScores.PersonalityScores;
import org.liangcai.assessment.scoring.ScaleScore.Range;
import org.liangcai.assessment.visit.Person;
import org.liangcai.assessment.visit.Purpose;
import org.liangcai.assessment.visit.Sex;
import org.liangcai.itembank.Instrument;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.norms.BilingualText;
import org.liangcai.norms.ConstructId;
import org.liangcai.norms.GuidanceNormGroup;
import org.liangcai.norms.NormGroup;
import org.liangcai.norms.NormReference;
import org.liangcai.norms.NormSex;
import org.liangcai.norms.NormTable;
import org.liangcai.norms.NormedScore;
import org.liangcai.norms.NotNormed;
import org.liangcai.norms.SelectionNormGroup;

/** Sums of ratings, compared with the norms of the form. */
final class PersonalityScoring {

    private static final int CATEGORIES = 5;

    private static final LocalizedText NO_TABLE = new LocalizedText(
            "没有适用于这份问卷的常模，因此不给出 T 分数和百分位。",
            "There is no norm for this form, so no T score and no percentile are given.");

    private static final LocalizedText NO_ERROR = new LocalizedText(
            "没有常模就没有测量标准误；这里的误差由答全的题目之间的离散程度推算。",
            "Without a norm there is no standard error of measurement; the error follows from the spread of the answers.");

    private final Optional<NormTable> table;
    private final NormGroup group;

    private PersonalityScoring(Optional<NormTable> table, NormGroup group) {
        this.table = table;
        this.group = group;
    }

    /**
     * Scores against the group that the purpose allows.
     *
     * @param age in completed years at the time of testing; only guidance looks at it
     */
    static PersonalityScoring against(Optional<NormTable> table, Purpose purpose, Person person, int age) {
        NormGroup group = switch (purpose) {
            case SELECTION -> new SelectionNormGroup();
            case GUIDANCE -> GuidanceNormGroup.of(age, person.sex().map(PersonalityScoring::normSex));
        };
        return new PersonalityScoring(table, group);
    }

    private static NormSex normSex(Sex sex) {
        return switch (sex) {
            case FEMALE -> NormSex.FEMALE;
            case MALE -> NormSex.MALE;
        };
    }

    PersonalityScores score(SectionAnswers section) {
        Instrument instrument = section.instrument();
        return new PersonalityScores(
                instrument.id(),
                instrument.name(),
                instrument.notes(),
                scales(section, instrument, false),
                scales(section, instrument, true));
    }

    private List<ScaleScore> scales(SectionAnswers section, Instrument instrument, boolean facets) {
        return instrument.scales().stream()
                .filter(scale -> scale.parent().isPresent() == facets)
                .map(scale -> score(section, scale))
                .toList();
    }

    private ScaleScore score(SectionAnswers section, Instrument.Scale scale) {
        List<Integer> ratings = section.keyedRatings(scale.id());
        int expected = section.expected(scale.id());
        if (ratings.size() < expected || expected < 2) {
            return IncompleteScale.of(scale, ratings.size(), expected);
        }
        double sum = ratings.stream().mapToInt(Integer::intValue).sum();
        return table.map(norms -> compared(norms, scale, sum, ratings))
                .orElseGet(() -> uncompared(scale, sum, ratings, NO_TABLE));
    }

    private ScaleScore compared(NormTable norms, Instrument.Scale scale, double sum, List<Integer> ratings) {
        return switch (norms.norm(ConstructId.of(scale.id().value()), sum, group)) {
            case NormedScore normed ->
                new ScaleScore.Scored(
                        scale.id(),
                        scale.name(),
                        sum,
                        normed.standardError(),
                        range(ratings),
                        text(normed.norm().reliabilityNote()),
                        comparison(normed));
            case NotNormed reason -> uncompared(scale, sum, ratings, text(reason.explanation()));
        };
    }

    private static ScaleScore uncompared(
            Instrument.Scale scale, double sum, List<Integer> ratings, LocalizedText reason) {
        SampleStatistics answers = SampleStatistics.of(ratings);
        return new ScaleScore.Scored(
                scale.id(),
                scale.name(),
                sum,
                answers.standardError() * answers.count(),
                range(ratings),
                NO_ERROR,
                new Comparison.NoNorm(reason));
    }

    private static Range range(List<Integer> ratings) {
        return Range.of(ratings.size(), (double) ratings.size() * CATEGORIES);
    }

    private static Comparison.Normed comparison(NormedScore normed) {
        NormReference norm = normed.norm();
        return new Comparison.Normed(
                normed.tScore(),
                normed.tBand().lower(),
                normed.tBand().upper(),
                normed.percentileRank(),
                normed.percentileBand().lower(),
                normed.percentileBand().upper(),
                normed.reliability(),
                text(normed.groupDescription()),
                new Comparison.NormSource(
                        norm.id().value(),
                        norm.version(),
                        norm.dated(),
                        text(norm.title()),
                        text(norm.sample().population()),
                        text(norm.sample().description()),
                        norm.source().citation()),
                normed.notes().stream().map(PersonalityScoring::text).toList());
    }

    private static LocalizedText text(BilingualText text) {
        return new LocalizedText(text.zh(), text.en());
    }
}
