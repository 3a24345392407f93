package org.liangcai.itembank.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liangcai.itembank.ItemId;
import org.liangcai.itembank.qti.model.MediaFile;

/** Where versions and what happens to them are kept. Every method is one transaction; implementations are safe for use by many threads. */
public interface Ledger {

    /** The version with this number of the bank. */
    Optional<ItemRecord> find(long number);

    Optional<ItemRecord> find(ItemVersion version);

    /** All versions of an item, the oldest first. */
    List<ItemRecord> versions(ItemId item);

    /** The versions with these numbers, in their order; numbers that do not exist are passed over. */
    List<ItemRecord> records(Collection<Long> numbers);

    /**
     * Adds versions as drafts: all of them, or none if it fails. What is equal to the newest version of its item is not added again; a
     * draft that gets a successor is retired.
     *
     * @param versions what is added
     * @param media files that versions refer to, by their SHA-256
     * @param reason why, for the history
     */
    Addition add(List<NewVersion> versions, Map<String, MediaFile> media, Signature by, Instant at, String reason);

    /**
     * Writes entries down: all of them, or none.
     *
     * @return false, with nothing changed, if one of the versions has other entries by now
     */
    boolean append(List<Change> changes);

    /** A file by its SHA-256. */
    Optional<MediaFile> media(String sha256);

    /** Counts the changes of the whole bank: the same number means that nothing has changed. */
    long change();

    /**
     * What came of an addition.
     *
     * @param added the versions added, in the order given
     * @param unchanged the items that were there already with the same contents
     */
    record Addition(List<ItemVersion> added, List<ItemId> unchanged) {
        public Addition {
            added = List.copyOf(added);
            unchanged = List.copyOf(unchanged);
        }
    }

    /**
     * Entries for one version.
     *
     * @param number the bank's number of it
     * @param entries with the revisions that follow the last one that was seen
     */
    record Change(long number, List<LedgerEntry> entries) {
        public Change {
            entries = List.copyOf(entries);
        }

        /** One entry that follows what is known of a version. */
        public static Change of(ItemRecord known, Signature by, Instant at, String reason, LedgerEvent event) {
            return new Change(known.number(), List.of(new LedgerEntry(known.revision() + 1, by, at, reason, event)));
        }
    }
}
