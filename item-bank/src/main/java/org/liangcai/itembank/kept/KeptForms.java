package org.liangcai.itembank.kept;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.liangcai.itembank.ledger.Signature;

/** Where a publisher's forms and batteries are kept. Every method is one transaction; safe for use by many threads. */
public interface KeptForms {

    Optional<FormRecord> find(long number);

    Optional<FormRecord> find(KeptVersion version);

    /** All versions of a form or battery, the oldest first. */
    List<FormRecord> versions(KeptId id);

    /** One page, the version added last first. */
    Page page(Query query, int first, int most);

    /** All batteries that new visits may be opened with, in the order in which they were added. */
    List<FormRecord> offeredBatteries();

    /** All batteries in which a version of a form stands. */
    List<FormRecord> batteriesWith(KeptVersion form);

    /**
     * Adds versions as drafts: all of them, or none if it fails. A draft that gets a successor is withdrawn.
     *
     * @return the versions added, in the order given
     */
    List<FormRecord> add(List<Addition> additions, Signature by, Instant at, String reason);

    /**
     * Writes events down, one for each version: all of them, or none.
     *
     * @return false, with nothing changed, if one of the versions has other entries by now
     */
    boolean append(List<Change> changes, Signature by, Instant at);

    /**
     * What is added.
     *
     * @param id a new identifier, or one whose next version it becomes; forms and batteries share identifiers
     * @param contents what is kept
     */
    record Addition(KeptId id, Keepable contents) {}

    /**
     * An event of a version.
     *
     * @param known the version as it was decided on
     * @param reason why
     */
    record Change(FormRecord known, String reason, FormEvent event) {}

    /**
     * What is looked for; all of it must hold.
     *
     * @param text part of the identifier, blank for any
     * @param state the state, if it matters
     * @param kind forms or batteries, if it matters
     */
    record Query(String text, Optional<FormState> state, Optional<Kind> kind) {}

    /** What a version is. */
    enum Kind {
        FORM,
        BATTERY;

        public static Kind of(Keepable contents) {
            return switch (contents) {
                case KeptForm _ -> FORM;
                case KeptBattery _ -> BATTERY;
            };
        }
    }

    /** One page of what was found. */
    record Page(List<FormRecord> records, int total) {
        public Page {
            records = List.copyOf(records);
        }
    }
}
