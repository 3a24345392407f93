package org.liangcai.assessment.interview;

import java.util.List;
import java.util.UUID;

/**
 * What a counsellor says to open an interview.
 *
 * @param visit the visit of the person
 * @param family the job family of the guide
 * @param raters one to four accounts that will rate, each of a counsellor or an interviewer
 */
public record NewInterview(UUID visit, String family, List<UUID> raters) {

    public NewInterview {
        raters = List.copyOf(raters);
    }
}
