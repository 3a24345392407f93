package org.liangcai.selfcheck;

/** What the engine makes of one case. Work that several values share is done once. */
public interface Answers {

    /**
     * Computes a value.
     *
     * @throws UnsupportedValueException if the value, or the options the case sets, are not known
     */
    Answer value(String name);
}
