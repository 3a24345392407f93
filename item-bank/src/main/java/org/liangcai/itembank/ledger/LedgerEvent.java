package org.liangcai.itembank.ledger;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.liangcai.itembank.ItemId;
import org.liangcai.itembank.Language;

/** What has happened to a version. Only ever added to. */
public sealed interface LedgerEvent {

    /** It was added, as a draft. */
    record Added() implements LedgerEvent {}

    /** It went from one state to another. */
    record Moved(Step step) implements LedgerEvent {}

    /** A reviewer said something about it. */
    record Commented(String text) implements LedgerEvent {}

    /** How its wording came to be was noted. */
    record TranslationNoted(Map<Language, Translation> translations) implements LedgerEvent {
        public TranslationNoted {
            Map<Language, Translation> sorted = new EnumMap<>(Language.class);
            sorted.putAll(translations);
            translations = Collections.unmodifiableMap(sorted);
        }
    }

    /** Parameters were estimated, or set by design. */
    record Calibrated(ItemCalibration calibration) implements LedgerEvent {}

    /** Its tags are these from now on. */
    record Tagged(Set<String> tags) implements LedgerEvent {
        public Tagged {
            tags = NewVersion.checkedTags(tags);
        }
    }

    /** These are its enemies from now on. */
    record EnemiesNamed(Set<ItemId> enemies) implements LedgerEvent {
        public EnemiesNamed {
            enemies = Collections.unmodifiableSortedSet(new TreeSet<>(enemies));
        }
    }

    /** It is kept from sessions that begin from now on. */
    record Quarantined() implements LedgerEvent {}

    /** The quarantine is over. */
    record QuarantineLifted() implements LedgerEvent {}
}
