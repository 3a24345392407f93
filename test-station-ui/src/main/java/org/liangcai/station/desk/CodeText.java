package org.liangcai.station.desk;

import com.vaadin.flow.component.html.Span;

/** A code or reference, in letters of equal width, so that it can be compared letter by letter. */
public final class CodeText extends Span {

    public CodeText(String text) {
        super(text);
        addClassName("desk-mono");
    }
}
