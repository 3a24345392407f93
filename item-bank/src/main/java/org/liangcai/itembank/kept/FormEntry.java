package org.liangcai.itembank.kept;

import java.time.Instant;
import org.liangcai.itembank.ledger.Signature;

/**
 * One line of the history of a version.
 *
 * @param revision its number, from 1 without gaps
 * @param by who
 * @param at when
 * @param reason why; empty where the event speaks for itself
 * @param event what
 */
public record FormEntry(long revision, Signature by, Instant at, String reason, FormEvent event) {}
