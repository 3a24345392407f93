package org.liangcai.assessment.scoring;

import java.util.List;
import org.liangcai.assessment.scoring.InstrumentScores.PersonalityScores;
import org.liangcai.assessment.scoring.ScaleScore.Range;
import org.liangcai.itembank.Instrument;
import org.liangcai.itembank.LocalizedText;

/** Sums of ratings, compared with the norms of the form. */
final class PersonalityScoring {

    private static final int CATEGORIES = 5;

    private static final LocalizedText NO_TABLE = new LocalizedText(
            "没有适用于这份问卷的常模，因此不给出 T 分数和百分位。",
            "There is no norm for this form, so no T score and no percentile are given.");

    private static final LocalizedText NO_ERROR = new LocalizedText(
            "没有常模就没有测量标准误；这里的误差由答全的题目之间的离散程度推算，90 % 区间按自由度 n − 1 的 t 分布算。",
            "Without a norm there is no standard error of measurement; the error follows from the spread of the answers, and the 90 % band uses Student’s t with n − 1 degrees of freedom.");

    private final SectionAnswers section;
    private final NormComparison norm;

    private PersonalityScoring(SectionAnswers section, NormComparison norm) {
        this.section = section;
        this.norm = norm;
    }

    static PersonalityScores score(SectionAnswers section, NormComparison norm) {
        Instrument instrument = section.instrument();
        var scoring = new PersonalityScoring(section, norm);
        return new PersonalityScores(
                instrument.id(),
                instrument.name(),
                norm.notes(instrument),
                scoring.scales(instrument, false),
                scoring.scales(instrument, true));
    }

    private List<ScaleScore> scales(Instrument instrument, boolean facets) {
        return instrument.scales().stream()
                .filter(scale -> scale.parent().isPresent() == facets)
                .map(this::score)
                .toList();
    }

    private ScaleScore score(Instrument.Scale scale) {
        List<Integer> ratings = section.keyedRatings(scale.id());
        int expected = section.expected(scale.id());
        if (ratings.size() < expected || expected < 2) {
            return IncompleteScale.of(scale, ratings.size(), expected);
        }
        SampleStatistics answers = SampleStatistics.of(ratings);
        return norm.compared(
                new ScaleScore.Scored(
                        scale.id(),
                        scale.name(),
                        ratings.stream().mapToInt(Integer::intValue).sum(),
                        answers.standardError() * answers.count(),
                        answers.shape(),
                        Range.of(ratings.size(), (double) ratings.size() * CATEGORIES),
                        NO_ERROR,
                        new Comparison.NoNorm(NO_TABLE)),
                NormComparison.Error.OF_THE_GROUP);
    }
}
