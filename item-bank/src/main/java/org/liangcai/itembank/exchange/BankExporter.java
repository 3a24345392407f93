package org.liangcai.itembank.exchange;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.liangcai.itembank.ItemId;
import org.liangcai.itembank.ledger.ItemRecord;
import org.liangcai.itembank.ledger.Ledger;
import org.liangcai.itembank.ledger.QtiSource;
import org.liangcai.itembank.qti.ImportOutcome;
import org.liangcai.itembank.qti.ImportPolicy;
import org.liangcai.itembank.qti.QtiExporter;
import org.liangcai.itembank.qti.QtiImporter;
import org.liangcai.itembank.qti.model.MediaFile;
import org.liangcai.itembank.qti.model.QtiItem;
import org.liangcai.itembank.qti.model.QtiPackage;
import org.liangcai.itembank.qti.model.QtiPackage.Entry;
import org.liangcai.itembank.qti.model.QtiPackage.Resource;
import org.liangcai.itembank.qti.model.Stimulus;
import org.liangcai.itembank.qti.model.UsageData;
import org.liangcai.itembank.qti.xml.PackagePath;

/** Exports versions of the ledger. The same versions always give the same bytes. Safe for use by many threads. */
public final class BankExporter {

    private final Ledger ledger;
    private final ItemLines lines;
    private final QtiImporter reader = new QtiImporter(ImportPolicy.STRICT);
    private final QtiExporter writer = new QtiExporter();

    public BankExporter(Ledger ledger, ItemLines lines) {
        this.ledger = ledger;
        this.lines = lines;
    }

    /**
     * What was exported.
     *
     * @param bytes the file
     * @param leftOut items that the format cannot hold
     */
    public record Export(byte[] bytes, List<ItemId> leftOut) {
        public Export {
            leftOut = List.copyOf(leftOut);
        }
    }

    /** In the bank's own format, with every file the items need. */
    public Export lines(List<ItemRecord> items) {
        Map<String, MediaFile> media = new HashMap<>();
        items.stream()
                .flatMap(item -> item.contents().qti().stream())
                .flatMap(qti -> qti.media().values().stream())
                .distinct()
                .forEach(sha256 -> media.put(sha256, file(sha256)));
        return new Export(lines.write(items, media), List.of());
    }

    private MediaFile file(String sha256) {
        return ledger.media(sha256)
                .orElseThrow(
                        () -> new IllegalStateException("The bank does not hold the file (%s).".formatted(sha256)));
    }

    /** As a QTI 3.0 package, each item in a folder of its own. */
    public Export qti(List<ItemRecord> items) {
        Collected collected = new Collected();
        for (ItemRecord item : items) {
            String folder = "%d-%s/"
                    .formatted(item.number(), item.version().item().value().replaceAll("[^A-Za-z0-9._-]", "_"));
            Optional<QtiSource> source = item.contents().qti();
            if (source.isPresent()) {
                kept(folder, source.get(), collected);
            } else {
                item.contents()
                        .shown()
                        .flatMap(shown -> QtiOfShown.of(item.version(), shown))
                        .ifPresentOrElse(
                                made -> collected.add(folder, "item.xml", made.item(), made.files()),
                                () -> collected.leftOut.add(item.version().item()));
            }
        }
        return new Export(writer.zip(collected.whole()), collected.leftOut);
    }

    private void kept(String folder, QtiSource source, Collected collected) {
        QtiItem item = read(reader.item(source.path(), bytes(source.document())));
        SortedMap<String, MediaFile> files = new TreeMap<>();
        source.media().forEach((path, sha256) -> files.put(path, file(sha256)));
        for (var reference : item.stimuli()) {
            PackagePath.resolve(source.path(), reference.href()).ifPresent(path -> {
                MediaFile document = files.remove(path);
                if (document != null) {
                    collected.stimulus(folder, path, read(reader.stimulus(path, document.bytes())));
                }
            });
        }
        collected.add(folder, source.path(), item, files);
        for (String statistics : source.statistics()) {
            collected.usage(folder, read(reader.usageData("usage.xml", bytes(statistics))));
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static <T> T read(ImportOutcome<T> outcome) {
        return switch (outcome) {
            case ImportOutcome.Imported<T> imported -> imported.content();
            case ImportOutcome.Refused<T> refused ->
                throw new IllegalStateException("The bank holds a document it cannot read: " + refused.findings());
        };
    }

    /** The package as it grows. */
    private static final class Collected {

        private final List<Resource<QtiItem>> items = new ArrayList<>();
        private final List<Resource<Stimulus>> stimuli = new ArrayList<>();
        private final List<Resource<UsageData>> usage = new ArrayList<>();
        private final SortedMap<String, MediaFile> files = new TreeMap<>();
        private final List<ItemId> leftOut = new ArrayList<>();

        void add(String folder, String path, QtiItem item, SortedMap<String, MediaFile> beside) {
            List<String> listed = new ArrayList<>();
            beside.forEach((name, file) -> {
                files.put(folder + name, file);
                listed.add(folder + name);
            });
            items.add(new Resource<>(
                    new Entry("I" + (items.size() + 1), folder + path, listed, List.of(), List.of()), item));
        }

        void stimulus(String folder, String path, Stimulus stimulus) {
            stimuli.add(new Resource<>(
                    new Entry("S" + (stimuli.size() + 1), folder + path, List.of(), List.of(), List.of()), stimulus));
        }

        void usage(String folder, UsageData data) {
            int number = usage.size() + 1;
            usage.add(new Resource<>(
                    new Entry(
                            "U" + number, "%susage-%d.xml".formatted(folder, number), List.of(), List.of(), List.of()),
                    data));
        }

        QtiPackage whole() {
            return new QtiPackage("liangcai", List.of(), items, List.of(), stimuli, usage, List.of(), files);
        }
    }
}
