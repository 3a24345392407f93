package org.liangcai.assessment.norming.store;

import io.micronaut.core.annotation.Introspected;
import java.util.UUID;
import org.liangcai.assessment.norming.LocalScores.Awaiting;

/** A visit whose scores are to be taken in. */
@Introspected
record AwaitingRow(UUID visit, boolean personalityTaken) {

    Awaiting awaiting() {
        return new Awaiting(visit, personalityTaken);
    }
}
