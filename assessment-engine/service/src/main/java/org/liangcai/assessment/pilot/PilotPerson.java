package org.liangcai.assessment.pilot;

import java.time.Instant;
import java.util.Optional;
import org.liangcai.assessment.visit.Sex;
import org.liangcai.itembank.Language;

/**
 * One person's section with an item on trial in it.
 *
 * @param section the answers that count
 * @param right whether the item on trial was answered rightly
 * @param sex if stated
 * @param language the language of the session
 * @param completedAt when the session was over
 */
record PilotPerson(KeyedSection section, boolean right, Optional<Sex> sex, Language language, Instant completedAt) {}
