package org.liangcai.assessment.session.store;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import org.liangcai.assessment.session.SessionLog;

/** The part of a row of {@code assessment_session} that tells how far the session has come. */
@Introspected
record StandingRow(long eventCount, Instant lastSeen) {

    SessionLog.Standing standing() {
        return new SessionLog.Standing(eventCount, lastSeen);
    }
}
