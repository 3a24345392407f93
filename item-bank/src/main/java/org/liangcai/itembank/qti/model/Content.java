package org.liangcai.itembank.qti.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A node of what a person sees: text, allowed markup, or an element of QTI that stands in the flow (QTI 3.0 ASI, 4). */
public sealed interface Content
        permits Interaction,
                Content.Text,
                Content.Markup,
                Content.Feedback,
                Content.RubricBlock,
                Content.Gap,
                Content.Hottext {

    /** Character data, never empty; two texts never stand side by side. */
    record Text(String text) implements Content {}

    /** An element of XHTML, MathML or SVG from the allow-list. */
    record Markup(Vocabulary vocabulary, String name, Attributes attributes, List<Content> children)
            implements Content {
        public Markup {
            children = List.copyOf(children);
        }
    }

    /** {@code qti-feedback-inline} and {@code qti-feedback-block}: seen when the outcome holds the identifier, or hidden then. */
    record Feedback(
            boolean inline,
            String outcomeIdentifier,
            String identifier,
            boolean shownOnMatch,
            Attributes attributes,
            List<Content> children)
            implements Content {
        public Feedback {
            children = List.copyOf(children);
        }
    }

    /** {@code qti-rubric-block}: text for some of the people concerned, for instance the scorer. */
    record RubricBlock(Set<String> views, Optional<String> use, Attributes attributes, List<Content> children)
            implements Content {
        public RubricBlock {
            views = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(views));
            children = List.copyOf(children);
        }
    }

    /** {@code qti-gap}: a place to be filled inside a gap match interaction. */
    record Gap(String identifier, boolean required, Attributes attributes) implements Content {}

    /** {@code qti-hottext}: a piece of text that can be chosen inside a hottext interaction. */
    record Hottext(String identifier, Attributes attributes, List<Content> children) implements Content {
        public Hottext {
            children = List.copyOf(children);
        }
    }

    /** Where the name of a markup element belongs. */
    enum Vocabulary {
        XHTML,
        MATHML,
        SVG
    }
}
