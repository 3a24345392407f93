package org.liangcai.itembank.store;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.liangcai.itembank.ItemId;
import org.liangcai.itembank.ledger.ItemRecord;
import org.liangcai.itembank.ledger.ItemState;
import org.liangcai.itembank.ledger.ItemVersion;
import org.liangcai.itembank.ledger.Ledger;
import org.liangcai.itembank.ledger.LedgerEntry;
import org.liangcai.itembank.ledger.LedgerEvent;
import org.liangcai.itembank.ledger.NewVersion;
import org.liangcai.itembank.ledger.Signature;
import org.liangcai.itembank.ledger.Step;
import org.liangcai.itembank.qti.model.MediaFile;
import org.liangcai.itembank.search.SearchText;
import org.liangcai.itembank.store.BankItemRow.Entry;
import org.liangcai.itembank.store.BankItemRow.NewRow;

/** The ledger in the database. Changes take the lock of the one row of {@code bank_change}, so they come one after the other. */
@Singleton
class LedgerStore implements Ledger {

    /** How many keys one query names at most. */
    private static final int KEYS = 500;

    private final Rows rows;
    private final MediaStore media;
    private final LedgerCodec codec = new LedgerCodec();
    private final BankItemRow itemRow = new BankItemRow(codec);

    LedgerStore(JdbcOperations database) {
        this.rows = new Rows(database);
        this.media = new MediaStore(rows);
    }

    @Override
    @Transactional
    public Optional<ItemRecord> find(long number) {
        return records(List.of(number)).stream().findFirst();
    }

    @Override
    @Transactional
    public Optional<ItemRecord> find(ItemVersion version) {
        return rows
                .select(
                        "SELECT number FROM bank_item WHERE id = ? AND version = ?",
                        row -> row.getLong(1),
                        version.item().value(),
                        version.version())
                .stream()
                .findFirst()
                .flatMap(this::find);
    }

    @Override
    @Transactional
    public List<ItemRecord> versions(ItemId item) {
        return records(rows.select(
                "SELECT number FROM bank_item WHERE id = ? ORDER BY version", row -> row.getLong(1), item.value()));
    }

