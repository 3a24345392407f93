package org.liangcai.itembank.qti.xml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A node of a document that was read. */
public sealed interface XmlNode {

    Position position();

    /** Character data; never empty, never beside another text. Its position is that of the element it stands in. */
    record XmlText(String text, Position position) implements XmlNode {}

    /**
     * An element.
     *
     * @param namespace its namespace, empty if none
     * @param name its local name
     * @param attributes by name; those of a namespace as {@code {namespace}name}, those of XML itself as {@code xml:name}
     * @param children in their order
     */
    record XmlElement(
            String namespace, String name, Map<String, String> attributes, List<XmlNode> children, Position position)
            implements XmlNode {

        public XmlElement {
            attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
            children = List.copyOf(children);
        }

        public Optional<String> attribute(String wanted) {
            return Optional.ofNullable(attributes.get(wanted));
        }

        /** The child elements in their order. */
        public List<XmlElement> elements() {
            return children.stream()
                    .filter(XmlElement.class::isInstance)
                    .map(XmlElement.class::cast)
                    .toList();
        }

        /** All character data in the element, of its descendants too. */
        public String text() {
            StringBuilder text = new StringBuilder();
            append(this, text);
            return text.toString();
        }

        private static void append(XmlElement element, StringBuilder text) {
            for (XmlNode child : element.children()) {
                switch (child) {
                    case XmlText(String characters, Position _) -> text.append(characters);
                    case XmlElement inner -> append(inner, text);
                }
            }
        }
    }
}
