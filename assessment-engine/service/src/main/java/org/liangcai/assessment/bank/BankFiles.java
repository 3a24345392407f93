package org.liangcai.assessment.bank;

import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.liangcai.assessment.Actor;
import org.liangcai.assessment.CommonRefusal;
import org.liangcai.assessment.RefusedException;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.exchange.BankExporter;
import org.liangcai.itembank.exchange.BankImporter;
import org.liangcai.itembank.exchange.ImportReport;
import org.liangcai.itembank.exchange.ImportRequest;
import org.liangcai.itembank.ledger.ActiveItems;
import org.liangcai.itembank.ledger.Instruments;
import org.liangcai.itembank.ledger.ItemRecord;
import org.liangcai.itembank.ledger.Ledger;
import org.liangcai.itembank.ledger.Signature;
import org.liangcai.itembank.qti.model.MediaFile;
import org.liangcai.itembank.search.BankQuery;
import org.liangcai.itembank.search.BankSearch;

/** The bank's files: import and export, and the pictures of items. Thread-safe. */
public final class BankFiles {

    private final Ledger ledger;
    private final BankSearch search;
    private final ActiveItems active;
    private final Instruments instruments;
    private final BankImporter importer;
    private final BankExporter exporter;
    private final Clock clock;

    public BankFiles(
            Ledger ledger,
            BankSearch search,
            ActiveItems active,
            Instruments instruments,
            BankImporter importer,
            BankExporter exporter,
            Clock clock) {
        this.ledger = ledger;
        this.search = search;
        this.active = active;
        this.instruments = instruments;
        this.importer = importer;
        this.exporter = exporter;
        this.clock = clock;
    }

    /** The format of an export. */
    public enum Format {
        /** A QTI 3.0 package. */
        QTI3,
        /** The bank's own format. */
        LIANGCAI
    }

    /** Imports an uploaded file. */
    public ImportReport importFile(Actor actor, String name, byte[] bytes, ImportRequest request) {
        BankKeepers.require(actor);
        return importFile(BankKeepers.signature(actor), name, bytes, request);
    }

    /** Imports a file for the operator of the machine, who has no account. */
    public ImportReport importFile(Signature by, String name, byte[] bytes, ImportRequest request) {
        prepare(request);
        ImportReport report =
                importer.file(name, bytes, request, by, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        active.refresh();
        return report;
    }

    /** Imports an unpacked package for the operator of the machine. */
    public ImportReport importFolder(Signature by, Path folder, ImportRequest request) {
        prepare(request);
        ImportReport report =
                importer.folder(folder, request, by, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        active.refresh();
        return report;
    }

    /** The instrument of imports that name none is there when it is first needed. */
    private void prepare(ImportRequest request) {
        if (request.instrument().equals(ImportRequest.IMPORTED)
                && instruments.find(ImportRequest.IMPORTED).isEmpty()) {
            instruments.add(NewInstrument.of(
                    ImportRequest.IMPORTED,
                    new LocalizedText("导入的题目", "Imported items"),
                    new LocalizedText("导入时没有指定测验的题目。", "Items that were imported without naming an instrument.")));
        }
    }

    /** Exports what fits a query. */
    public BankExporter.Export export(Actor actor, BankQuery query, Format format) {
        BankKeepers.require(actor);
        return export(query, format);
    }

    /** Exports what fits a query, for the operator of the machine. */
    public BankExporter.Export export(BankQuery query, Format format) {
        return export(selected(query), format);
    }

    /** Exports these versions, for the operator of the machine. */
    public BankExporter.Export export(List<ItemRecord> items, Format format) {
        return switch (format) {
            case QTI3 -> exporter.qti(items);
            case LIANGCAI -> exporter.lines(items);
        };
    }

    /** The versions that fit a query, in the order in which they were added. */
    public List<ItemRecord> selected(BankQuery query) {
        return ledger.records(
                search.index().find(query, 0, Integer.MAX_VALUE).numbers().reversed());
    }

    /** A file of an item. */
    public MediaFile media(Actor actor, String sha256) {
        BankKeepers.require(actor);
        Optional<MediaFile> file = sha256.matches("[0-9a-f]{64}") ? ledger.media(sha256) : Optional.empty();
        return file.orElseThrow(() -> new RefusedException(CommonRefusal.NOT_FOUND));
    }
}
