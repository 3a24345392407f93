package org.liangcai.assessment.hall;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.liangcai.itembank.form.BatteryId;

/**
 * What was planned.
 *
 * @param id the sitting
 * @param hall where
 * @param day when
 * @param title what the office calls it, not blank
 * @param battery what is taken
 * @param invigilator the account in charge
 * @param openedBy who planned it
 * @param openedAt when it was planned
 */
public record SittingPlan(
        UUID id,
        UUID hall,
        LocalDate day,
        String title,
        BatteryId battery,
        UUID invigilator,
        UUID openedBy,
        Instant openedAt) {

    public SittingPlan {
        if (title.isBlank()) {
            throw new IllegalArgumentException("The title of a sitting must not be blank.");
        }
    }
}
