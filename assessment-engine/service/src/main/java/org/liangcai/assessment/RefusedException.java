package org.liangcai.assessment;

import java.util.Arrays;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.LocalizedText;

/** Carries a {@link Refusal} out of an application service; nothing has been changed when it is thrown. */
public final class RefusedException extends RuntimeException {

    private final transient Refusal refusal;
    private final transient Object[] arguments;

    /**
     * @param refusal the reason
     * @param arguments what the message names; a {@link LocalizedText} is put in the language of the message
     */
    public RefusedException(Refusal refusal, Object... arguments) {
        super(refusal.name() + ": " + text(refusal, Language.EN, arguments));
        this.refusal = refusal;
        this.arguments = arguments.clone();
    }

    public Refusal refusal() {
        return refusal;
    }

    /** The message in the reader's language. */
    public String message(Language language) {
        return text(refusal, language, arguments);
    }

    private static String text(Refusal refusal, Language language, Object[] arguments) {
        return refusal.message()
                .in(language)
                .formatted(Arrays.stream(arguments)
                        .map(argument -> argument instanceof LocalizedText both ? both.in(language) : argument)
                        .toArray());
    }
}
