package org.liangcai.assessment.session;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.UUID;
import org.liangcai.itembank.Item;
import org.liangcai.itembank.ItemBank;
import org.liangcai.itembank.ItemId;
import org.liangcai.itembank.form.Battery;
import org.liangcai.itembank.form.BatteryId;
import org.liangcai.itembank.form.Section;

/** What a session takes from the item bank. Immutable and safe for use by many threads. */
final class Forms {

    private final ItemBank bank;

    Forms(ItemBank bank) {
        this.bank = bank;
    }

    Section section(AssessmentSession session) {
        return battery(session)
                .section(session.section().section())
                .orElseThrow(() -> new IllegalStateException("The battery (%s) has no section (%s) any more."
                        .formatted(session.start().battery(), session.section().section())));
    }

    Item item(ShownItem shown) {
        return bank.item(shown.item(), shown.version()).orElseGet(() -> bank.item(shown.item()));
    }

    /** An item as the section gives it: in the version that the section holds fast to, else in its newest. */
    Item item(Section section, ItemId id) {
        return bank.item(section, id);
    }

    Battery battery(AssessmentSession session) {
        return battery(session.start().battery());
    }

    Battery battery(BatteryId id) {
        return bank.battery(id)
                .orElseThrow(() -> new IllegalStateException(
                        "The battery (%s) of a visit is not in the item bank.".formatted(id)));
    }

    /** A seed of its own for every section, so that two adaptive sections do not draw alike. */
    static long seed(AssessmentSession session) {
        SplittableRandom seeds = new SplittableRandom(session.start().seed());
        long seed = 0;
        for (int section = 0; section < session.section().number(); section++) {
            seed = seeds.nextLong();
        }
        return seed;
    }

    /** A name that tells nothing of the item: every page of the log has its own, and without the seed it cannot be guessed. */
    static String presentation(AssessmentSession session) {
        String page = "%s %d %d".formatted(session.visit(), session.start().seed(), session.version());
        return UUID.nameUUIDFromBytes(page.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
