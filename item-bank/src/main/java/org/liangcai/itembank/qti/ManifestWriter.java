package org.liangcai.itembank.qti;

import java.util.List;
import java.util.Optional;
import org.liangcai.itembank.qti.model.Metadata;
import org.liangcai.itembank.qti.model.QtiPackage;
import org.liangcai.itembank.qti.model.QtiPackage.Entry;
import org.liangcai.itembank.qti.xml.XmlWriter;

/** Writes {@code imsmanifest.xml} of a QTI 3.0 package. */
final class ManifestWriter {

    private static final String NAMESPACE = "http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1";

    private final XmlWriter xml = new XmlWriter();

    String manifest(QtiPackage content) {
        xml.start("manifest").attribute("xmlns", NAMESPACE).attribute("identifier", content.identifier());
        xml.line().start("metadata");
        xml.line().start("schema").text("QTI Package").end();
        xml.line().start("schemaversion").text("3.0.0").end();
        content.metadata().forEach(metadata -> metadata(metadata, NAMESPACE));
        xml.line().end();
        xml.line().start("organizations").end();
        xml.line().start("resources");
        content.items().forEach(item -> resource("imsqti_item_xmlv3p0", item.entry(), true));
        content.tests().forEach(test -> resource("imsqti_test_xmlv3p0", test.entry(), true));
        content.stimuli().forEach(stimulus -> resource("imsqti_stimulus_xmlv3p0", stimulus.entry(), true));
        content.usageData().forEach(data -> resource("imsqti_usagedata_xmlv3p0", data.entry(), true));
        content.others().forEach(other -> resource(other.type(), other.entry(), false));
        xml.line().end();
        xml.line().end();
        return xml.document();
    }

    private void resource(String type, Entry entry, boolean document) {
        xml.line()
                .start("resource")
                .attribute("identifier", entry.identifier())
                .attribute("type", type)
                .attribute("href", Optional.of(address(entry.path())).filter(path -> !path.isEmpty()));
        if (!entry.metadata().isEmpty()) {
            xml.line().start("metadata");
            entry.metadata().forEach(metadata -> metadata(metadata, NAMESPACE));
            xml.line().end();
        }
        if (document) {
            file(entry.path());
        }
        entry.files().forEach(this::file);
        entry.dependencies()
                .forEach(dependency -> xml.line()
                        .start("dependency")
                        .attribute("identifierref", dependency)
                        .end());
        xml.line().end();
    }

    private void file(String path) {
        xml.line().start("file").attribute("href", address(path)).end();
    }

    /** A path as an address: what would end the path in an address is escaped. */
    private static String address(String path) {
        return path.replace("%", "%25").replace("#", "%23").replace("?", "%3F").replace(":", "%3A");
    }

    private void metadata(Metadata metadata, String outside) {
        switch (metadata) {
            case Metadata.Text(String text) -> xml.text(text);
            case Metadata.Element element -> {
                xml.start(element.name());
                if (!element.namespace().equals(outside)) {
                    xml.attribute("xmlns", element.namespace());
                }
                attributes(element);
                List<Metadata> children = element.children();
                children.forEach(child -> metadata(child, element.namespace()));
                xml.end();
            }
        }
    }

    private void attributes(Metadata.Element element) {
        int prefix = 0;
        for (var attribute : element.attributes().values().entrySet()) {
            String name = attribute.getKey();
            if (name.startsWith("{")) {
                int end = name.indexOf('}');
                prefix++;
                xml.attribute("xmlns:n" + prefix, name.substring(1, end));
                xml.attribute("n" + prefix + ":" + name.substring(end + 1), attribute.getValue());
            } else {
                xml.attribute(name, attribute.getValue());
            }
        }
    }
}
