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
 * @param norms scores may be kept without a name for norms
 * @param coversTrials new items may be tried out on the person, and the answers used to check these items
 * @param at when
 */
public record Consent(
        String version,
        Language language,
        boolean guidance,
        boolean employer,
        boolean norms,
        boolean coversTrials,
        Instant at) {

    /** A decision on a text that did not speak of trials. */
    public Consent(String version, Language language, boolean guidance, boolean employer, boolean norms, Instant at) {
        this(version, language, guidance, employer, norms, false, at);
    }

    /** A decision on a text that did not ask about norms. */
    public Consent(String version, Language language, boolean guidance, boolean employer, Instant at) {
        this(version, language, guidance, employer, false, at);
    }

    /** What is left when the consent for employers is taken back. */
    public Consent withoutEmployer() {
        return new Consent(version, language, guidance, false, norms, coversTrials, at);
    }
}
