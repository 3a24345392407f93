package org.liangcai.itembank;

/** What a person answered to one item. Categories, options and actions count from 1, in the order in which they were shown. */
public sealed interface ItemResponse {

    /** The category chosen on a rating scale, from 1. */
    record Rated(int category) implements ItemResponse {
        public Rated {
            requirePosition(category, "category");
        }
    }

    /** The option chosen of a figure choice, from 1. */
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

    private static void requirePosition(int position, String what) {
        if (position < 1) {
            throw new IllegalArgumentException("The %s (%d) must be 1 or more.".formatted(what, position));
        }
    }
}
