package org.liangcai.itembank.qti.model;

import java.util.List;

/** {@code qti-item-body} or {@code qti-stimulus-body}. */
public record ItemBody(Attributes attributes, List<Content> children) {
    public ItemBody {
        children = List.copyOf(children);
    }
}
