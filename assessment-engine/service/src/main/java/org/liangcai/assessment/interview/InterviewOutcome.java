package org.liangcai.assessment.interview;

import java.util.List;
import org.liangcai.itembank.LocalizedText;

/**
 * What an interview came to after all raters have locked their ratings.
 *
 * @param family the job family of the guide
 * @param competencies each competency with its ratings
 * @param overall the unweighted mean over competencies of the raters' means, 1 to 5
 */
public record InterviewOutcome(LocalizedText family, List<CompetencyOutcome> competencies, double overall) {

    public InterviewOutcome {
        competencies = List.copyOf(competencies);
    }

    /**
     * One competency.
     *
     * @param name the competency
     * @param definition what it means
     * @param ratings one a rater
     * @param mean the unweighted mean of the raters, 1 to 5
     */
    public record CompetencyOutcome(LocalizedText name, LocalizedText definition, List<Rating> ratings, double mean) {
        public CompetencyOutcome {
            ratings = List.copyOf(ratings);
        }
    }

    /** One rater's level, 1 to 5, and the evidence noted for it. */
    public record Rating(String rater, int level, String evidence) {}
}
