package org.liangcai.itembank.qti;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.qti.model.Attributes;
import org.liangcai.itembank.qti.model.Metadata;
import org.liangcai.itembank.qti.xml.Findings;
import org.liangcai.itembank.qti.xml.PackagePath;
import org.liangcai.itembank.qti.xml.Position;
import org.liangcai.itembank.qti.xml.XmlNode;
import org.liangcai.itembank.qti.xml.XmlNode.XmlElement;
import org.liangcai.itembank.qti.xml.XmlNode.XmlText;

/** {@code imsmanifest.xml} as it was read (IMS Content Packaging 1.2; QTI 3.0 Content Packaging). */
record Manifest(String identifier, List<Metadata> metadata, List<ManifestResource> resources) {

    static final String FILE = "imsmanifest.xml";

    private static final Set<String> NAMES_OF_STANDARD = Set.of("schema", "schemaversion");

    /** A resource with the place where it stands. */
    record ManifestResource(
            String identifier,
            String type,
            Optional<String> href,
            List<String> files,
            List<String> dependencies,
            List<Metadata> metadata,
            Position position) {

        boolean is(String kind) {
            return type.startsWith("imsqti_" + kind + "_xml");
        }

        /** Whether it is one of the documents of QTI this package reads. */
        boolean isUsageData() {
            return type.toLowerCase(java.util.Locale.ROOT).contains("usagedata");
        }
    }

    /** Reads the manifest; what it lacks is a fault. */
    static Manifest of(XmlElement root, Findings findings) {
        if (!root.name().equals("manifest") || !root.namespace().contains("imscp_")) {
            findings.fault(
                    root.position(),
                    root.name(),
                    new LocalizedText("文档不是 IMS 内容包的清单。", "The document is no manifest of IMS Content Packaging."));
            return new Manifest("", List.of(), List.of());
        }
        return new ManifestReading(findings).manifest(root);
    }

    /** The state of reading one manifest. */
    private static final class ManifestReading {

        private final Findings findings;
        private final Map<String, Position> seen = new HashMap<>();

        ManifestReading(Findings findings) {
            this.findings = findings;
        }

        Manifest manifest(XmlElement root) {
            refuseBase(root);
            List<Metadata> metadata = new ArrayList<>();
            List<ManifestResource> resources = new ArrayList<>();
            for (XmlElement child : root.elements()) {
                switch (child.name()) {
                    case "metadata" -> metadata.addAll(metadata(child));
                    case "resources" -> resources.addAll(resources(child));
                    case "organizations" -> organizations(child);
                    default ->
                        findings.unsupported(
                                child.position(),
                                child.name(),
                                new LocalizedText("清单里不支持这个元素。", "The element is not supported in a manifest."));
                }
            }
            checkDependencies(resources);
            return new Manifest(required(root, "identifier"), metadata, resources);
        }

        private void organizations(XmlElement element) {
            if (!element.elements().isEmpty()) {
                findings.remark(
                        element.position(),
                        element.name(),
                        new LocalizedText("包的组织结构不保存。", "The organisation of the package is not kept."));
            }
        }

        private List<ManifestResource> resources(XmlElement element) {
            refuseBase(element);
            List<ManifestResource> resources = new ArrayList<>();
            for (XmlElement child : element.elements()) {
                if (child.name().equals("resource")) {
                    resources.add(resource(child));
                }
            }
            return resources;
        }

        private ManifestResource resource(XmlElement element) {
            refuseBase(element);
            List<String> files = new ArrayList<>();
            List<String> dependencies = new ArrayList<>();
            List<Metadata> metadata = new ArrayList<>();
            for (XmlElement child : element.elements()) {
                switch (child.name()) {
                    case "file" -> path(child, required(child, "href")).ifPresent(files::add);
                    case "dependency" -> dependencies.add(required(child, "identifierref"));
                    case "metadata" -> metadata.addAll(metadata(child));
                    default ->
                        findings.unsupported(
                                child.position(),
                                child.name(),
                                new LocalizedText("资源里不支持这个元素。", "The element is not supported in a resource."));
                }
            }
            return new ManifestResource(
                    unique(element),
                    required(element, "type"),
                    element.attribute("href").flatMap(href -> path(element, href)),
                    files,
                    dependencies,
                    metadata,
                    element.position());
        }

        private Optional<String> path(XmlElement element, String href) {
            Optional<String> path = PackagePath.resolve(FILE, href);
            if (path.isEmpty() && !href.isEmpty()) {
                findings.unsafe(
                        element.position(),
                        element.name(),
                        LocalizedText.of("href（%s）指到了包的外面。", "The href (%s) does not stay in the package.", href));
            }
            return path;
        }

        private String unique(XmlElement element) {
            String identifier = required(element, "identifier");
            if (!identifier.isEmpty() && seen.put(identifier, element.position()) != null) {
                findings.fault(
                        element.position(),
                        element.name(),
                        LocalizedText.of("标识（%s）在这里出现了两次。", "The identifier (%s) stands here twice.", identifier));
            }
            return identifier;
        }

        private String required(XmlElement element, String attribute) {
            Optional<String> value = element.attribute(attribute);
            if (value.isEmpty()) {
                findings.fault(
                        element.position(),
                        element.name(),
                        LocalizedText.of("缺少属性（%s）。", "The attribute (%s) is missing.", attribute));
            }
            return value.orElse("");
        }

        private void refuseBase(XmlElement element) {
            if (element.attribute("xml:base").isPresent()) {
                findings.unsupported(
                        element.position(),
                        element.name(),
                        new LocalizedText("不支持属性（xml:base）。", "The attribute (xml:base) is not supported."));
            }
        }

        private void checkDependencies(List<ManifestResource> resources) {
            Set<String> known = new HashSet<>(seen.keySet());
            for (ManifestResource resource : resources) {
                for (String dependency : resource.dependencies()) {
                    if (!known.contains(dependency)) {
                        findings.fault(
                                resource.position(),
                                "resource",
                                LocalizedText.of(
                                        "资源（%s）依赖（%s），而后者不存在。",
                                        "The resource (%s) depends on (%s), which is not there.",
                                        resource.identifier(),
                                        dependency));
                    }
                }
            }
        }

        private static List<Metadata> metadata(XmlElement element) {
            return element.elements().stream()
                    .filter(child -> !NAMES_OF_STANDARD.contains(child.name()))
                    .map(ManifestReading::kept)
                    .toList();
        }

        private static Metadata kept(XmlElement element) {
            List<Metadata> children = new ArrayList<>();
            boolean structured = !element.elements().isEmpty();
            for (XmlNode child : element.children()) {
                switch (child) {
                    case XmlElement inner -> children.add(kept(inner));
                    case XmlText text -> {
                        if (!structured || !text.text().isBlank()) {
                            children.add(new Metadata.Text(text.text()));
                        }
                    }
                }
            }
            return new Metadata.Element(
                    element.namespace(), element.name(), Attributes.of(element.attributes()), children);
        }
    }
}
