package org.liangcai.assessment.erasure;

import java.time.Instant;
import java.util.UUID;

/**
 * A visit must not be erased for now, for example while a court asks for it.
 *
 * @param visit which visit
 * @param reason why, in the administrator's words
 * @param placedBy the administrator's account
 * @param placedAt when
 */
public record Hold(UUID visit, String reason, UUID placedBy, Instant placedAt) {}
