package org.liangcai.assessment.evaluation;

import java.util.List;
import java.util.Optional;
import org.liangcai.assessment.matching.JobProfile;
import org.liangcai.assessment.visit.Education;
import org.liangcai.itembank.LocalizedText;

/**
 * A job in an employer's words. It begins with the profile of an occupation, from which the employer keeps what matters.
 *
 * @param title the title of the job
 * @param occupation the code of the occupation it began with
 * @param education the least education wanted, if any
 * @param tasks what is done in the job, free text of at most 4000 characters
 * @param elements the work styles, skills and abilities that matter, with their importance; at least one
 */
public record JobDescription(
        LocalizedText title,
        String occupation,
        Optional<Education> education,
        String tasks,
        List<JobProfile.Element> elements) {

    public JobDescription {
        elements = List.copyOf(elements);
    }
}
