package org.liangcai.assessment.hall.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.liangcai.assessment.hall.SittingPlan;
import org.liangcai.itembank.form.BatteryId;

/** A row of {@code sitting}. */
@MappedEntity("sitting")
record SittingRow(
        @Id UUID id,
        UUID hallId,
        LocalDate heldOn,
        String title,
        String battery,
        UUID invigilatorId,
        UUID openedBy,
        Instant openedAt,
        long eventCount,
        boolean signed) {

    static SittingRow of(SittingPlan plan) {
        return new SittingRow(
                plan.id(),
                plan.hall(),
                plan.day(),
                plan.title(),
                plan.battery().value(),
                plan.invigilator(),
                plan.openedBy(),
                plan.openedAt(),
                0,
                false);
    }

    SittingPlan plan() {
        return new SittingPlan(id, hallId, heldOn, title, BatteryId.of(battery), invigilatorId, openedBy, openedAt);
    }
}
