package org.liangcai.assessment.visit;

import java.util.Optional;
import org.liangcai.itembank.LocalizedText;

/**
 * A visit with how far it has come, for the counsellor.
 *
 * @param visit the visit
 * @param batteryName the battery's name
 * @param progress how far it has come
 * @param seatCode the seat code that opens it now, if there is one
 */
public record VisitSummary(
        Visit visit, LocalizedText batteryName, VisitProgress progress, Optional<SeatCode> seatCode) {

    public VisitStatus status() {
        return progress.status();
    }

    public Optional<Consent> consent() {
        return progress.consent();
    }
}
