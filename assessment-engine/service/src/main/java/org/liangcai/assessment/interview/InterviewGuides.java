package org.liangcai.assessment.interview;

import java.util.Optional;

/** Where the guides are read; every version that was ever used stays readable. Immutable. */
public interface InterviewGuides {

    /** The version by which new interviews are conducted. */
    InterviewGuide current();

    Optional<InterviewGuide> version(String version);
}
