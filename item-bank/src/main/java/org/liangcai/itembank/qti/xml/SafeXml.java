package org.liangcai.itembank.qti.xml;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.qti.xml.XmlNode.XmlElement;
import org.liangcai.itembank.qti.xml.XmlNode.XmlText;

/**
 * Reads a document into a tree. No document type, no entity but the five of XML, nothing fetched, everything within limits. Safe for
 * use by many threads.
 */
public final class SafeXml {

    private final XmlLimits limits;

    public SafeXml(XmlLimits limits) {
        this.limits = limits;
    }

    /** The root of a document, or nothing and a finding that says why and where. */
    public Optional<XmlElement> read(byte[] bytes, Findings findings) {
        if (bytes.length > limits.bytes()) {
            findings.unsafe(
                    Position.WHOLE_FILE,
                    "document",
                    LocalizedText.of(
                            "文档有（%d）字节；最多读（%d）字节。",
                            "The document has (%d) bytes; at most (%d) are read.", bytes.length, limits.bytes()));
            return Optional.empty();
        }
        return DocumentText.of(bytes, findings).flatMap(text -> parse(text, findings));
    }

    private Optional<XmlElement> parse(String text, Findings findings) {
        Reading reading = new Reading(limits, findings, new StartTags(text));
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(text));
            try {
                return reading.document(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException malformed) {
            Location at = malformed.getLocation();
            findings.fault(
                    at == null ? Position.WHOLE_FILE : position(at),
                    "document",
                    LocalizedText.of("文档不是完好的 XML。（程序的说明：%s）", "This is not well-formed XML: %s", reason(malformed)));
            return Optional.empty();
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("External entities are not read.");
        });
        return factory;
    }

    private static Position position(Location location) {
        return new Position(Math.max(location.getLineNumber(), 0), Math.max(location.getColumnNumber(), 0));
    }

    private static String reason(XMLStreamException malformed) {
        String message = String.valueOf(malformed.getMessage());
        int detail = message.indexOf("Message: ");
        return detail < 0 ? message : message.substring(detail + "Message: ".length());
    }

    /** The state of one reading: the open elements and what was counted so far. */
    private static final class Reading {

        private final XmlLimits limits;
        private final Findings findings;
        private final StartTags startTags;
        private final Deque<Open> open = new ArrayDeque<>();
        private int nodes;

        Reading(XmlLimits limits, Findings findings, StartTags startTags) {
            this.limits = limits;
            this.findings = findings;
            this.startTags = startTags;
        }

        Optional<XmlElement> document(XMLStreamReader reader) throws XMLStreamException {
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.END_ELEMENT) {
                    XmlElement closed = open.pop().close();
                    if (open.isEmpty()) {
                        return wellFormedToTheEnd(reader, closed);
                    }
                    open.element().add(closed);
                } else if (!take(reader, event)) {
                    return Optional.empty();
                }
            }
            return Optional.empty();
        }

        private static Optional<XmlElement> wellFormedToTheEnd(XMLStreamReader reader, XmlElement root)
                throws XMLStreamException {
            while (reader.hasNext()) {
                reader.next();
            }
            return Optional.of(root);
        }

        private boolean take(XMLStreamReader reader, int event) {
            return switch (event) {
                case XMLStreamConstants.START_ELEMENT -> start(reader, startTags.next());
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text(reader);
                case XMLStreamConstants.DTD ->
                    refuse(
                            position(reader.getLocation()),
                            "DOCTYPE",
                            new LocalizedText(
                                    "不允许文档类型声明（DOCTYPE）：它可以引用实体和文件。",
                                    "A document type declaration is not allowed: it can name entities and files."));
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    refuse(
                            here(),
                            "entity",
                            new LocalizedText("不允许 XML 自带之外的实体。", "Entities other than those of XML are not allowed."));
                case XMLStreamConstants.PROCESSING_INSTRUCTION -> {
                    findings.remark(
                            here(),
                            "<?%s?>".formatted(reader.getPITarget()),
                            new LocalizedText("处理指令已跳过。", "A processing instruction is passed over."));
                    yield true;
                }
                default -> true;
            };
        }

        /** The innermost open element. */
        private Position here() {
            return open.isEmpty() ? new Position(1, 1) : open.element().position;
        }

        private boolean start(XMLStreamReader reader, Position start) {
            String name = reader.getLocalName();
            if (open.size() >= limits.depth()) {
                return refuse(
                        start,
                        name,
                        LocalizedText.of("元素的嵌套超过（%d）层。", "Elements stand more than (%d) deep.", limits.depth()));
            }
            if (reader.getAttributeCount() > limits.attributes()) {
                return refuse(
                        start,
                        name,
                        LocalizedText.of(
                                "元素有（%d）个属性；最多读（%d）个。",
                                "The element has (%d) attributes; at most (%d) are read.",
                                reader.getAttributeCount(),
                                limits.attributes()));
            }
            if (++nodes > limits.nodes()) {
                return refuse(
                        start,
                        name,
                        LocalizedText.of("文档的节点超过（%d）个。", "The document has more than (%d) nodes.", limits.nodes()));
            }
            String namespace = reader.getNamespaceURI();
            Open element = new Open(namespace == null ? "" : namespace, name, start);
            open.push(element);
            return attributes(reader, element);
        }

        private boolean attributes(XMLStreamReader reader, Open element) {
            for (int i = 0; i < reader.getAttributeCount(); i++) {
                String value = reader.getAttributeValue(i);
                if (value.length() > limits.attributeLength()) {
                    return refuse(
                            element.position,
                            element.name,
                            LocalizedText.of(
                                    "属性（%s）有（%d）个字符；最多读（%d）个。",
                                    "The attribute (%s) has (%d) characters; at most (%d) are read.",
                                    reader.getAttributeLocalName(i),
                                    value.length(),
                                    limits.attributeLength()));
                }
                element.attributes.put(attributeName(reader, i), value);
            }
            return true;
        }

        private static String attributeName(XMLStreamReader reader, int index) {
            String namespace = reader.getAttributeNamespace(index);
            String name = reader.getAttributeLocalName(index);
            if (namespace == null || namespace.isEmpty()) {
                return name;
            }
            return namespace.equals(XMLConstants.XML_NS_URI) ? "xml:" + name : "{%s}%s".formatted(namespace, name);
        }

        private boolean text(XMLStreamReader reader) {
            if (open.isEmpty() || reader.getTextLength() == 0) {
                return true;
            }
            if (++nodes > limits.nodes()) {
                return refuse(
                        here(),
                        "text",
                        LocalizedText.of("文档的节点超过（%d）个。", "The document has more than (%d) nodes.", limits.nodes()));
            }
            open.element().text.append(reader.getText());
            return true;
        }

        private boolean refuse(Position position, String subject, LocalizedText message) {
            findings.unsafe(position, subject, message);
            return false;
        }
    }

    /** An element whose end has not come yet. */
    private static final class Open {

        private final String namespace;
        private final String name;
        private final Position position;
        private final Map<String, String> attributes = new LinkedHashMap<>();
        private final List<XmlNode> children = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();

        Open(String namespace, String name, Position position) {
            this.namespace = namespace;
            this.name = name;
            this.position = position;
        }

        void add(XmlElement child) {
            flush();
            children.add(child);
        }

        XmlElement close() {
            flush();
            return new XmlElement(namespace, name, attributes, children, position);
        }

        private void flush() {
            if (!text.isEmpty()) {
                children.add(new XmlText(text.toString(), position));
                text.setLength(0);
            }
        }
    }
}
