package org.liangcai.selfcheck;

/** A field of the engine that reference cases are about. */
@FunctionalInterface
public interface Capability {

    /**
     * Opens a case.
     *
     * @throws UnsupportedValueException if what the case asks for is not known
     */
    Answers of(ReferenceCase reference);
}
