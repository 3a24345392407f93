package org.liangcai.assessment.visit.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.liangcai.assessment.visit.Person;
import org.liangcai.assessment.visit.Purpose;
import org.liangcai.assessment.visit.Visit;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.form.BatteryId;

/** A row of {@code visit}. */
@MappedEntity("visit")
record VisitRow(
        @Id UUID id,
        Purpose purpose,
        String battery,
        Language language,
        String reference,
        UUID openedBy,
        Instant openedAt) {

    static VisitRow of(Visit visit) {
        return new VisitRow(
                visit.id(),
                visit.purpose(),
                visit.battery().value(),
                visit.language(),
                visit.reference(),
                visit.openedBy(),
                visit.openedAt());
    }

    Visit visit(Person person) {
        return new Visit(id, person, purpose, BatteryId.of(battery), language, reference, openedBy, openedAt);
    }
}
