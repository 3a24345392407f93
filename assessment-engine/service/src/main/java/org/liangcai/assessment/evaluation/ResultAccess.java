package org.liangcai.assessment.evaluation;

import java.time.Instant;
import java.util.UUID;
import org.liangcai.itembank.Language;

/**
 * One look at a result; looks are only ever added.
 *
 * @param request the request
 * @param visit whose results were seen
 * @param jobVersion the version of the job description the report was written for
 * @param language the language of the report
 * @param reportCode the report that was shown
 * @param at when
 */
public record ResultAccess(
        UUID request, UUID visit, int jobVersion, Language language, String reportCode, Instant at) {}
