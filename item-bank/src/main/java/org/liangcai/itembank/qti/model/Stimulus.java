package org.liangcai.itembank.qti.model;

import java.util.List;
import java.util.Optional;

/** {@code qti-assessment-stimulus} (QTI 3.0 ASI, 2.5): what several items share, without interactions. */
public record Stimulus(
        String identifier,
        String title,
        Optional<String> label,
        Optional<String> language,
        List<Stylesheet> stylesheets,
        ItemBody body) {

    public Stimulus {
        stylesheets = List.copyOf(stylesheets);
    }
}
