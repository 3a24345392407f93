package org.liangcai.itembank.ledger;

import java.time.Duration;
import java.time.Instant;

/**
 * What became of one version so far, over all sessions that are over.
 *
 * @param version which version
 * @param deliveries how often it was shown
 * @param answered how often it was answered
 * @param correct how often rightly, of items with a key
 * @param responseTime in all, of the answered ones
 * @param first when a session with it was first over
 * @param last when one was last over
 */
public record ItemUsage(
        ItemVersion version,
        long deliveries,
        long answered,
        long correct,
        Duration responseTime,
        Instant first,
        Instant last) {}
