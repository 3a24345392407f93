package org.liangcai.itembank.qti;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.liangcai.itembank.qti.model.AssessmentTest;
import org.liangcai.itembank.qti.model.QtiItem;
import org.liangcai.itembank.qti.model.QtiPackage;
import org.liangcai.itembank.qti.model.Stimulus;
import org.liangcai.itembank.qti.model.UsageData;
import org.liangcai.itembank.qti.xml.Findings;
import org.liangcai.itembank.qti.xml.PackageFiles;

/**
 * Imports QTI 3.0, 2.2 and 2.1: single documents, and content packages from a zip archive or a folder. Reports everything it finds
 * at once; imports all of it or nothing, or what is supported if the policy says so. Safe for use by many threads.
 */
public final class QtiImporter {

    private final ImportPolicy policy;

    public QtiImporter(ImportPolicy policy) {
        this.policy = policy;
    }

    /** A single item; files it refers to are not looked for. */
    public ImportOutcome<QtiItem> item(String file, byte[] xml) {
        return Document.item(file, xml, policy).outcome();
    }

    /** A single test; its items are not looked for. */
    public ImportOutcome<AssessmentTest> test(String file, byte[] xml) {
        return Document.test(file, xml, policy).outcome();
    }

    /** A single stimulus. */
    public ImportOutcome<Stimulus> stimulus(String file, byte[] xml) {
        return Document.stimulus(file, xml, policy).outcome();
    }

    /** A usage-data document. */
    public ImportOutcome<UsageData> usageData(String file, byte[] xml) {
        return Document.usageData(file, xml, policy).outcome();
    }

    /** A content package in a zip archive. */
    public ImportOutcome<QtiPackage> zip(String name, byte[] archive) {
        Findings findings = new Findings(name);
        return files(new PackageFiles(policy.archive()).zip(archive, findings), findings);
    }

    /**
     * A content package in a folder. Links in the folder are not followed.
     *
     * @throws java.io.UncheckedIOException if the folder cannot be read
     */
    public ImportOutcome<QtiPackage> folder(Path folder) {
        Findings findings = new Findings(String.valueOf(folder.getFileName()));
        return files(new PackageFiles(policy.archive()).folder(folder, findings), findings);
    }

    private ImportOutcome<QtiPackage> files(Optional<Map<String, byte[]>> files, Findings findings) {
        return files.map(present -> new PackageReader(present, policy).read())
                .orElseGet(() -> new ImportOutcome.Refused<>(findings.all()));
    }
}
