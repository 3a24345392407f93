package org.liangcai.assessment.scoring;

import java.util.List;
import org.liangcai.assessment.scoring.ScaleScore.Range;
import org.liangcai.itembank.Instrument;
import org.liangcai.itembank.LocalizedText;

/** A scale that is the mean of a person's ratings, 1 to 5, with the standard error of that mean. */
final class MeanScale {

    private static final LocalizedText ERROR = new LocalizedText(
            "均值的标准误，由本人在这一项上各个回答的离散程度算出（s/√n）；90 % 区间按自由度 n − 1 的 t 分布算，回答少时会宽一些。如果各个回答完全相同，算出来是 0，那只表示误差无法估计，不表示没有误差。",
            "Standard error of the mean, from the spread of the person’s own answers on this scale (s/√n); the 90 % band uses Student’s t with n − 1 degrees of freedom and is wider where there are few answers. Where all answers are the same it comes out as 0, which means that the error cannot be estimated, not that there is none.");

    /** Ratings run from 1 to 5. */
    static final Range RANGE = Range.of(1, 5);

    private MeanScale() {}

    /** The score with its place in the norm group, where there is one. */
    static ScaleScore score(SectionAnswers section, Instrument.Scale scale, NormComparison norm, LocalizedText noNorm) {
        return compared(withinPerson(section, scale, noNorm), norm);
    }

    static ScaleScore compared(ScaleScore score, NormComparison norm) {
        return score instanceof ScaleScore.Scored scored
                ? norm.compared(scored, NormComparison.Error.OF_THE_GROUP)
                : score;
    }

    /** The score as it is without any norm, with the person's own error: what is compared within one person. */
    static ScaleScore withinPerson(SectionAnswers section, Instrument.Scale scale, LocalizedText noNorm) {
        List<Integer> ratings = section.keyedRatings(scale.id());
        int expected = section.expected(scale.id());
        if (ratings.size() < expected || expected < 2) {
            return IncompleteScale.of(scale, ratings.size(), expected);
        }
        SampleStatistics statistics = SampleStatistics.of(ratings);
        return new ScaleScore.Scored(
                scale.id(),
                scale.name(),
                statistics.mean(),
                statistics.standardError(),
                statistics.shape(),
                RANGE,
                ERROR,
                new Comparison.NoNorm(noNorm));
    }
}
