package org.liangcai.itembank.kept;

/** What has happened to a version of a form or battery. Only ever added to. */
public sealed interface FormEvent {

    /** It was added, as a draft. */
    record Added() implements FormEvent {}

    /** Somebody took a step. */
    record Moved(FormStep step) implements FormEvent {}

    /** A visit was opened with it for the first time: it is frozen. */
    record FirstUsed() implements FormEvent {}
}
