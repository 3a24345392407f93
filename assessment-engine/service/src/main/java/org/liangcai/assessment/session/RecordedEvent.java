package org.liangcai.assessment.session;

import java.time.Instant;

/**
 * An event with its place in the log.
 *
 * @param version its place, from 1
 * @param at when it happened, in whole milliseconds
 * @param event what happened
 */
public record RecordedEvent(long version, Instant at, SessionEvent event) {}
