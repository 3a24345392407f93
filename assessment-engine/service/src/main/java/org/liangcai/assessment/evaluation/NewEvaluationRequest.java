package org.liangcai.assessment.evaluation;

import java.util.UUID;

/**
 * What an employer says to ask for an evaluation.
 *
 * @param job for which of the employer's jobs
 * @param reference what the person handed over
 * @param purpose why, at most 500 characters, may be empty
 */
public record NewEvaluationRequest(UUID job, String reference, String purpose) {}
