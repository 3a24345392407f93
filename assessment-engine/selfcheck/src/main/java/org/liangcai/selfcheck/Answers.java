package org.liangcai.selfcheck;

import java.util.Optional;

/** What the engine makes of one case. Work that several values share is done once. */
public interface Answers {

    /**
     * What a known defect of the peer makes of the same data, empty where none is known. A reference value that the engine does not meet
     * is excused only if it is just that.
     */
    default Optional<Answer> defective(String name) {
        return Optional.empty();
    }

    /**
     * Computes a value.
     *
     * @throws UnsupportedValueException if the value, or the options the case sets, are not known
     */
    Answer value(String name);
}
