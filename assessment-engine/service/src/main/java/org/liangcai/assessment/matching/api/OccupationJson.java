package org.liangcai.assessment.matching.api;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;
import org.liangcai.assessment.matching.Occupation;
import org.liangcai.itembank.LocalizedText;

/** An occupation with its mapping, as it goes over HTTP. */
@Serdeable
record OccupationJson(
        String code,
        LocalizedText title,
        String family,
        String onetCode,
        String onetTitle,
        String confidence,
        LocalizedText confidenceLabel,
        @Nullable LocalizedText note) {

    static OccupationJson of(Occupation occupation) {
        return new OccupationJson(
                occupation.code(),
                occupation.title(),
                occupation.family(),
                occupation.onetCode(),
                occupation.onetTitle(),
                occupation.confidence().name(),
                occupation.confidence().label(),
                occupation.note().orElse(null));
    }
}
