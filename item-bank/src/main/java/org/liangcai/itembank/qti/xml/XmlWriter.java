package org.liangcai.itembank.qti.xml;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Writes a document as text. What is structure is indented, what is content is written as it is. */
public final class XmlWriter {

    private final StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private final Deque<String> open = new ArrayDeque<>();
    private boolean inStartTag;

    /** Begins an element. */
    public XmlWriter start(String name) {
        endStartTag();
        out.append('<').append(name);
        open.push(name);
        inStartTag = true;
        return this;
    }

    /** An attribute of the element that was just begun. */
    public XmlWriter attribute(String name, String value) {
        if (!inStartTag) {
            throw new IllegalStateException("The attribute (%s) comes after the start of the element.".formatted(name));
        }
        out.append(' ').append(name).append("=\"");
        escape(value, true);
        out.append('"');
        return this;
    }

    public XmlWriter attribute(String name, Optional<?> value) {
        value.ifPresent(present -> attribute(name, present.toString()));
        return this;
    }

    public XmlWriter attribute(String name, int value) {
        return attribute(name, Integer.toString(value));
    }

    public XmlWriter attribute(String name, boolean value) {
        return attribute(name, Boolean.toString(value));
    }

    /** Character data. */
    public XmlWriter text(String text) {
        endStartTag();
        escape(text, false);
        return this;
    }

    /** A new line, indented by the open elements; only where white space means nothing. */
    public XmlWriter line() {
        endStartTag();
        out.append('\n').repeat("  ", open.size());
        return this;
    }

    /** Ends the innermost element. */
    public XmlWriter end() {
        String name = open.pop();
        if (inStartTag) {
            out.append("/>");
            inStartTag = false;
        } else {
            out.append("</").append(name).append('>');
        }
        return this;
    }

    /** The document. */
    public String document() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("The element (%s) has no end.".formatted(open.element()));
        }
        return out + "\n";
    }

    private void endStartTag() {
        if (inStartTag) {
            out.append('>');
            inStartTag = false;
        }
    }

    private void escape(String text, boolean attribute) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            switch (character) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append(attribute ? "&quot;" : "\"");
                case '\r' -> out.append("&#13;");
                case '\n' -> out.append(attribute ? "&#10;" : "\n");
                case '\t' -> out.append(attribute ? "&#9;" : "\t");
                default -> out.append(character);
            }
        }
    }
}
