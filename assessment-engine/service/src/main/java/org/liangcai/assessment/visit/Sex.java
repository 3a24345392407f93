package org.liangcai.assessment.visit;

/** The sex a person has stated; stating it is optional, so it always comes as an {@code Optional}. */
public enum Sex {
    FEMALE,
    MALE
}
