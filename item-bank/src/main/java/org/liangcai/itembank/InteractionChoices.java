package org.liangcai.itembank;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.liangcai.itembank.qti.model.Content;
import org.liangcai.itembank.qti.model.Interaction;
import org.liangcai.itembank.qti.model.Interaction.AssociableChoice;
import org.liangcai.itembank.qti.model.Interaction.SimpleChoice;

/**
 * The identifiers an answer to an interaction can name.
 *
 * @param first the choices; the first of a pair where pairs are given, with how often each may be used (0: without limit)
 * @param second what may stand second in a pair, likewise; empty where no pairs are given
 */
public record InteractionChoices(SortedMap<String, Integer> first, SortedMap<String, Integer> second) {

    public InteractionChoices {
        first = Collections.unmodifiableSortedMap(new TreeMap<>(first));
        second = Collections.unmodifiableSortedMap(new TreeMap<>(second));
    }

    /** The choices of an interaction; none where something is written or set. */
    public static InteractionChoices of(Interaction interaction) {
        return switch (interaction) {
            case Interaction.Choice choice -> simple(choice.choices());
            case Interaction.Order order -> simple(order.choices());
            case Interaction.InlineChoice inline -> simple(inline.choices());
            case Interaction.Hotspot hotspot ->
                once(hotspot.choices().stream()
                        .map(Interaction.HotspotChoice::identifier)
                        .toList());
            case Interaction.HottextChoice hottext -> once(marked(hottext.content()));
            case Interaction.Match match ->
                new InteractionChoices(associable(match.sources()), associable(match.targets()));
            case Interaction.Associate associate ->
                new InteractionChoices(associable(associate.choices()), associable(associate.choices()));
            case Interaction.GapMatch gapMatch ->
                new InteractionChoices(
                        associable(gapMatch.choices()),
                        once(marked(gapMatch.content())).first());
            case Interaction.TextEntry _, Interaction.ExtendedText _, Interaction.Slider _, Interaction.SelectPoint _ ->
                once(List.of());
        };
    }

    private static InteractionChoices simple(List<SimpleChoice> choices) {
        return once(choices.stream().map(SimpleChoice::identifier).toList());
    }

    private static InteractionChoices once(Iterable<String> identifiers) {
        SortedMap<String, Integer> found = new TreeMap<>();
        identifiers.forEach(identifier -> found.put(identifier, 1));
        return new InteractionChoices(found, new TreeMap<>());
    }

    private static SortedMap<String, Integer> associable(List<AssociableChoice> choices) {
        SortedMap<String, Integer> found = new TreeMap<>();
        choices.forEach(choice -> found.put(choice.identifier(), choice.matchMax()));
        return found;
    }

    /** The gaps or hot texts of the content. */
    private static SortedSet<String> marked(List<Content> contents) {
        SortedSet<String> found = new TreeSet<>();
        for (Content content : contents) {
            switch (content) {
                case Content.Gap gap -> found.add(gap.identifier());
                case Content.Hottext hottext -> found.add(hottext.identifier());
                case Content.Markup markup -> found.addAll(marked(markup.children()));
                case Content.Feedback feedback -> found.addAll(marked(feedback.children()));
                case Content.RubricBlock rubric -> found.addAll(marked(rubric.children()));
                case Content.Text _, Interaction _ -> {}
            }
        }
        return found;
    }
}
