package org.liangcai.assessment.pilot;

import java.time.Instant;
import java.util.Optional;
import org.liangcai.itembank.ledger.ItemVersion;
import org.liangcai.itembank.ledger.Signature;

/**
 * A calibration of an item on trial, with everything that was seen. Never changed; a sign-off is added once.
 *
 * @param number from 1 in the order in which studies were made
 * @param version what was calibrated
 * @param by who decided to
 * @param at when
 * @param result what it came to
 * @param signOff who has taken the item into use on it
 */
public record PilotStudy(
        long number, ItemVersion version, Signature by, Instant at, PilotResult result, Optional<SignOff> signOff) {

    /** Who signed off, and when. */
    public record SignOff(Signature by, Instant at) {}
}
