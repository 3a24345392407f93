package org.liangcai.itembank.qti.model;

import java.util.List;
import java.util.Optional;

/** A way of answering (QTI 3.0 ASI, 4.3). Counts: a maximum of 0 means without limit. */
public sealed interface Interaction extends Content {

    /** The response variable the answer goes to. */
    String responseIdentifier();

    /** The presentational attributes. */
    Attributes attributes();

    /** {@code qti-prompt}. */
    record Prompt(Attributes attributes, List<Content> children) {
        public Prompt {
            children = List.copyOf(children);
        }
    }

    /** {@code qti-simple-choice} or {@code qti-inline-choice}. */
    record SimpleChoice(String identifier, boolean fixed, Attributes attributes, List<Content> children) {
        public SimpleChoice {
            children = List.copyOf(children);
        }
    }

    /** {@code qti-simple-associable-choice}, {@code qti-gap-text} or {@code qti-gap-img}. */
    record AssociableChoice(
            String identifier,
            boolean fixed,
            int matchMax,
            int matchMin,
            boolean image,
            Attributes attributes,
            List<Content> children) {
        public AssociableChoice {
            children = List.copyOf(children);
        }
    }

    /** {@code qti-hotspot-choice}. */
    record HotspotChoice(String identifier, Area area, Optional<String> label, Attributes attributes) {}

    /** {@code qti-choice-interaction}. */
    record Choice(
            String responseIdentifier,
            boolean shuffle,
            int maxChoices,
            int minChoices,
            Optional<String> orientation,
            Optional<Prompt> prompt,
            List<SimpleChoice> choices,
            Attributes attributes)
            implements Interaction {
        public Choice {
            choices = List.copyOf(choices);
        }
    }

    /** {@code qti-order-interaction}; without a maximum all choices are to be ordered. */
    record Order(
            String responseIdentifier,
            boolean shuffle,
            Optional<Integer> maxChoices,
            Optional<Integer> minChoices,
            Optional<String> orientation,
            Optional<Prompt> prompt,
            List<SimpleChoice> choices,
            Attributes attributes)
            implements Interaction {
        public Order {
            choices = List.copyOf(choices);
        }
    }

    /** {@code qti-inline-choice-interaction}. */
    record InlineChoice(
            String responseIdentifier,
            boolean shuffle,
            boolean required,
            List<SimpleChoice> choices,
            Attributes attributes)
            implements Interaction {
        public InlineChoice {
            choices = List.copyOf(choices);
        }
    }

    /** {@code qti-text-entry-interaction}. */
    record TextEntry(String responseIdentifier, TextInput input, Attributes attributes) implements Interaction {}

    /** {@code qti-extended-text-interaction}. */
    record ExtendedText(
            String responseIdentifier,
            TextInput input,
            Optional<Integer> maxStrings,
            int minStrings,
            Optional<Integer> expectedLines,
            Optional<Prompt> prompt,
            Attributes attributes)
            implements Interaction {}

    /** What a text field expects (the attributes text entry and extended text share). */
    record TextInput(
            int base,
            Optional<String> stringIdentifier,
            Optional<Integer> expectedLength,
            Optional<String> patternMask,
            Optional<String> placeholderText,
            Optional<String> format) {}

    /** {@code qti-match-interaction}: from the first set to the second. */
    record Match(
            String responseIdentifier,
            boolean shuffle,
            int maxAssociations,
            int minAssociations,
            Optional<Prompt> prompt,
            List<AssociableChoice> sources,
            List<AssociableChoice> targets,
            Attributes attributes)
            implements Interaction {
        public Match {
            sources = List.copyOf(sources);
            targets = List.copyOf(targets);
        }
    }

    /** {@code qti-associate-interaction}. */
    record Associate(
            String responseIdentifier,
            boolean shuffle,
            int maxAssociations,
            int minAssociations,
            Optional<Prompt> prompt,
            List<AssociableChoice> choices,
            Attributes attributes)
            implements Interaction {
        public Associate {
            choices = List.copyOf(choices);
        }
    }

    /** {@code qti-gap-match-interaction}: choices to be put into the gaps of the content. */
    record GapMatch(
            String responseIdentifier,
            boolean shuffle,
            Optional<Integer> maxAssociations,
            int minAssociations,
            Optional<Prompt> prompt,
            List<AssociableChoice> choices,
            List<Content> content,
            Attributes attributes)
            implements Interaction {
        public GapMatch {
            choices = List.copyOf(choices);
            content = List.copyOf(content);
        }
    }

    /** {@code qti-hotspot-interaction}: areas of an image. */
    record Hotspot(
            String responseIdentifier,
            int maxChoices,
            int minChoices,
            Optional<Prompt> prompt,
            Content.Markup image,
            List<HotspotChoice> choices,
            Attributes attributes)
            implements Interaction {
        public Hotspot {
            choices = List.copyOf(choices);
        }
    }

    /** {@code qti-select-point-interaction}: points on an image, scored by an area mapping. */
    record SelectPoint(
            String responseIdentifier,
            int maxChoices,
            int minChoices,
            Optional<Prompt> prompt,
            Content.Markup image,
            Attributes attributes)
            implements Interaction {}

    /** {@code qti-hottext-interaction}: the content holds the {@link Content.Hottext}s. */
    record HottextChoice(
            String responseIdentifier,
            int maxChoices,
            int minChoices,
            Optional<Prompt> prompt,
            List<Content> content,
            Attributes attributes)
            implements Interaction {
        public HottextChoice {
            content = List.copyOf(content);
        }
    }

    /** {@code qti-slider-interaction}. */
    record Slider(
            String responseIdentifier,
            double lowerBound,
            double upperBound,
            Optional<Integer> step,
            boolean stepLabel,
            Optional<String> orientation,
            boolean reverse,
            Optional<Prompt> prompt,
            Attributes attributes)
            implements Interaction {}
}
