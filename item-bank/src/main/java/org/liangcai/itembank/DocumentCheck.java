package org.liangcai.itembank;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.liangcai.itembank.ItemContent.Answer;
import org.liangcai.itembank.qti.model.Content;
import org.liangcai.itembank.qti.model.Interaction;

/** Whether a document can be shown to a job seeker: nothing in it that gives an answer away, and the same asked in every language. */
final class DocumentCheck {

    private final SortedMap<String, Interaction> asked = new TreeMap<>();

    private DocumentCheck() {}

    /**
     * Checks the bodies of a document.
     *
     * @throws IllegalArgumentException if one of them must not be shown, or if they do not fit each other or the answers
     */
    static void check(SortedMap<Language, List<Content>> bodies, List<Answer> answers) {
        if (bodies.isEmpty()) {
            throw new IllegalArgumentException("A document must be there in at least one language.");
        }
        Map<Language, SortedMap<String, String>> outlines = bodies.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> outline(entry.getValue())));
        if (Set.copyOf(outlines.values()).size() != 1) {
            throw new IllegalArgumentException(
                    "The languages of a document must ask the same, not (%s).".formatted(outlines));
        }
        Set<String> answered = outline(bodies.firstEntry().getValue()).keySet();
        Set<String> declared = answers.stream().map(Answer::identifier).collect(Collectors.toCollection(TreeSet::new));
        if (answered.isEmpty() || !answered.equals(declared)) {
            throw new IllegalArgumentException(
                    "A document asks for (%s) and declares the answers (%s).".formatted(answered, declared));
        }
    }

    /** The interactions of a body by response identifier. */
    static SortedMap<String, Interaction> interactions(List<Content> body) {
        DocumentCheck check = new DocumentCheck();
        check.walk(body);
        return check.asked;
    }

    /** What is asked for: each response identifier with its kind and the identifiers an answer can name. */
    private static SortedMap<String, String> outline(List<Content> body) {
        SortedMap<String, String> outline = new TreeMap<>();
        interactions(body)
                .forEach((identifier, interaction) -> outline.put(
                        identifier, interaction.getClass().getSimpleName() + " " + InteractionChoices.of(interaction)));
        return outline;
    }

    private void walk(List<Content> contents) {
        for (Content content : contents) {
            switch (content) {
                case Content.Text _, Content.Gap _ -> {}
                case Content.Hottext hottext -> walk(hottext.children());
                case Content.Markup markup -> walk(markup.children());
                case Content.Feedback feedback ->
                    throw new IllegalArgumentException(
                            "The feedback (%s) must not be part of what is shown.".formatted(feedback.identifier()));
                case Content.RubricBlock rubric -> {
                    if (!rubric.views().contains("candidate")) {
                        throw new IllegalArgumentException(
                                "Text for (%s) must not be part of what is shown.".formatted(rubric.views()));
                    }
                    walk(rubric.children());
                }
                case Interaction interaction -> interaction(interaction);
            }
        }
    }

    private void interaction(Interaction interaction) {
        if (asked.put(interaction.responseIdentifier(), interaction) != null) {
            throw new IllegalArgumentException(
                    "The response (%s) is asked for twice.".formatted(interaction.responseIdentifier()));
        }
        if (interaction instanceof Interaction.SelectPoint) {
            throw new IllegalArgumentException("A point on an image (%s) cannot be chosen with a keyboard."
                    .formatted(interaction.responseIdentifier()));
        }
        if (interaction instanceof Interaction.GapMatch gapMatch) {
            walk(gapMatch.content());
        }
        if (interaction instanceof Interaction.HottextChoice hottext) {
            walk(hottext.content());
        }
    }
}
