package org.liangcai.assessment.evaluation;

import java.time.Instant;
import java.util.UUID;

/**
 * An employer's request to see a person's results in the light of a job. That it exists says nothing about the reference: every
 * reference can be asked for.
 *
 * @param id the request
 * @param employer the account that asks
 * @param job for which job
 * @param reference what the person handed over, as typed
 * @param purpose the employer's note of why, may be empty
 * @param requestedAt when
 */
public record EvaluationRequest(
        UUID id, UUID employer, UUID job, String reference, String purpose, Instant requestedAt) {}
