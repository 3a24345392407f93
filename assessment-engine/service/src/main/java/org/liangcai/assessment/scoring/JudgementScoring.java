package org.liangcai.assessment.scoring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.liangcai.assessment.scoring.InstrumentScores.JudgementScores;
import org.liangcai.assessment.scoring.ScaleScore.Range;
import org.liangcai.itembank.Instrument;
import org.liangcai.itembank.Item;
import org.liangcai.itembank.ItemResponse;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.ScaleId;
import org.liangcai.itembank.ScoringRule;

/**
 * Closeness to the experts' key. A situation counts 50·(1 + (e(best) − e(worst)) / (max e − min e)), where e is the experts'
 * effectiveness of the actions the person named best and worst: 100 when both are the experts', 0 when they are exchanged, and 50 on
 * average for someone who picks at random. A scale is the mean over its situations. Its standard error is the jackknife over
 * situations, which for a mean equals s/√n.
 */
final class JudgementScoring {

    private static final LocalizedText ERROR = new LocalizedText(
            "对场景做刀切法（每次去掉一个场景）得到的标准误；90 % 区间按自由度 n − 1 的 t 分布算。各场景得分完全相同时算出来是 0，那只表示误差无法估计。",
            "Jackknife over situations (one left out at a time); the 90 % band uses Student’s t with n − 1 degrees of freedom. Where all situations score the same it comes out as 0, which means that the error cannot be estimated.");

    private static final LocalizedText NO_NORM = new LocalizedText(
            "没有常模：0 到 100 表示与专家初稿答案接近的程度，随意作答平均约为 50，不给百分位。",
            "No norm: 0 to 100 is the closeness to the expert draft key; picking at random gives about 50 on average. There is no percentile.");

    /** From best and worst exchanged to as the experts. */
    static final Range RANGE = Range.of(0, 100);

    private JudgementScoring() {}

    static JudgementScores score(SectionAnswers section, NormComparison norm) {
        Instrument instrument = section.instrument();
        Instrument.Scale whole = instrument.scales().stream()
                .filter(scale -> scale.parent().isEmpty())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "The instrument (%s) has no overall scale.".formatted(instrument.id())));
        List<ScaleScore> themes = instrument.scales().stream()
                .filter(scale -> scale.parent().isPresent())
                .map(scale -> scale(section, scale, Optional.of(scale.id()), norm))
                .toList();
        return new JudgementScores(
                instrument.id(),
                instrument.name(),
                norm.notes(instrument),
                scale(section, whole, Optional.empty(), norm),
                themes);
    }

    private static ScaleScore scale(
            SectionAnswers section, Instrument.Scale scale, Optional<ScaleId> theme, NormComparison norm) {
        List<Double> closeness = new ArrayList<>();
        for (SectionAnswers.Answer answer : section.answers()) {
            if (counts(answer.item(), theme)
                    && answer.item().scoring() instanceof ScoringRule.ExpertKey key
                    && answer.given().response() instanceof ItemResponse.BestAndWorst named) {
                closeness.add(closeness(key.effectiveness(), named));
            }
        }
        int expected = (int)
                section.form().stream().filter(item -> counts(item, theme)).count();
        if (closeness.size() < expected || expected < 2) {
            return IncompleteScale.of(scale, closeness.size(), expected);
        }
        SampleStatistics statistics = SampleStatistics.of(closeness);
        return norm.compared(
                new ScaleScore.Scored(
                        scale.id(),
                        scale.name(),
                        statistics.mean(),
                        statistics.standardError(),
                        statistics.shape(),
                        RANGE,
                        ERROR,
                        new Comparison.NoNorm(NO_NORM)),
                NormComparison.Error.OF_THE_GROUP);
    }

    private static boolean counts(Item item, Optional<ScaleId> theme) {
        return item.scoring() instanceof ScoringRule.ExpertKey key
                && theme.map(wanted -> wanted.equals(key.scale())).orElse(true);
    }

    static double closeness(List<Double> effectiveness, ItemResponse.BestAndWorst named) {
        double most = Collections.max(effectiveness) - Collections.min(effectiveness);
        double found = effectiveness.get(named.best() - 1) - effectiveness.get(named.worst() - 1);
        return 50 * (1 + found / most);
    }
}