    @Override
    @Transactional
    public List<ItemRecord> records(Collection<Long> numbers) {
        List<Long> wanted = List.copyOf(numbers);
        Map<Long, ItemRecord> found = new HashMap<>();
        for (int from = 0; from < wanted.size(); from += KEYS) {
            read(wanted.subList(from, Math.min(wanted.size(), from + KEYS)), found);
        }
        return wanted.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private void read(List<Long> numbers, Map<Long, ItemRecord> found) {
        Object[] keys = numbers.toArray();
        String places = Rows.places(keys.length);
        Map<Long, List<LedgerEntry>> histories = rows
                .select(
                        "SELECT * FROM bank_entry WHERE item IN (" + places + ") ORDER BY item, revision",
                        itemRow::entry,
                        keys)
                .stream()
                .collect(Collectors.groupingBy(Entry::item, Collectors.mapping(Entry::entry, Collectors.toList())));
        rows.select(
                        "SELECT number, id, version, payload FROM bank_item WHERE number IN (" + places + ")",
                        row -> {
                            long number = row.getLong("number");
                            return ItemRecord.of(
                                    number,
                                    new ItemVersion(ItemId.of(row.getString("id")), row.getInt("version")),
                                    codec.version(row.getString("payload")),
                                    histories.getOrDefault(number, List.of()));
                        },
                        keys)
                .forEach(item -> found.put(item.number(), item));
    }

    @Override
    @Transactional
    public Ledger.Addition add(
            List<NewVersion> versions, Map<String, MediaFile> files, Signature by, Instant at, String reason) {
        long change = nextChange();
        long number = rows.select("SELECT COALESCE(MAX(number), 0) FROM bank_item", row -> row.getLong(1))
                .getFirst();
        Map<ItemId, ItemRecord> newest = newest(versions);
        List<ItemVersion> added = new ArrayList<>();
        List<ItemId> unchanged = new ArrayList<>();
        List<NewRow> additions = new ArrayList<>();
        List<Change> replaced = new ArrayList<>();
        for (NewVersion version : versions) {
            Optional<ItemRecord> before = Optional.ofNullable(newest.get(version.id()));
            if (before.isPresent() && isSame(before.get(), version)) {
                unchanged.add(version.id());
                continue;
            }
            ItemRecord item = ItemRecord.of(
                    ++number,
                    new ItemVersion(
                            version.id(),
                            before.map(known -> known.version().version()).orElse(0) + 1),
                    version,
                    List.of(new LedgerEntry(1, by, at, reason, new LedgerEvent.Added())));
            additions.add(new NewRow(item, SearchText.of(version), change));
            added.add(item.version());
            before.filter(known -> known.state() == ItemState.DRAFT)
                    .ifPresent(known -> replaced.add(
                            Change.of(known, by, at, "→ " + item.version(), new LedgerEvent.Moved(Step.RETIRE))));
        }
        media.keep(files);
        rows.batch(BankItemRow.INSERT, additions, (statement, addition) -> itemRow.insert(addition, statement));
        rows.batch(
                BankItemRow.INSERT_ENTRY,
                additions.stream()
                        .map(addition -> new Entry(
                                addition.item().number(),
                                addition.item().history().getFirst()))
                        .toList(),
                (statement, entry) -> itemRow.insert(entry, statement));
        replaced.forEach(one -> write(one, change));
        return new Ledger.Addition(added, unchanged);
    }

    private static boolean isSame(ItemRecord known, NewVersion version) {
        return known.contents().equals(version.contents())
                && known.added().instrument().equals(version.instrument());
    }

    private Map<ItemId, ItemRecord> newest(List<NewVersion> versions) {
        List<String> ids = versions.stream()
                .map(version -> version.id().value())
                .distinct()
                .toList();
        List<Long> numbers = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += KEYS) {
            Object[] keys = ids.subList(from, Math.min(ids.size(), from + KEYS)).toArray();
            numbers.addAll(rows.select(
                    "SELECT number FROM bank_item b WHERE id IN (" + Rows.places(keys.length)
                            + ") AND version = (SELECT MAX(version) FROM bank_item o WHERE o.id = b.id)",
                    row -> row.getLong(1),
                    keys));
        }
        Map<ItemId, ItemRecord> newest = new LinkedHashMap<>();
        records(numbers).forEach(item -> newest.put(item.version().item(), item));
        return newest;
    }

    @Override
    @Transactional
    public boolean append(List<Change> changes) {
        long change = nextChange();
        for (Change one : changes) {
            if (!isNext(one)) {
                return false;
            }
        }
        changes.forEach(one -> write(one, change));
        return true;
    }

    private boolean isNext(Change change) {
        long first = change.entries().getFirst().revision();
        return rows.select("SELECT revision FROM bank_item WHERE number = ?", row -> row.getLong(1), change.number())
                .equals(List.of(first - 1));
    }

    private void write(Change change, long number) {
        rows.batch(
                BankItemRow.INSERT_ENTRY,
                change.entries().stream()
                        .map(entry -> new Entry(change.number(), entry))
                        .toList(),
                (statement, entry) -> itemRow.insert(entry, statement));
        rows.batch(
                BankItemRow.UPDATE,
                records(List.of(change.number())),
                (statement, item) -> itemRow.update(item, number, statement));
    }

    private long nextChange() {
        rows.update("UPDATE bank_change SET number = number + 1 WHERE id = 1");
        return change();
    }

    @Override
    @Transactional
    public long change() {
        return rows.select("SELECT number FROM bank_change WHERE id = 1", row -> row.getLong(1))
                .getFirst();
    }

    @Override
    @Transactional
    public Optional<MediaFile> media(String sha256) {
        return media.find(sha256);
    }
}
