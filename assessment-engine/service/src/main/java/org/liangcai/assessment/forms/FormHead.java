package org.liangcai.assessment.forms;

import java.util.List;
import java.util.Optional;
import org.liangcai.itembank.InstrumentId;
import org.liangcai.itembank.form.Conduct;
import org.liangcai.itembank.ledger.ItemVersion;

/**
 * What somebody has typed of a form beside its items, not yet checked.
 *
 * @param id the identifier; one that is there already gets a new version
 * @param instrument the instrument it measures
 * @param title what people read above it
 * @param instructions what people read first, a paragraph a line; blank in both languages for a plain instruction
 * @param practice items to try before anything counts
 * @param minutes the time limit
 * @param navigation whether a person may go back
 */
public record FormHead(
        String id,
        InstrumentId instrument,
        Typed title,
        Typed instructions,
        List<ItemVersion> practice,
        Optional<Integer> minutes,
        Conduct.Navigation navigation) {

    public FormHead {
        practice = List.copyOf(practice);
    }

    /** The same under another identifier and title. */
    FormHead named(String other, Typed otherTitle) {
        return new FormHead(other, instrument, otherTitle, instructions, practice, minutes, navigation);
    }

    /** A text in both languages, either of which may be blank. */
    public record Typed(String zh, String en) {

        public static final Typed NONE = new Typed("", "");

        boolean isBlank() {
            return zh.isBlank() && en.isBlank();
        }

        Typed with(String suffix) {
            return new Typed(zh.strip() + suffix, en.strip() + suffix);
        }
    }
}
