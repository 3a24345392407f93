package org.liangcai.assessment.matching.api;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liangcai.assessment.matching.JobProfile;
import org.liangcai.itembank.LocalizedText;

/** An occupation with what a job in it asks for, as it goes over HTTP. */
@Serdeable
record JobProfileJson(
        OccupationJson occupation,
        @Nullable String education,
        @Nullable Integer jobZone,
        @Nullable LocalizedText jobZoneMeaning,
        List<ElementJson> elements,
        LocalizedText source) {

    /** One thing that matters in the job. */
    @Serdeable
    record ElementJson(String kind, String key, LocalizedText name, double importance) {

        static ElementJson of(JobProfile.Element element) {
            return new ElementJson(element.kind().name(), element.key(), element.name(), element.importance());
        }
    }
}
