package org.liangcai.itembank;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.liangcai.itembank.qti.model.BaseType;
import org.liangcai.itembank.qti.model.Cardinality;
import org.liangcai.itembank.qti.model.Content;
import org.liangcai.itembank.qti.model.Interaction;

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
     * A question in words with options of which one is to be chosen.
     *
     * @param question what is asked; may have several lines
     * @param options the options, two or more, in the order in which they are shown
     */
    record TextChoice(LocalizedText question, List<LocalizedText> options) implements ItemContent {
        public TextChoice {
            options = List.copyOf(options);
            if (options.size() < 2) {
                throw new IllegalArgumentException(
                        "A choice in words needs at least 2 options, not (%d).".formatted(options.size()));
            }
        }
    }

    /**
     * A text to be typed as it stands.
     *
     * @param instruction what is to be done
     * @param text what is to be copied, each language its own text
     */
    record CopyTyping(LocalizedText instruction, LocalizedText text) implements ItemContent {}

    /**
     * A paper record to be entered into the fields of a form.
     *
     * @param instruction what is to be done
     * @param record the record as a drawing; its description reads everything that is written on it
     * @param fields the fields of the form, one or more, in the order in which they are shown
     */
    record FormFilling(LocalizedText instruction, Figure record, List<Field> fields) implements ItemContent {
        public FormFilling {
            fields = List.copyOf(fields);
            if (fields.isEmpty()) {
                throw new IllegalArgumentException("A form needs at least 1 field.");
            }
            if (fields.stream().map(Field::id).distinct().count() != fields.size()) {
                throw new IllegalArgumentException("The fields (%s) must have different ids."
                        .formatted(fields.stream().map(Field::id).toList()));
            }
        }
    }

    /**
     * A field of a form.
     *
     * @param id what an answer calls it
     * @param label what belongs into it
     * @param hint how it is to be written, if that is laid down
     * @param form what kind of entry is expected
     */
    record Field(String id, LocalizedText label, Optional<LocalizedText> hint, EntryForm form) {
        public Field {
            if (id.isBlank()) {
                throw new IllegalArgumentException("A field must have an id.");
            }
        }
    }

    /**
     * An imported question: a document with places to answer in it. Made by {@link org.liangcai.itembank.qti.DocumentDrafts}, which
     * takes out everything that could give an answer away.
     *
     * @param bodies what is shown, by the language it is written in, at least one; a reader of a language that is missing is shown the
     *     other one and told so. All languages ask the same
     * @param answers what can be answered, one for each response identifier of the bodies
     * @param media the files it shows, by their address in the bodies
     */
    record Document(SortedMap<Language, List<Content>> bodies, List<Answer> answers, SortedMap<String, Media> media)
            implements ItemContent {
        public Document {
            SortedMap<Language, List<Content>> copied = new TreeMap<>();
            bodies.forEach((language, body) -> copied.put(language, List.copyOf(body)));
            bodies = Collections.unmodifiableSortedMap(copied);
            answers = List.copyOf(answers);
            media = Collections.unmodifiableSortedMap(new TreeMap<>(media));
            DocumentCheck.check(bodies, answers);
        }

        /** The body for a reader of a language: in that language, or in the only one there is. */
        public Map.Entry<Language, List<Content>> bodyFor(Language reader) {
            List<Content> wanted = bodies.get(reader);
            return wanted == null ? bodies.firstEntry() : Map.entry(reader, wanted);
        }

        /** The interactions by response identifier; those of any language, as all ask the same. */
        public Map<String, Interaction> interactions() {
            return DocumentCheck.interactions(bodies.firstEntry().getValue());
        }

        public Optional<Answer> answer(String identifier) {
            return answers.stream()
                    .filter(answer -> answer.identifier().equals(identifier))
                    .findFirst();
        }
    }

    /** What can be answered: a response variable without its key. */
    record Answer(String identifier, Cardinality cardinality, BaseType baseType) {}

    /**
     * A file kept beside the items.
     *
     * @param sha256 the digest of its content, in 64 hexadecimal digits: what it is found by
     * @param type its media type
     */
    record Media(String sha256, String type) {
        public Media {
            if (!sha256.matches("[0-9a-f]{64}")) {
                throw new IllegalArgumentException("(%s) is no SHA-256.".formatted(sha256));
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
