package org.liangcai.itembank.ledger;

import java.time.Instant;

/**
 * The beginning or the end of a quarantine.
 *
 * @param version what it is about
 * @param begins whether it begins
 * @param by who
 * @param at when
 * @param reason why
 */
public record QuarantineEntry(ItemVersion version, boolean begins, Signature by, Instant at, String reason) {}
