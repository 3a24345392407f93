package org.liangcai.assessment.matching.api;

import io.micronaut.serde.annotation.Serdeable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangcai.assessment.matching.MatchResult;
import org.liangcai.assessment.matching.OccupationMatch;
import org.liangcai.assessment.matching.OccupationMatch.RequirementCheck;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.ScaleId;

/** What matching came to, as it goes over HTTP: the ranked occupations, or the reason why none is ranked. */
@Serdeable
record MatchesJson(
        UUID visit,
        List<LocalizedText> notes,
        @Nullable LocalizedText notRanked,
        int occupations,
        @Nullable Integer draws,
        List<MatchJson> matches) {

    static MatchesJson of(MatchResult result, int limit) {
        return switch (result) {
            case MatchResult.NotRanked none ->
                new MatchesJson(none.visit(), none.notes(), none.reason(), 0, null, List.of());
            case MatchResult.Ranked ranked ->
                new MatchesJson(
                        ranked.visit(),
                        ranked.notes(),
                        null,
                        ranked.matches().size(),
                        ranked.draws(),
                        ranked.matches().stream()
                                .limit(limit)
                                .map(MatchJson::of)
                                .toList());
        };
    }

    /** One occupation's place with what it rests on. */
    @Serdeable
    record MatchJson(
            OccupationJson occupation,
            int rank,
            int rankLower,
            int rankUpper,
            double correlation,
            Map<String, Double> contributions,
            @Nullable Double congruence,
            @Nullable Integer brownGoreC,
            @Nullable Integer iachanM,
            List<RequirementJson> requirements,
            @Nullable Double valuesCorrelation,
            List<String> sharedValues) {

        static MatchJson of(OccupationMatch match) {
            Map<String, Double> contributions = new LinkedHashMap<>();
            for (String type : List.of("R", "I", "A", "S", "E", "C")) {
                contributions.put(type, match.contributions().getOrDefault(ScaleId.of(type), 0.0));
            }
            return new MatchJson(
                    OccupationJson.of(match.occupation()),
                    match.rank(),
                    match.rankLower(),
                    match.rankUpper(),
                    match.correlation(),
                    contributions,
                    match.hexagon().congruence().orElse(null),
                    match.hexagon().brownGoreC().orElse(null),
                    match.hexagon().iachanM().orElse(null),
                    match.requirements().stream().map(RequirementJson::of).toList(),
                    match.values()
                            .map(OccupationMatch.ValuesAgreement::correlation)
                            .orElse(null),
                    match.values().stream()
                            .flatMap(values -> values.shared().stream())
                            .map(ScaleId::value)
                            .toList());
        }
    }

    /** A requirement beside what is known of the person. */
    @Serdeable
    record RequirementJson(
            String kind,
            String standing,
            LocalizedText standingLabel,
            LocalizedText text,
            @Nullable LocalizedText caution) {

        static RequirementJson of(RequirementCheck check) {
            return new RequirementJson(
                    check.kind().name(),
                    check.standing().name(),
                    check.standing().label(),
                    check.text(),
                    check.caution().orElse(null));
        }
    }
}
