package org.liangcai.assessment.interview;

import java.util.List;
import java.util.UUID;

/** Where reports read the outcomes of interviews. */
public interface InterviewOutcomes {

    /** The outcomes of all completed interviews of a visit, oldest first. */
    List<InterviewOutcome> ofVisit(UUID visit);
}
