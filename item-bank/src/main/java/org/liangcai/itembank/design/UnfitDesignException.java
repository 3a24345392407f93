package org.liangcai.itembank.design;

import org.liangcai.itembank.LocalizedText;

/** Items to which no weights can be fitted. Its message is the English wording; {@link #text()} has both. */
public final class UnfitDesignException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient LocalizedText text;

    UnfitDesignException(LocalizedText text) {
        super(text.en());
        this.text = text;
    }

    /** Why not. */
    public LocalizedText text() {
        return text;
    }
}
