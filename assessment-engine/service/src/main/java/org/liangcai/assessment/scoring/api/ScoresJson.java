package org.liangcai.assessment.scoring.api;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangcai.assessment.scoring.Comparison;
import org.liangcai.assessment.scoring.InstrumentScores;
import org.liangcai.assessment.scoring.InstrumentScores.AptitudeScores;
import org.liangcai.assessment.scoring.InstrumentScores.InterestScores;
import org.liangcai.assessment.scoring.InstrumentScores.ValueScores;
import org.liangcai.assessment.scoring.InterestShape;
import org.liangcai.assessment.scoring.Provenance;
import org.liangcai.assessment.scoring.QualityIndex;
import org.liangcai.assessment.scoring.ScaleScore;
import org.liangcai.assessment.scoring.VisitScores;
import org.liangcai.itembank.InstrumentId;
import org.liangcai.itembank.LocalizedText;

/** The scores of a visit as they go over HTTP. */
@Serdeable
record ScoresJson(UUID visit, List<InstrumentJson> instruments, List<QualityJson> quality, ProvenanceJson provenance) {

    static ScoresJson of(VisitScores scores) {
        return new ScoresJson(
                scores.visit(),
                scores.instruments().stream().map(InstrumentJson::of).toList(),
                scores.quality().stream().map(QualityJson::of).toList(),
                ProvenanceJson.of(scores.provenance()));
    }

    /** An instrument with its scales; {@code shape} for interests only, the last three for aptitude only. */
    @Serdeable
    record InstrumentJson(
            String instrument,
            LocalizedText name,
            List<LocalizedText> notes,
            List<ScaleJson> scales,
            @Nullable ShapeJson shape,
            @Nullable Integer answered,
            @Nullable Integer presented,
            @Nullable LocalizedText calibration) {

        static InstrumentJson of(InstrumentScores scores) {
            AptitudeScores aptitude = scores instanceof AptitudeScores found ? found : null;
            return new InstrumentJson(
                    scores.instrument().value(),
                    scores.name(),
                    scores.notes(),
                    scores.scales().stream()
                            .map(score -> ScaleJson.of(score, rank(scores, score)))
                            .toList(),
                    scores instanceof InterestScores interests
                            ? interests.shape().map(ShapeJson::of).orElse(null)
                            : null,
                    aptitude == null ? null : aptitude.answered(),
                    aptitude == null ? null : aptitude.presented(),
                    aptitude == null ? null : aptitude.calibration());
        }

        private static @Nullable Integer rank(InstrumentScores scores, ScaleScore score) {
            return scores instanceof ValueScores values ? values.ranks().get(score.scale()) : null;
        }
    }

    /**
     * A scale: with a value and its error, or with the reason why there is none; with a norm, or with the note that there is none.
     *
     * @param lower the lower end of the 90 % band of the value
     * @param upper the upper end
     * @param rank the place among the work values
     */
    @Serdeable
    record ScaleJson(
            String scale,
            LocalizedText name,
            @Nullable Double value,
            @Nullable Double standardError,
            @Nullable Double lower,
            @Nullable Double upper,
            @Nullable LocalizedText errorSource,
            @Nullable NormJson norm,
            @Nullable LocalizedText noNorm,
            @Nullable LocalizedText notScored,
            @Nullable Integer rank) {

        static ScaleJson of(ScaleScore score, @Nullable Integer rank) {
            return switch (score) {
                case ScaleScore.Unscored none -> unscored(none, rank);
                case ScaleScore.Scored scored -> scored(scored, rank);
            };
        }

        private static ScaleJson unscored(ScaleScore.Unscored none, @Nullable Integer rank) {
            return new ScaleJson(
                    none.scale().value(), none.name(), null, null, null, null, null, null, null, none.reason(), rank);
        }

        private static ScaleJson scored(ScaleScore.Scored scored, @Nullable Integer rank) {
            return new ScaleJson(
                    scored.scale().value(),
                    scored.name(),
                    scored.value(),
                    scored.standardError(),
                    scored.lower(),
                    scored.upper(),
                    scored.errorSource(),
                    scored.comparison() instanceof Comparison.Normed normed ? NormJson.of(normed) : null,
                    scored.comparison() instanceof Comparison.NoNorm none ? none.note() : null,
                    null,
                    rank);
        }
    }

    /** A comparison with a norm group. */
    @Serdeable
    record NormJson(
            double tScore,
            double tLower,
            double tUpper,
            double percentile,
            double percentileLower,
            double percentileUpper,
            double reliability,
            LocalizedText group,
            String table,
            int version,
            String dated,
            LocalizedText title,
            LocalizedText population,
            LocalizedText sample,
            String citation,
            List<LocalizedText> notes) {

        static NormJson of(Comparison.Normed normed) {
            Comparison.NormSource source = normed.source();
            return new NormJson(
                    normed.tScore(),
                    normed.tLower(),
                    normed.tUpper(),
                    normed.percentile(),
                    normed.percentileLower(),
                    normed.percentileUpper(),
                    normed.reliability(),
                    normed.group(),
                    source.table(),
                    source.version(),
                    source.dated().toString(),
                    source.title(),
                    source.population(),
                    source.sample(),
                    source.citation(),
                    normed.notes());
        }
    }

    /** The shape of an interest profile. */
    @Serdeable
    record ShapeJson(double differentiation, double iachan, boolean flat, String consistency, String code) {

        static ShapeJson of(InterestShape shape) {
            return new ShapeJson(
                    shape.differentiation(),
                    shape.iachan(),
                    shape.flat(),
                    shape.consistency().name(),
                    shape.letters());
        }
    }

    /** A sign of how a questionnaire was filled in; without an instrument it is about all of them. */
    @Serdeable
    record QualityJson(
            String kind,
            @Nullable String instrument,
            LocalizedText name,
            int value,
            int outOf,
            int threshold,
            LocalizedText thresholdSource,
            boolean flagged,
            LocalizedText meaning,
            LocalizedText reading) {

        static QualityJson of(QualityIndex index) {
            return new QualityJson(
                    index.kind().name(),
                    index.instrument().map(InstrumentId::value).orElse(null),
                    index.name(),
                    index.value(),
                    index.outOf(),
                    index.threshold(),
                    index.thresholdSource(),
                    index.flagged(),
                    index.meaning(),
                    index.reading());
        }
    }

    /** What the scores were worked out from. */
    @Serdeable
    record ProvenanceJson(
            String battery,
            int batteryVersion,
            String itemVersions,
            String normTables,
            String comparison,
            String estimator,
            String engineVersion,
            LocalizedText conditions) {

        static ProvenanceJson of(Provenance provenance) {
            return new ProvenanceJson(
                    provenance.battery(),
                    provenance.batteryVersion(),
                    provenance.itemVersions(),
                    provenance.normTables(),
                    provenance.comparison().name(),
                    provenance.estimator(),
                    provenance.engineVersion(),
                    provenance.conditions());
        }
    }
}
