package org.liangcai.assessment.pilot;

import java.time.Duration;
import java.time.Instant;
import org.liangcai.itembank.ledger.ItemVersion;

/**
 * One answer to an item on trial.
 *
 * @param version what was answered
 * @param correct whether rightly
 * @param ability the person's ability by the answers of the same section that count
 * @param responseTime from presentation to the last change of the answer
 * @param completedAt when the session was over
 */
public record PilotAnswer(
        ItemVersion version, boolean correct, double ability, Duration responseTime, Instant completedAt) {}
