package org.liangcai.assessment.scoring;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.liangcai.assessment.scoring.InstrumentScores.PerformanceScores;
import org.liangcai.assessment.scoring.ScaleScore.Range;
import org.liangcai.itembank.Instrument;
import org.liangcai.itembank.ItemContent;
import org.liangcai.itembank.ItemResponse;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.ScaleId;
import org.liangcai.itembank.ScoringRule;
import org.liangcai.itembank.worksample.CopyErrors;
import org.liangcai.itembank.worksample.FieldComparison;

/** Tests of speed and work samples: what was done in the time, and how much of it was wrong. Counted. */
final class PerformanceScoring {

    private static final LocalizedText NO_NORM = new LocalizedText(
            "没有常模：这是这一次做了多少、错了多少，不和别人比，也不给百分位。",
            "No norm: this is how much was done this time and how much of it was wrong. It is compared with nobody, and there is no percentile.");
    private static final LocalizedText POISSON = new LocalizedText(
            "计数的标准误（泊松分布：个数的平方根；一个也没有时按一个算）；90 % 区间用泊松分布的精确区间。",
            "Standard error of a count (Poisson: the square root of the number; of one where there was none); the 90 % band is the exact one of a Poisson count.");
    private static final LocalizedText BINOMIAL = new LocalizedText(
            "比例的标准误（二项分布，先各加一次对和错，所以全对或全错也有误差）；90 % 区间用 Wilson 区间，靠近两端时两边不一样宽。",
            "Standard error of a share (binomial, after adding one right and one wrong, so that all right or all wrong has an error too); the 90 % band is Wilson’s, which is not symmetric near the ends.");
    private static final LocalizedText BETWEEN_TEXTS = new LocalizedText(
            "平均值的标准误，由几段文字之间的差别算出（s/√n）；90 % 区间按自由度 n − 1 的 t 分布算。",
            "Standard error of the mean, from the differences between the texts (s/√n); the 90 % band uses Student’s t with n − 1 degrees of freedom.");
    private static final LocalizedText ONE_TEXT = new LocalizedText(
            "只打了一段文字，无法估计误差，所以不给速度。",
            "Only one text was typed, so the error cannot be estimated and no speed is given.");
    private static final LocalizedText NOTHING =
            new LocalizedText("什么也没有做，无法计算。", "Nothing was done, so there is nothing to count.");

    private static final LocalizedText MANY_ERRORS = new LocalizedText(
            "这一项数的是错误：T 分数和百分位越高，表示错得比别人越多，不是做得越好。",
            "Errors are counted here: a high T score and percentile mean more errors than other people, not better work.");
    private static final LocalizedText MANY_CORRECTIONS = new LocalizedText(
            "这一项数的是自己改掉的字：T 分数和百分位高，只表示改得比别人多，不说明好坏。",
            "Corrections are counted here: a high T score and percentile only mean more corrections than other people, neither better nor worse work.");

    private static final Set<ScaleId> SHARES = Set.of(ScaleId.of("checking.errors"), ScaleId.of("forms.accuracy"));

    private final SectionAnswers section;
    private final NormComparison norm;

    private PerformanceScoring(SectionAnswers section, NormComparison norm) {
        this.section = section;
        this.norm = norm;
    }

    static PerformanceScores score(SectionAnswers section, NormComparison norm) {
        Instrument instrument = section.instrument();
        PerformanceScoring scoring = new PerformanceScoring(section, norm);
        List<ScaleScore> scales = switch (instrument.id().value()) {
            case "typing" -> scoring.typing();
            case "forms" -> scoring.forms();
            default -> scoring.checking();
        };
        return new PerformanceScores(
                instrument.id(),
                instrument.name(),
                norm.notes(instrument),
                scales,
                SectionEnding.of(section.record(), section.answers().size()));
    }

    private List<ScaleScore> checking() {
        int answered = 0;
        int right = 0;
        for (SectionAnswers.Answer answer : section.answers()) {
            if (answer.item().scoring() instanceof ScoringRule.SingleKey key
                    && answer.given().response() instanceof ItemResponse.Chosen chosen) {
                answered++;
                right += chosen.option() == key.correctOption() ? 1 : 0;
            }
        }
        return List.of(
                counted(0, CountedRate.perMinute(right, section.record().timeUsed()), POISSON),
                counted(1, CountedRate.perHundredBinomial(answered - right, answered), BINOMIAL, MANY_ERRORS));
    }

