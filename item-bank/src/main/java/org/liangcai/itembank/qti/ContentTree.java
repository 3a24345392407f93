package org.liangcai.itembank.qti;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.liangcai.itembank.qti.model.Content;
import org.liangcai.itembank.qti.model.Interaction;
import org.liangcai.itembank.qti.model.Interaction.AssociableChoice;
import org.liangcai.itembank.qti.model.Interaction.Prompt;
import org.liangcai.itembank.qti.model.Interaction.SimpleChoice;

/** Everything that stands in content, however deep. */
final class ContentTree {

    private ContentTree() {}

    static Stream<Content> of(List<Content> contents) {
        return contents.stream().flatMap(content -> Stream.concat(Stream.of(content), below(content)));
    }

    private static Stream<Content> below(Content content) {
        return switch (content) {
            case Content.Text _, Content.Gap _, Interaction.TextEntry _ -> Stream.empty();
            case Content.Markup markup -> of(markup.children());
            case Content.Feedback feedback -> of(feedback.children());
            case Content.RubricBlock rubric -> of(rubric.children());
            case Content.Hottext hottext -> of(hottext.children());
            case Interaction.Choice one -> Stream.concat(prompt(one.prompt()), simple(one.choices()));
            case Interaction.Order one -> Stream.concat(prompt(one.prompt()), simple(one.choices()));
            case Interaction.InlineChoice one -> simple(one.choices());
            case Interaction.ExtendedText one -> prompt(one.prompt());
            case Interaction.Match one ->
                Stream.of(prompt(one.prompt()), associable(one.sources()), associable(one.targets()))
                        .flatMap(part -> part);
            case Interaction.Associate one -> Stream.concat(prompt(one.prompt()), associable(one.choices()));
            case Interaction.GapMatch one ->
                Stream.of(prompt(one.prompt()), associable(one.choices()), of(one.content()))
                        .flatMap(part -> part);
            case Interaction.Hotspot one -> Stream.concat(prompt(one.prompt()), of(List.of(one.image())));
            case Interaction.SelectPoint one -> Stream.concat(prompt(one.prompt()), of(List.of(one.image())));
            case Interaction.HottextChoice one -> Stream.concat(prompt(one.prompt()), of(one.content()));
            case Interaction.Slider one -> prompt(one.prompt());
        };
    }

    private static Stream<Content> prompt(Optional<Prompt> prompt) {
        return prompt.stream().flatMap(present -> of(present.children()));
    }

    private static Stream<Content> simple(List<SimpleChoice> choices) {
        return choices.stream().flatMap(choice -> of(choice.children()));
    }

    private static Stream<Content> associable(List<AssociableChoice> choices) {
        return choices.stream().flatMap(choice -> of(choice.children()));
    }
}
