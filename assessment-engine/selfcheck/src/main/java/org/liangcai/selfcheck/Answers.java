package org.liangcai.selfcheck;

import java.util.List;
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

    /** The options of the case that nothing is made of. A value that is wrong may be so because of them. */
    default List<String> unknownOptions() {
        return List.of();
    }

    /**
     * Computes a value.
     *
     * @throws UnsupportedValueException if the value, or what an option is set to, is not known
     */
    Answer value(String name);
}
