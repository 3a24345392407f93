package org.liangcai.assessment.bank;

import java.util.List;
import org.liangcai.itembank.InstrumentId;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.ScoringRule.Direction;

/** An item as somebody has typed it, not yet checked. */
public sealed interface WrittenItem {

    /** The identifier; an item that has it already gets a new version. */
    String id();

    InstrumentId instrument();

    /** The language it was written in; the other wording is a translation that has to be reviewed. */
    Language original();

    /** A text in both languages, either of which may be blank. */
    record Typed(String zh, String en) {}

    /**
     * A question of which one option is right.
     *
     * @param question what is asked; may have several lines
     * @param options as they are shown
     * @param key the right option, from 1
     */
    record Choice(String id, InstrumentId instrument, Language original, Typed question, List<Typed> options, int key)
            implements WrittenItem {
        public Choice {
            options = List.copyOf(options);
        }
    }

    /**
     * A statement to be rated.
     *
     * @param question what is asked of it
     * @param statement the statement
     * @param labels of the categories, the lowest first
     * @param direction whether agreement raises the score
     */
    record Statement(
            String id,
            InstrumentId instrument,
            Language original,
            Typed question,
            Typed statement,
            List<Typed> labels,
            Direction direction)
            implements WrittenItem {
        public Statement {
            labels = List.copyOf(labels);
        }
    }
}
