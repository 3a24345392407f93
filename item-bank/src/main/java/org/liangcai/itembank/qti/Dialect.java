package org.liangcai.itembank.qti;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.qti.xml.Findings;
import org.liangcai.itembank.qti.xml.XmlNode;
import org.liangcai.itembank.qti.xml.XmlNode.XmlElement;
import org.liangcai.itembank.qti.xml.XmlNode.XmlText;

/**
 * The version of QTI a document is written in. Documents of QTI 2.x are renamed to the names of 3.0 ({@code choiceInteraction} to
 * {@code qti-choice-interaction}, {@code responseIdentifier} to {@code response-identifier}; QTI 3.0 Best Practices, Migration), so
 * that one reader reads both; messages name elements as the file does.
 */
enum Dialect {
    /** Also the usage data of every version, whose names are in the spelling of 2.x. */
    V2(
            "http://www.imsglobal.org/xsd/imsqti_v2p0",
            "http://www.imsglobal.org/xsd/imsqti_v2p1",
            "http://www.imsglobal.org/xsd/imsqti_v2p2",
            "http://www.imsglobal.org/xsd/imsqti_usagedata_v2p1",
            "http://www.imsglobal.org/xsd/imsqti_usagedata_v2p2",
            "http://www.imsglobal.org/xsd/imsqti_usagedata_v3p0"),
    V3("http://www.imsglobal.org/xsd/imsqtiasi_v3p0");

    /** The namespace of the elements of QTI after renaming. */
    static final String QTI = "http://www.imsglobal.org/xsd/imsqtiasi_v3p0";

    static final String XHTML = "http://www.w3.org/1999/xhtml";
    static final String MATHML = "http://www.w3.org/1998/Math/MathML";
    static final String SVG = "http://www.w3.org/2000/svg";

    private static final String SCHEMA_INSTANCE = "{http://www.w3.org/2001/XMLSchema-instance}";
    private static final String ADAPTIVE_SELECTION_2 = "http://www.taotesting.com/xsd/ais_v1p0p0";

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> namespaces;

    Dialect(String... namespaces) {
        this.namespaces = List.of(namespaces);
    }

    static Optional<Dialect> of(String namespace) {
        for (Dialect dialect : values()) {
            if (dialect.namespaces.contains(namespace)) {
                return Optional.of(dialect);
            }
        }
        return Optional.empty();
    }

    /** The tree in the names of 3.0: elements of QTI, of XHTML, of MathML, of SVG, and others as they are. */
    XmlElement renamed(XmlElement element, Findings findings) {
        String namespace = namespace(element, findings);
        List<XmlNode> children = new ArrayList<>();
        for (XmlNode child : element.children()) {
            children.add(
                    switch (child) {
                        case XmlText text -> text;
                        case XmlElement inner -> renamed(inner, findings);
                    });
        }
        String name = namespace.equals(QTI) ? elementName(element.name()) : element.name();
        return new XmlElement(
                namespace, name, attributes(element, namespace.equals(QTI)), children, element.position());
    }

    private String namespace(XmlElement element, Findings findings) {
        String namespace = element.namespace();
        if (namespaces.contains(namespace)) {
            return isQtiName(element.name()) ? QTI : XHTML;
        }
        if (this == V2 && namespace.equals(ADAPTIVE_SELECTION_2)) {
            return QTI;
        }
        if (of(namespace).isPresent()) {
            findings.fault(
                    element.position(),
                    element.name(),
                    LocalizedText.of(
                            "这个元素属于另一个 QTI 版本（%s），和文档不一致。",
                            "The element is of another version of QTI (%s) than the document.", namespace));
        }
        return namespace;
    }

    private boolean isQtiName(String name) {
        return this == V3 ? name.startsWith("qti-") : !AllowedMarkup.isXhtml(name) && !AllowedMarkup.isDangerous(name);
    }

    private String elementName(String name) {
        if (this == V3) {
            return name;
        }
        return switch (name) {
            case "adaptiveItemSelection" -> "qti-adaptive-selection";
            case "qtiUsagedataRef" -> "qti-usagedata-ref";
            case "qtiMetadataRef" -> "qti-metadata-ref";
            default -> "qti-" + hyphenated(name);
        };
    }

    private Map<String, String> attributes(XmlElement element, boolean qti) {
        Map<String, String> renamed = new LinkedHashMap<>();
        element.attributes().forEach((name, value) -> {
            if (!name.startsWith(SCHEMA_INSTANCE)) {
                renamed.put(qti && this == V2 && name.indexOf(':') < 0 ? hyphenated(name) : name, value);
            }
        });
        return renamed;
    }

    private static String hyphenated(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    /** A name as the file writes it. */
    String shown(String name) {
        if (this == V3 || !name.startsWith("qti-")) {
            return name;
        }
        StringBuilder camel = new StringBuilder();
        for (String word : name.substring("qti-".length()).split("-", -1)) {
            camel.append(
                    camel.isEmpty() || word.isEmpty()
                            ? word
                            : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return camel.toString();
    }
}
