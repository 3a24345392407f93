package org.liangcai.itembank.exchange;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.liangcai.itembank.InstrumentId;
import org.liangcai.itembank.ItemId;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.ledger.Ledger;
import org.liangcai.itembank.ledger.NewVersion;
import org.liangcai.itembank.ledger.QtiSource;
import org.liangcai.itembank.ledger.Signature;
import org.liangcai.itembank.qti.ImportOutcome;
import org.liangcai.itembank.qti.ImportPolicy;
import org.liangcai.itembank.qti.QtiImporter;
import org.liangcai.itembank.qti.model.MediaFile;
import org.liangcai.itembank.qti.model.QtiItem;
import org.liangcai.itembank.qti.model.QtiPackage;
import org.liangcai.itembank.qti.xml.Finding;
import org.liangcai.itembank.qti.xml.Position;

/** Imports files into the ledger. Safe for use by many threads. */
public final class BankImporter {

    /** Characters of a document that every database keeps whole. */
    private static final int LONGEST_DOCUMENT = 1_000_000;

    private final Ledger ledger;
    private final ItemLines lines;
    private final Predicate<ItemId> isReleased;
    private final Predicate<InstrumentId> isKnown;

    /**
     * @param ledger where the items go
     * @param lines reads the bank's own format
     * @param isReleased whether an identifier belongs to an item that was released with the product
     * @param isKnown whether there is such an instrument
     */
    public BankImporter(Ledger ledger, ItemLines lines, Predicate<ItemId> isReleased, Predicate<InstrumentId> isKnown) {
        this.ledger = ledger;
        this.lines = lines;
        this.isReleased = isReleased;
        this.isKnown = isKnown;
    }

    /**
     * Imports a file: a QTI item, a QTI package in a zip archive, or the bank's own format, told apart by how it begins.
     *
     * @param name of the file, for the findings
     * @param bytes the file
     */
    public ImportReport file(String name, byte[] bytes, ImportRequest request, Signature by, Instant at) {
        QtiImporter importer = importer(request);
        return switch (FileKind.of(bytes)) {
            case ARCHIVE -> qti(importer.zip(name, bytes), name, request, by, at);
            case XML -> qti(single(name, importer.item(name, bytes)), name, request, by, at);
            case LINES -> lines(name, lines.read(name, bytes), request, by, at);
            case OTHER ->
                new ImportReport.Refused(List.of(fault(
                        name,
                        0,
                        name,
                        new LocalizedText(
                                "这个文件不是 QTI 题目，不是 QTI 包，也不是 liangcai-items/1 格式的文件。",
                                "The file is neither a QTI item nor a QTI package nor a file of liangcai-items/1."))));
        };
    }

    /** Imports a QTI package that lies unpacked in a folder. */
    public ImportReport folder(Path folder, ImportRequest request, Signature by, Instant at) {
        return qti(importer(request).folder(folder), folder.toString(), request, by, at);
    }

    private static QtiImporter importer(ImportRequest request) {
        return new QtiImporter(request.skipUnsupported() ? ImportPolicy.LEAVE_OUT_UNSUPPORTED : ImportPolicy.STRICT);
    }

    /** A single item as a package of one. */
    private static ImportOutcome<QtiPackage> single(String name, ImportOutcome<QtiItem> outcome) {
        return switch (outcome) {
            case ImportOutcome.Refused<QtiItem> refused -> new ImportOutcome.Refused<>(refused.findings());
            case ImportOutcome.Imported<QtiItem> imported ->
                new ImportOutcome.Imported<>(
                        new QtiPackage(
                                name,
                                List.of(),
                                List.of(new QtiPackage.Resource<>(
                                        new QtiPackage.Entry(
                                                imported.content().identifier(),
                                                name.substring(name.lastIndexOf('/') + 1),
                                                List.of(),
                                                List.of(),
                                                List.of()),
                                        imported.content())),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                new TreeMap<>()),
                        imported.findings());
        };
    }

    private ImportReport qti(
            ImportOutcome<QtiPackage> outcome, String name, ImportRequest request, Signature by, Instant at) {
        List<Finding> findings = new ArrayList<>(outcome.findings());
        if (!(outcome instanceof ImportOutcome.Imported<QtiPackage> imported)) {
            return new ImportReport.Refused(findings);
        }
        QtiPackage content = imported.content();
        content.tests()
                .forEach(test -> findings.add(new Finding(
                        Finding.Kind.REMARK,
                        test.entry().path(),
                        Position.WHOLE_FILE,
                        test.content().identifier(),
                        new LocalizedText(
                                "题库只保存题目；这份测验已读过，不保存。", "The bank keeps items; the test was read and is not kept."))));
        if (content.items().isEmpty()) {
            findings.add(fault(name, 0, name, new LocalizedText("没有可以导入的题目。", "There is no item to import.")));
            return new ImportReport.Refused(findings);
        }
        PackageItems items = new PackageItems(content, request);
        List<Placed> placed = new ArrayList<>();
        List<NewVersion> versions = items.versions();
        for (int i = 0; i < versions.size(); i++) {
            placed.add(new Placed(content.items().get(i).entry().path(), 0, versions.get(i)));
        }
        return add(placed, items.media(), findings, name, by, at);
    }

