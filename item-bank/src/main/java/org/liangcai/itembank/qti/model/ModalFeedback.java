package org.liangcai.itembank.qti.model;

import java.util.List;
import java.util.Optional;

/** {@code qti-modal-feedback}: shown to the person after response processing (QTI 3.0 ASI, modalFeedback). */
public record ModalFeedback(
        String identifier,
        String outcomeIdentifier,
        boolean shownOnMatch,
        Optional<String> title,
        List<Stylesheet> stylesheets,
        Attributes attributes,
        List<Content> children) {

    public ModalFeedback {
        stylesheets = List.copyOf(stylesheets);
        children = List.copyOf(children);
    }
}
