package org.liangcai.assessment.hall;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An event as it stands in the log.
 *
 * @param version its place, from 1
 * @param at when it happened
 * @param by who did it, empty when a seat's computer reported it
 * @param byName how that person signed, or an empty text
 * @param event what happened
 * @param remark what was written about it; empty when nothing was, or when it went with the erased visit
 */
public record RecordedSittingEvent(
        long version, Instant at, Optional<UUID> by, String byName, SittingEvent event, String remark) {}
