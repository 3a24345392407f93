package org.liangcai.assessment.api;

import io.micronaut.serde.annotation.Serdeable;

/**
 * What every refused request gets.
 *
 * @param code the stable name of the reason
 * @param message what happened and what to do, in the reader's language
 */
@Serdeable
public record ApiError(String code, String message) {}
