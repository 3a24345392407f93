package org.liangcai.assessment.visit;

import java.util.Optional;
import java.util.random.RandomGenerator;

/** The reference a person may hand to an employer: ten characters drawn at random that reveal nothing by themselves. */
public final class CandidateReference {

    private static final int LENGTH = 10;

    private CandidateReference() {}

    static String draw(RandomGenerator random) {
        return UnambiguousAlphabet.draw(LENGTH, random);
    }

    /** The reference a person meant by what was typed, or empty when it cannot be one. */
    public static Optional<String> normalise(String entered) {
        return UnambiguousAlphabet.normalise(entered, LENGTH);
    }
}
