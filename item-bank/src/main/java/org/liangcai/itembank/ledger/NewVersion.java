package org.liangcai.itembank.ledger;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.liangcai.itembank.InstrumentId;
import org.liangcai.itembank.ItemId;
import org.liangcai.itembank.Language;

/**
 * A version to be added; its number is the bank's to give.
 *
 * @param id the item
 * @param instrument the instrument it belongs to
 * @param origin how it came into the bank
 * @param contents what never changes
 * @param translations how the wording of each language came to be
 * @param tags content tags
 * @param enemies items that must not stand in the same form
 * @param calibrations parameters it brings along, the newest last
 */
public record NewVersion(
        ItemId id,
        InstrumentId instrument,
        Origin origin,
        Contents contents,
        Map<Language, Translation> translations,
        Set<String> tags,
        Set<ItemId> enemies,
        List<ItemCalibration> calibrations) {

    public static final int LONGEST_ID = 100;
    private static final int LONGEST_TAG = 60;
    private static final int MOST_TAGS = 30;

    public NewVersion {
        Map<Language, Translation> sorted = new EnumMap<>(Language.class);
        sorted.putAll(translations);
        translations = Collections.unmodifiableMap(sorted);
        tags = checkedTags(tags);
        enemies = Collections.unmodifiableSortedSet(new TreeSet<>(enemies));
        calibrations = List.copyOf(calibrations);
        if (id.value().length() > LONGEST_ID) {
            throw new IllegalArgumentException(
                    "The identifier (%s) must have %d characters at most.".formatted(id, LONGEST_ID));
        }
        if (translations.isEmpty()) {
            throw new IllegalArgumentException("The item (%s) must have wording in a language.".formatted(id));
        }
        if (enemies.contains(id)) {
            throw new IllegalArgumentException("The item (%s) must not be an enemy of itself.".formatted(id));
        }
    }

    static Set<String> checkedTags(Set<String> tags) {
        TreeSet<String> sorted = new TreeSet<>();
        for (String tag : tags) {
            String clean = tag.strip();
            if (clean.isEmpty() || clean.length() > LONGEST_TAG || clean.matches("(?s).*[,，;\\n|].*")) {
                throw new IllegalArgumentException(
                        "The tag (%s) must have 1 to %d characters and no comma, semicolon or bar."
                                .formatted(tag, LONGEST_TAG));
            }
            sorted.add(clean);
        }
        if (sorted.size() > MOST_TAGS) {
            throw new IllegalArgumentException("The tags (%d) must be %d at most.".formatted(sorted.size(), MOST_TAGS));
        }
        return Collections.unmodifiableSortedSet(sorted);
    }

    /** How an item came into the bank. */
    public enum Origin {
        WRITTEN,
        IMPORTED
    }
}
