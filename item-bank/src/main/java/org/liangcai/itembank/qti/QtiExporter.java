package org.liangcai.itembank.qti;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.liangcai.itembank.qti.model.AssessmentTest;
import org.liangcai.itembank.qti.model.QtiItem;
import org.liangcai.itembank.qti.model.QtiPackage;
import org.liangcai.itembank.qti.model.Stimulus;
import org.liangcai.itembank.qti.model.UsageData;

/**
 * Exports to QTI 3.0. What is exported and imported again is equal to what it was; the same value always gives the same bytes. Safe
 * for use by many threads.
 */
public final class QtiExporter {

    /** 1980-01-01, the first moment a zip archive knows: an export does not depend on when it is made. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    /** The XML of an item. */
    public String item(QtiItem item) {
        return new DocumentWriter(false).item(item);
    }

    /** The XML of a test. */
    public String test(AssessmentTest test) {
        return new TestWriter().test(test);
    }

    /** The XML of a stimulus. */
    public String stimulus(Stimulus stimulus) {
        return new DocumentWriter(false).stimulus(stimulus);
    }

    /** The XML of usage data. */
    public String usageData(UsageData data) {
        return new UsageDataWriter().usageData(data);
    }

    /** The files of a package by path, the manifest first. */
    public Map<String, byte[]> files(QtiPackage content) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(Manifest.FILE, bytes(new ManifestWriter().manifest(content)));
        SortedMap<String, byte[]> others = new TreeMap<>();
        content.items().forEach(item -> others.put(item.entry().path(), bytes(item(item.content()))));
        content.tests().forEach(test -> others.put(test.entry().path(), bytes(test(test.content()))));
        content.stimuli().forEach(stimulus -> others.put(stimulus.entry().path(), bytes(stimulus(stimulus.content()))));
        content.usageData().forEach(data -> others.put(data.entry().path(), bytes(usageData(data.content()))));
        content.files().forEach((path, file) -> others.put(path, file.bytes()));
        files.putAll(others);
        return files;
    }

    /** The package as a zip archive. */
    public byte[] zip(QtiPackage content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> file : files(content).entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(NO_TIME);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
