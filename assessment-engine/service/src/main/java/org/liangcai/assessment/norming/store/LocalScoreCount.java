package org.liangcai.assessment.norming.store;

import io.micronaut.core.annotation.Introspected;
import org.liangcai.assessment.norming.LocalForm;
import org.liangcai.assessment.norming.LocalReadiness;
import org.liangcai.itembank.Language;

/** How many rows of {@code local_score} a form has. */
@Introspected
record LocalScoreCount(
        String instrument, String form, Language language, long kept, long usable, long women, long men) {

    LocalReadiness readiness() {
        return new LocalReadiness(
                new LocalForm(instrument, form, language),
                Math.toIntExact(kept),
                Math.toIntExact(usable),
                Math.toIntExact(women),
                Math.toIntExact(men));
    }
}
