package org.liangcai.assessment.visit;

import java.time.Instant;
import java.util.UUID;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.form.BatteryId;

/**
 * One visit.
 *
 * @param id the visit
 * @param person who visits
 * @param purpose why
 * @param battery what is taken
 * @param language the language the person prefers
 * @param reference what the person may hand to an employer; reveals nothing by itself
 * @param openedBy the counsellor's account
 * @param openedAt when it was opened
 */
public record Visit(
        UUID id,
        Person person,
        Purpose purpose,
        BatteryId battery,
        Language language,
        String reference,
        UUID openedBy,
        Instant openedAt) {}
