package org.liangcai.assessment.visit;

import java.util.Optional;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.form.BatteryId;

/**
 * What a counsellor enters to open a visit, as it was entered; {@link VisitService#open} checks it.
 *
 * @param name a name or a pseudonym
 * @param birthYear the year of birth
 * @param sex if stated
 * @param education the highest completed level
 * @param purpose why
 * @param battery what is to be taken
 * @param language the language the person prefers
 */
public record NewVisit(
        String name,
        int birthYear,
        Optional<Sex> sex,
        Education education,
        Purpose purpose,
        BatteryId battery,
        Language language) {}
