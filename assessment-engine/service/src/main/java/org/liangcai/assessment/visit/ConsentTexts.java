package org.liangcai.assessment.visit;

/** The consent texts in force. Implementations are immutable. */
public interface ConsentTexts {

    /** The newest text for a purpose. */
    ConsentText forPurpose(Purpose purpose);
}
