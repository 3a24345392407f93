package org.liangcai.assessment;

import org.liangcai.itembank.Language;

/** Carries a {@link Refusal} out of an application service; nothing has been changed when it is thrown. */
public final class RefusedException extends RuntimeException {

    private final transient Refusal refusal;
    private final transient Object[] arguments;

    public RefusedException(Refusal refusal, Object... arguments) {
        super(refusal.name() + ": " + refusal.message().en().formatted(arguments));
        this.refusal = refusal;
        this.arguments = arguments.clone();
    }

    public Refusal refusal() {
        return refusal;
    }

    /** The message in the reader's language. */
    public String message(Language language) {
        return refusal.message().in(language).formatted(arguments);
    }
}
