package org.liangcai.assessment.retention;

import java.time.Instant;
import java.util.Optional;
import org.liangcai.assessment.erasure.Hold;

/**
 * How long a visit is kept.
 *
 * @param until when it is erased by itself
 * @param hold what keeps it beyond that, if anything does
 */
public record Keeping(Instant until, Optional<Hold> hold) {}