    private List<ScaleScore> typing() {
        int characters = 0;
        int errors = 0;
        int corrections = 0;
        List<Double> speeds = new ArrayList<>();
        for (SectionAnswers.Answer answer : section.answers()) {
            if (answer.item().content() instanceof ItemContent.CopyTyping task
                    && answer.given().response() instanceof ItemResponse.Typed typed) {
                CopyErrors counted = CopyErrors.of(task.text(), typed.text());
                characters += counted.characters();
                errors += counted.errors();
                corrections += typed.corrections();
                speeds.add(perMinute(counted.characters(), answer.given().responseTime()));
            }
        }
        if (characters == 0) {
            return List.of(unscored(0, NOTHING), unscored(1, NOTHING), unscored(2, NOTHING));
        }
        return List.of(
                counted(0, CountedRate.perHundredPoisson(errors, characters), POISSON, MANY_ERRORS),
                speed(speeds),
                counted(2, CountedRate.perHundredPoisson(corrections, characters), POISSON, MANY_CORRECTIONS));
    }

    private static double perMinute(int characters, Duration time) {
        return CountedRate.perMinute(characters, time).value();
    }

    private ScaleScore speed(List<Double> speeds) {
        if (speeds.size() < 2) {
            return unscored(1, ONE_TEXT);
        }
        SampleStatistics statistics = SampleStatistics.of(speeds);
        CountedRate rate = new CountedRate(statistics.mean(), statistics.standardError(), statistics.shape());
        // An error from so few texts varies much by itself; that of many people is better known.
        return norm.compared(scored(1, rate, BETWEEN_TEXTS), NormComparison.Error.OF_THE_GROUP);
    }

    private List<ScaleScore> forms() {
        int right = 0;
        int fields = 0;
        for (SectionAnswers.Answer answer : section.answers()) {
            if (answer.item().scoring() instanceof ScoringRule.FieldKeys keys
                    && answer.given().response() instanceof ItemResponse.FilledIn filled) {
                for (Map.Entry<String, ScoringRule.FieldKey> key : keys.keys().entrySet()) {
                    fields++;
                    right += isRight(key, filled) ? 1 : 0;
                }
            }
        }
        return fields == 0
                ? List.of(unscored(0, NOTHING), unscored(1, NOTHING))
                : List.of(
                        counted(0, CountedRate.perHundredBinomial(right, fields), BINOMIAL),
                        counted(
                                1,
                                CountedRate.perMinute(fields, section.record().timeUsed()),
                                POISSON));
    }

    private static boolean isRight(Map.Entry<String, ScoringRule.FieldKey> key, ItemResponse.FilledIn filled) {
        return FieldComparison.isRight(key.getValue(), filled.fields().getOrDefault(key.getKey(), ""));
    }

    /** The error of a count is known for each person. */
    private ScaleScore counted(int place, CountedRate rate, LocalizedText error, LocalizedText... reading) {
        return norm.compared(scored(place, rate, error), NormComparison.Error.OF_THE_PERSON, reading);
    }

    private ScaleScore.Scored scored(int place, CountedRate rate, LocalizedText error) {
        Instrument.Scale scale = scale(place);
        return new ScaleScore.Scored(
                scale.id(),
                scale.name(),
                rate.value(),
                rate.standardError(),
                rate.shape(),
                range(scale.id()),
                error,
                new Comparison.NoNorm(NO_NORM));
    }

    /** Shares end at 100; how fast somebody is and how much is wrong in running text have no end. */
    static Range range(ScaleId scale) {
        return Range.of(0, SHARES.contains(scale) ? 100 : Double.POSITIVE_INFINITY);
    }

    private ScaleScore unscored(int place, LocalizedText reason) {
        Instrument.Scale scale = scale(place);
        return new ScaleScore.Unscored(scale.id(), scale.name(), reason);
    }

    private Instrument.Scale scale(int place) {
        return section.instrument().scales().get(place);
    }
}
