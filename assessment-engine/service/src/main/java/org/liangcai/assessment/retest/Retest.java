package org.liangcai.assessment.retest;

import java.time.Instant;
import java.util.UUID;

/**
 * A visit that verifies an earlier one.
 *
 * @param visit the visit at the office
 * @param earlier the visit that was taken without supervision
 * @param openedBy the counsellor's account
 * @param openedAt when
 */
public record Retest(UUID visit, UUID earlier, UUID openedBy, Instant openedAt) {

    public Retest {
        if (visit.equals(earlier)) {
            throw new IllegalArgumentException("The visit (%s) cannot verify itself.".formatted(visit));
        }
    }
}
