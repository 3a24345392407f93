package org.liangcai.norms;

import java.util.List;
import java.util.stream.Collectors;

/** Figures no norm may have. Its message is the English wording; {@link #text()} has both. */
public final class FaultyNormException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient BilingualText text;

    public FaultyNormException(BilingualText text) {
        super(text.en());
        this.text = text;
    }

    /** Of several faults, at least one, each on a line of its own. */
    public static FaultyNormException of(List<BilingualText> faults) {
        return new FaultyNormException(new BilingualText(
                faults.stream().map(BilingualText::zh).collect(Collectors.joining(System.lineSeparator())),
                faults.stream().map(BilingualText::en).collect(Collectors.joining(System.lineSeparator()))));
    }

    /** What is wrong, with the figures. */
    public BilingualText text() {
        return text;
    }
}
