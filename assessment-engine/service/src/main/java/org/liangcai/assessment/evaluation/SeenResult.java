package org.liangcai.assessment.evaluation;

import java.time.Instant;
import org.liangcai.itembank.LocalizedText;

/**
 * A look at a person's results, as the counsellor is told of it.
 *
 * @param organisation the employer's organisation
 * @param job the title of the job
 * @param purpose the employer's note of why, may be empty
 * @param reportCode the report that was shown
 * @param at when
 */
public record SeenResult(String organisation, LocalizedText job, String purpose, String reportCode, Instant at) {}
