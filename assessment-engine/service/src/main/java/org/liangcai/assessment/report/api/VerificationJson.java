package org.liangcai.assessment.report.api;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liangcai.assessment.report.Verification;
import org.liangcai.itembank.LocalizedText;

/** What the server knows of a report code, as it goes over HTTP. */
@Serdeable
record VerificationJson(
        boolean genuine,
        @Nullable String code,
        @Nullable String kind,
        @Nullable LocalizedText kindLabel,
        @Nullable String language,
        @Nullable Instant issuedAt,
        @Nullable String maskedName,
        @Nullable String check,
        List<ReportJson.FigureJson> figures,
        @Nullable LocalizedText message) {

    static VerificationJson of(Verification verification) {
        return switch (verification) {
            case Verification.Genuine genuine ->
                new VerificationJson(
                        true,
                        genuine.code(),
                        genuine.kind().name(),
                        genuine.kind().title(),
                        genuine.language().tag(),
                        genuine.issuedAt(),
                        genuine.maskedName(),
                        genuine.contentHash(),
                        genuine.figures().stream()
                                .map(ReportJson.FigureJson::of)
                                .toList(),
                        null);
            case Verification.Unknown unknown ->
                new VerificationJson(false, null, null, null, null, null, null, null, List.of(), unknown.message());
        };
    }

    /** Whether a file is the one issued: {@code GENUINE}, {@code ALTERED} or {@code UNKNOWN}. */
    @Serdeable
    record ComparisonJson(String result, LocalizedText message) {

        static ComparisonJson of(Verification.Comparison comparison) {
            return new ComparisonJson(comparison.name(), comparison.message());
        }
    }
}
