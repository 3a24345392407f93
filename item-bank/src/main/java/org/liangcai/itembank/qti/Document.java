package org.liangcai.itembank.qti;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.qti.model.AssessmentTest;
import org.liangcai.itembank.qti.model.QtiItem;
import org.liangcai.itembank.qti.model.Stimulus;
import org.liangcai.itembank.qti.model.UsageData;
import org.liangcai.itembank.qti.xml.Finding.Kind;
import org.liangcai.itembank.qti.xml.Findings;
import org.liangcai.itembank.qti.xml.SafeXml;
import org.liangcai.itembank.qti.xml.XmlNode.XmlElement;

/** One QTI document that was read: what it says as far as it could be read, what was found, and the files it refers to. */
record Document<T>(Optional<T> content, Findings findings, List<Reading.Link> links) {

    static Document<QtiItem> item(String file, byte[] xml, ImportPolicy policy) {
        return read(file, xml, policy, "qti-assessment-item", (root, reading) -> new ItemReader(reading).item(root));
    }

    static Document<AssessmentTest> test(String file, byte[] xml, ImportPolicy policy) {
        return read(file, xml, policy, "qti-assessment-test", (root, reading) -> new TestReader(reading).test(root));
    }

    static Document<Stimulus> stimulus(String file, byte[] xml, ImportPolicy policy) {
        return read(file, xml, policy, "qti-assessment-stimulus", StimulusReader::stimulus);
    }

    static Document<UsageData> usageData(String file, byte[] xml, ImportPolicy policy) {
        return read(file, xml, policy, "qti-usage-data", (root, reading) -> UsageDataReader.usageData(root));
    }

    /** Whether it is right and safe but uses what is not supported. */
    boolean isOnlyUnsupported() {
        return findings.any(Kind.UNSUPPORTED) && !isRefused();
    }

    /** Whether it is wrong or unsafe. */
    boolean isRefused() {
        return findings.any(Kind.FAULT) || findings.any(Kind.UNSAFE);
    }

    /** The document alone: whole or not at all. */
    ImportOutcome<T> outcome() {
        if (content.isEmpty() || isRefused() || isOnlyUnsupported()) {
            return new ImportOutcome.Refused<>(findings.all());
        }
        return new ImportOutcome.Imported<>(content.get(), findings.all());
    }

    private static <T> Document<T> read(
            String file, byte[] xml, ImportPolicy policy, String wanted, BiFunction<Element, Reading, T> reader) {
        Findings findings = new Findings(file);
        Optional<XmlElement> root = new SafeXml(policy.xml()).read(xml, findings);
        Optional<Dialect> dialect = root.flatMap(element -> dialect(element, findings));
        if (root.isEmpty() || dialect.isEmpty()) {
            return new Document<>(Optional.empty(), findings, List.of());
        }
        XmlElement renamed = dialect.get().renamed(root.get(), findings);
        if (!renamed.name().equals(wanted)) {
            findings.fault(
                    renamed.position(),
                    root.get().name(),
                    LocalizedText.of(
                            "文档以（%s）开头，应该是（%s）。",
                            "The document begins with (%s) where (%s) is expected.",
                            root.get().name(),
                            dialect.get().shown(wanted)));
            return new Document<>(Optional.empty(), findings, List.of());
        }
        Reading reading = new Reading(dialect.get(), findings, policy.stripUnsafe());
        T content = reader.apply(new Element(renamed, reading), reading);
        return new Document<>(Optional.of(content), findings, List.copyOf(reading.links));
    }

    private static Optional<Dialect> dialect(XmlElement root, Findings findings) {
        Optional<Dialect> dialect = Dialect.of(root.namespace());
        if (dialect.isEmpty() && root.name().equals("questestinterop")) {
            findings.unsupported(
                    root.position(), root.name(), new LocalizedText("不支持 QTI 1.x。", "QTI 1.x is not supported."));
        } else if (dialect.isEmpty()) {
            findings.fault(
                    root.position(),
                    root.name(),
                    LocalizedText.of(
                            "文档的命名空间（%s）不属于 QTI 2.0 到 3.0。",
                            "The document is of the namespace (%s), which is none of QTI 2.0 to 3.0.",
                            root.namespace()));
        }
        return dialect;
    }
}