    private ImportReport lines(
            String name, ItemLines.Content content, ImportRequest request, Signature by, Instant at) {
        List<Placed> placed = content.lines().stream()
                .map(line -> new Placed(name, line.number(), tagged(line.version(), request.tags())))
                .toList();
        return add(placed, content.media(), new ArrayList<>(content.findings()), name, by, at);
    }

    private static NewVersion tagged(NewVersion version, Set<String> tags) {
        Set<String> all = new HashSet<>(version.tags());
        all.addAll(tags);
        return new NewVersion(
                version.id(),
                version.instrument(),
                version.origin(),
                version.contents(),
                version.translations(),
                all,
                version.enemies(),
                version.calibrations());
    }

    /** A version and where it stood. */
    private record Placed(String file, int line, NewVersion version) {}

    private ImportReport add(
            List<Placed> placed,
            Map<String, MediaFile> media,
            List<Finding> findings,
            String name,
            Signature by,
            Instant at) {
        check(placed, media, findings);
        if (findings.stream().anyMatch(finding -> finding.kind() == Finding.Kind.FAULT)) {
            return new ImportReport.Refused(findings);
        }
        List<NewVersion> versions = placed.stream().map(Placed::version).toList();
        Ledger.Addition addition = ledger.add(versions, media, by, at, name);
        return new ImportReport.Done(addition.added(), addition.unchanged(), notDelivered(versions), findings);
    }

    private void check(List<Placed> placed, Map<String, MediaFile> media, List<Finding> findings) {
        Map<ItemId, String> seen = new HashMap<>();
        for (Placed one : placed) {
            NewVersion version = one.version();
            String id = version.id().value();
            String before = seen.putIfAbsent(version.id(), "%s:%d".formatted(one.file(), one.line()));
            if (before != null) {
                findings.add(fault(
                        one.file(),
                        one.line(),
                        id,
                        LocalizedText.of("这个标识在（%s）已经用过。", "The identifier stands at (%s) already.", before)));
            }
            if (isReleased.test(version.id())) {
                findings.add(fault(
                        one.file(),
                        one.line(),
                        id,
                        new LocalizedText(
                                "这个标识属于随产品发布的题目，不会被替换；请换一个标识。",
                                "An item with this identifier was released with the product and is never replaced.")));
            }
            if (!isKnown.test(version.instrument())) {
                findings.add(fault(
                        one.file(),
                        one.line(),
                        id,
                        LocalizedText.of(
                                "没有测验（%s）。请先把它加到题库。",
                                "There is no instrument (%s). Maybe add it to the bank first.", version.instrument())));
            }
            version.contents().qti().ifPresent(qti -> checkQti(one, qti, media, findings));
        }
    }

    private void checkQti(Placed one, QtiSource qti, Map<String, MediaFile> media, List<Finding> findings) {
        String id = one.version().id().value();
        if (qti.document().length() > LONGEST_DOCUMENT) {
            findings.add(fault(
                    one.file(),
                    one.line(),
                    id,
                    LocalizedText.of(
                            "文档超过（%d）个字符。", "The document is longer than (%d) characters.", LONGEST_DOCUMENT)));
        }
        qti.media().forEach((path, sha256) -> {
            if (!media.containsKey(sha256) && ledger.media(sha256).isEmpty()) {
                findings.add(fault(
                        one.file(), one.line(), id, LocalizedText.of("缺少文件（%s）。", "The file (%s) is missing.", path)));
            }
        });
    }

    private static List<ImportReport.NotDelivered> notDelivered(List<NewVersion> versions) {
        List<ImportReport.NotDelivered> found = new ArrayList<>();
        for (NewVersion version : versions) {
            Optional<QtiSource> qti = version.contents().qti();
            if (version.contents().shown().isEmpty() && qti.isPresent()) {
                found.add(new ImportReport.NotDelivered(version.id(), qti.get().notDelivered()));
            }
        }
        return found;
    }

    private static Finding fault(String file, int line, String subject, LocalizedText message) {
        return new Finding(Finding.Kind.FAULT, file, new Position(line, line == 0 ? 0 : 1), subject, message);
    }
}
