package org.liangcai.assessment.interview;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.liangcai.itembank.LocalizedText;

/**
 * An interview in a list; carries no rating.
 *
 * @param id the interview
 * @param visit the visit of the person
 * @param person the person's name or pseudonym, the only thing an interviewer learns of the visit
 * @param familyId the job family of the guide
 * @param family the job family's name
 * @param openedAt when it was opened
 * @param raters who rates
 * @param completed whether every rater has locked
 */
public record InterviewSummary(
        UUID id,
        UUID visit,
        String person,
        String familyId,
        LocalizedText family,
        Instant openedAt,
        List<Interview.Rater> raters,
        boolean completed) {

    public InterviewSummary {
        raters = List.copyOf(raters);
    }
}
