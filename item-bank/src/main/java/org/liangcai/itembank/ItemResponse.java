package org.liangcai.itembank;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a person answered to one item. Categories, options and actions count from 1, in the order in which they were shown. */
public sealed interface ItemResponse {

    /** The category chosen on a rating scale, from 1. */
    record Rated(int category) implements ItemResponse {
        public Rated {
            requirePosition(category, "category");
        }
    }

    /** The option chosen of several, from 1. */
    record Chosen(int option) implements ItemResponse {
        public Chosen {
            requirePosition(option, "option");
        }
    }

    /** The best and the worst action of a situation, each from 1, never the same. */
    record BestAndWorst(int best, int worst) implements ItemResponse {
        public BestAndWorst {
            requirePosition(best, "best action");
            requirePosition(worst, "worst action");
            if (best == worst) {
                throw new IllegalArgumentException(
                        "The best and the worst action must differ, not both be (%d).".formatted(best));
            }
        }
    }

    /**
     * A text that was typed.
     *
     * @param text as it stands, line breaks as {@code \n}
     * @param corrections how many characters were deleted again while typing, as far as the browser saw it
     */
    record Typed(String text, int corrections) implements ItemResponse {
        public Typed {
            if (corrections < 0) {
                throw new IllegalArgumentException("The corrections (%d) must not be negative.".formatted(corrections));
            }
        }
    }

    /** What was entered into the fields of a form, by field; a field that was left empty is not there. */
    record FilledIn(SortedMap<String, String> fields) implements ItemResponse {
        public FilledIn {
            fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
        }
    }

    /**
     * The answers to the interactions of a document.
     *
     * @param values by response identifier, each value written as QTI writes it: identifiers, texts, numbers, pairs as two identifiers
     *     with a space between them; in the order given where order counts. What was not answered is not there
     */
    record Entered(SortedMap<String, List<String>> values) implements ItemResponse {
        public Entered {
            SortedMap<String, List<String>> copied = new TreeMap<>();
            values.forEach((identifier, given) -> copied.put(identifier, List.copyOf(given)));
            values = Collections.unmodifiableSortedMap(copied);
        }

        public static Entered of(Map<String, List<String>> values) {
            return new Entered(new TreeMap<>(values));
        }
    }

    private static void requirePosition(int position, String what) {
        if (position < 1) {
            throw new IllegalArgumentException("The %s (%d) must be 1 or more.".formatted(what, position));
        }
    }
}
