package org.liangcai.assessment.visit;

import java.time.Instant;
import org.liangcai.itembank.Language;

/**
 * What a person has agreed to, asked separately and refusable separately.
 *
 * @param version the version of the text that was shown
 * @param language the language in which it was read
 * @param guidance results may be used for the person's own guidance
 * @param employer job-relevant results may be shown to an employer to whom the person gives the reference
 * @param at when
 */
public record Consent(String version, Language language, boolean guidance, boolean employer, Instant at) {}
