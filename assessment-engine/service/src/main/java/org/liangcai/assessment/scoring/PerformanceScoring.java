package org.liangcai.assessment.scoring;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.liangcai.assessment.scoring.InstrumentScores.PerformanceScores;
import org.liangcai.assessment.scoring.ScaleScore.Range;
import org.liangcai.itembank.Instrument;
import org.liangcai.itembank.ItemContent;
import org.liangcai.itembank.ItemResponse;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.ScoringRule;
import org.liangcai.itembank.worksample.CopyErrors;
import org.liangcai.itembank.worksample.FieldComparison;

/** Tests of speed and work samples: what was done in the time, and how much of it was wrong. Counted, and compared with nobody. */
final class PerformanceScoring {

    private static final LocalizedText NO_NORM = new LocalizedText(
            "没有常模：这是这一次做了多少、错了多少，不和别人比，也不给百分位。",
            "No norm: this is how much was done this time and how much of it was wrong. It is compared with nobody, and there is no percentile.");
    private static final LocalizedText POISSON = new LocalizedText(
            "计数的标准误（泊松分布：个数的平方根；一个也没有时按一个算）。",
            "Standard error of a count (Poisson: the square root of the number; of one where there was none).");
    private static final LocalizedText BINOMIAL = new LocalizedText(
            "比例的标准误（二项分布，先各加一次对和错，所以全对或全错也有误差）。",
            "Standard error of a share (binomial, after adding one right and one wrong, so that all right or all wrong has an error too).");
    private static final LocalizedText BETWEEN_TEXTS = new LocalizedText(
            "平均值的标准误，由几段文字之间的差别算出（s/√n）。",
            "Standard error of the mean, from the differences between the texts (s/√n).");
    private static final LocalizedText ONE_TEXT = new LocalizedText(
            "只打了一段文字，无法估计误差，所以不给速度。",
            "Only one text was typed, so the error cannot be estimated and no speed is given.");
    private static final LocalizedText NOTHING =
            new LocalizedText("什么也没有做，无法计算。", "Nothing was done, so there is nothing to count.");

    private final SectionAnswers section;

    private PerformanceScoring(SectionAnswers section) {
        this.section = section;
    }

    static PerformanceScores score(SectionAnswers section) {
        Instrument instrument = section.instrument();
        PerformanceScoring scoring = new PerformanceScoring(section);
        List<ScaleScore> scales = switch (instrument.id().value()) {
            case "typing" -> scoring.typing();
            case "forms" -> scoring.forms();
            default -> scoring.checking();
        };
        return new PerformanceScores(
                instrument.id(),
                instrument.name(),
                instrument.notes(),
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
                scored(0, CountedRate.perMinute(right, section.record().timeUsed()), Double.POSITIVE_INFINITY, POISSON),
                scored(1, CountedRate.perHundredBinomial(answered - right, answered), 100, BINOMIAL));
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
                scored(0, CountedRate.perHundredPoisson(errors, characters), Double.POSITIVE_INFINITY, POISSON),
                speed(speeds),
                scored(2, CountedRate.perHundredPoisson(corrections, characters), Double.POSITIVE_INFINITY, POISSON));
    }

    private static double perMinute(int characters, Duration time) {
        return CountedRate.perMinute(characters, time).value();
    }

    private ScaleScore speed(List<Double> speeds) {
        if (speeds.size() < 2) {
            return unscored(1, ONE_TEXT);
        }
        double mean = speeds.stream().mapToDouble(Double::doubleValue).sum() / speeds.size();
        double squares = speeds.stream()
                .mapToDouble(speed -> (speed - mean) * (speed - mean))
                .sum();
        double error = StrictMath.sqrt(squares / (speeds.size() - 1) / speeds.size());
        return scored(1, new CountedRate(mean, error), Double.POSITIVE_INFINITY, BETWEEN_TEXTS);
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
                        scored(0, CountedRate.perHundredBinomial(right, fields), 100, BINOMIAL),
                        scored(
                                1,
                                CountedRate.perMinute(fields, section.record().timeUsed()),
                                Double.POSITIVE_INFINITY,
                                POISSON));
    }

    private static boolean isRight(Map.Entry<String, ScoringRule.FieldKey> key, ItemResponse.FilledIn filled) {
        return FieldComparison.isRight(key.getValue(), filled.fields().getOrDefault(key.getKey(), ""));
    }

    private ScaleScore scored(int place, CountedRate rate, double most, LocalizedText error) {
        Instrument.Scale scale = scale(place);
        return new ScaleScore.Scored(
                scale.id(),
                scale.name(),
                rate.value(),
                rate.standardError(),
                Range.of(0, most),
                error,
                new Comparison.NoNorm(NO_NORM));
    }

    private ScaleScore unscored(int place, LocalizedText reason) {
        Instrument.Scale scale = scale(place);
        return new ScaleScore.Unscored(scale.id(), scale.name(), reason);
    }

    private Instrument.Scale scale(int place) {
        return section.instrument().scales().get(place);
    }
}
