package org.liangcai.assessment.visit;

/** Why a person is assessed. Guidance and selection are kept apart: norms, consent and reports differ. */
public enum Purpose {
    /** For the person's own choice of work. */
    GUIDANCE,
    /** For an employer's choice among people; norms never split by sex or age here. */
    SELECTION
}
