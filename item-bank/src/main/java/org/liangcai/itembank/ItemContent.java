package org.liangcai.itembank;

import java.util.List;

/** What a person sees of an item. Holds no key, no scoring rule and no parameter, so that it may go to a browser as it is. */
public sealed interface ItemContent {

    /**
     * A statement to be rated on an ordered scale of labelled categories, the first category counting 1.
     *
     * @param question what is asked of the statement ("How well does this describe you?")
     * @param statement the statement itself
     * @param labels the labels of the categories, two or more, lowest first
     */
    record RatingStatement(LocalizedText question, LocalizedText statement, List<LocalizedText> labels)
            implements ItemContent {
        public RatingStatement {
            labels = List.copyOf(labels);
            if (labels.size() < 2) {
                throw new IllegalArgumentException(
                        "A rating statement needs at least 2 categories, not (%d).".formatted(labels.size()));
            }
        }
    }

    /**
     * A question drawn as a picture, with drawn options of which one is to be chosen.
     *
     * @param question what is asked
     * @param figure the picture
     * @param options the options, two or more, in the order in which they are shown
     */
    record FigureChoice(LocalizedText question, Figure figure, List<Figure> options) implements ItemContent {
        public FigureChoice {
            options = List.copyOf(options);
            if (options.size() < 2) {
                throw new IllegalArgumentException(
                        "A figure choice needs at least 2 options, not (%d).".formatted(options.size()));
            }
        }
    }

    /**
     * A situation with possible actions, of which the best and the worst are to be named.
     *
     * @param situation the situation
     * @param actions the actions, three or more, in the order in which they are shown
     */
    record Situation(LocalizedText situation, List<LocalizedText> actions) implements ItemContent {
        public Situation {
            actions = List.copyOf(actions);
            if (actions.size() < 3) {
                throw new IllegalArgumentException(
                        "A situation needs at least 3 actions, not (%d).".formatted(actions.size()));
            }
        }
    }

    /**
     * A drawing and what it shows in words.
     *
     * @param drawing a complete {@code <svg>} element without scripts, event handlers or external references; the same in both
     *     languages unless there is writing in it
     * @param description the text alternative; it describes and never gives the answer away
     */
    record Figure(LocalizedText drawing, LocalizedText description) {

        /** A drawing without writing, the same in both languages. */
        public Figure(String svg, LocalizedText description) {
            this(new LocalizedText(svg, svg), description);
        }

        /** The drawing for readers of Chinese, which is the drawing for all where there is no writing in it. */
        public String svg() {
            return drawing.zh();
        }

        public String svg(Language language) {
            return drawing.in(language);
        }
    }
}
