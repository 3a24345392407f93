package org.liangcai.assessment.scoring;

import java.util.ArrayList;
import java.util.List;
import org.liangcai.assessment.scoring.InstrumentScores.AptitudeScores;
import org.liangcai.assessment.scoring.ScaleScore.Range;
import org.liangcai.assessment.session.SectionRecord;
import org.liangcai.itembank.Calibration;
import org.liangcai.itembank.Instrument;
import org.liangcai.itembank.Item;
import org.liangcai.itembank.ItemResponse;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.ScaleId;
import org.liangcai.itembank.ScoringRule;
import org.liangcai.psychometrics.ability.AbilityEstimate;
import org.liangcai.psychometrics.ability.Eap;
import org.liangcai.psychometrics.ability.Response;
import org.liangcai.psychometrics.ability.ResponsePattern;

/** Ability as expected a posteriori over the answered items (Bock and Mislevy 1982), on the metric of the design rules. */
final class AptitudeScoring {

    /** The estimator and its settings, as provenance names them. */
    static final String ESTIMATOR = "EAP, N(0, 1) prior, 61 nodes from −6 to 6";

    private static final LocalizedText ERROR = new LocalizedText(
            "后验分布的标准差（EAP 估计，标准正态先验）。", "Standard deviation of the posterior (EAP, standard normal prior).");

    private static final LocalizedText NO_NORM = new LocalizedText(
            "没有常模：结果在出题规则的设计量尺上，0 是量尺的中点，不是人群的平均水平，不给百分位。",
            "No norm: the result lies on the metric of the design rules. Its 0 is the middle of that metric, not the average of any people, and there is no percentile.");

    private static final LocalizedText DESIGN_RULES =
            new LocalizedText("难度由出题规则推定，尚未用人群校准。", "Difficulty from design rules, not yet calibrated on people.");

    private AptitudeScoring() {}

    static AptitudeScores score(SectionAnswers section, NormComparison norm) {
        Instrument instrument = section.instrument();
        List<ResponsePattern.Answer> pattern = new ArrayList<>();
        List<Calibration> calibrations = new ArrayList<>();
        for (SectionAnswers.Answer answer : section.answers()) {
            Item item = answer.item();
            if (item.scoring() instanceof ScoringRule.SingleKey key
                    && answer.given().response() instanceof ItemResponse.Chosen chosen
                    && item.parameters().isPresent()) {
                Item.Parameters parameters = item.parameters().get();
                pattern.add(new ResponsePattern.Answer(
                        parameters.model(), Response.of(chosen.option() == key.correctOption() ? 1 : 0)));
                calibrations.add(parameters.calibration());
            }
        }
        LocalizedText calibration =
                calibrations.isEmpty() ? DESIGN_RULES : calibrations.getFirst().note();
        SectionRecord record = section.record();
        return new AptitudeScores(
                instrument.id(),
                instrument.name(),
                norm.notes(instrument),
                scale(instrument, pattern, norm),
                pattern.size(),
                record.presented(),
                calibration,
                calibrations.isEmpty()
                        || calibrations.stream().anyMatch(each -> each.basis() == Calibration.Basis.DESIGN_RULES),
                SectionEnding.of(record, pattern.size()));
    }

    private static ScaleScore scale(Instrument instrument, List<ResponsePattern.Answer> pattern, NormComparison norm) {
        ScaleId id = instrument.scales().isEmpty()
                ? ScaleId.of(instrument.id().value())
                : instrument.scales().getFirst().id();
        if (pattern.isEmpty()) {
            return new ScaleScore.Unscored(
                    id,
                    instrument.name(),
                    new LocalizedText("一题也没有答，无法估计。", "No item was answered, so nothing can be estimated."));
        }
        AbilityEstimate.Finite estimate = Eap.standard().estimate(new ResponsePattern(pattern));
        return norm.compared(
                new ScaleScore.Scored(
                        id,
                        instrument.name(),
                        estimate.theta(),
                        estimate.standardError(),
                        new BandShape.Normal(),
                        Range.open(),
                        ERROR,
                        new Comparison.NoNorm(NO_NORM)),
                NormComparison.Error.OF_THE_PERSON);
    }
}
