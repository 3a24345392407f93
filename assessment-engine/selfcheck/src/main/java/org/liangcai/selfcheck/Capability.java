package org.liangcai.selfcheck;

/** A field of the engine that reference cases are about. */
@FunctionalInterface
public interface Capability {

    /** Opens a case; the inputs are read when a value needs them. */
    Answers of(ReferenceCase reference);
}
