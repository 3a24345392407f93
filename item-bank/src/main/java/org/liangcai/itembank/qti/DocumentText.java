package org.liangcai.itembank.qti;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liangcai.itembank.ItemContent;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.qti.model.Content;
import org.liangcai.itembank.qti.model.Interaction;
import org.liangcai.itembank.qti.model.Interaction.Prompt;

/** The wording of a document without its choices, for lists and searches. */
public final class DocumentText {

    private DocumentText() {}

    /** What a reader of the language is told and asked, a line each. */
    public static String of(ItemContent.Document document, Language reader) {
        List<Content> body = document.bodyFor(reader).getValue();
        Language written = document.bodyFor(reader).getKey();
        Stream<String> prompts = ContentTree.of(body)
                .flatMap(content ->
                        content instanceof Interaction interaction ? prompt(interaction).stream() : Stream.empty())
                .map(prompt -> Wording.text(prompt.children(), written));
        return Stream.concat(Stream.of(Wording.text(body, written)), prompts)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n"));
    }

    private static Optional<Prompt> prompt(Interaction interaction) {
        return switch (interaction) {
            case Interaction.Choice one -> one.prompt();
            case Interaction.Order one -> one.prompt();
            case Interaction.ExtendedText one -> one.prompt();
            case Interaction.Match one -> one.prompt();
            case Interaction.Associate one -> one.prompt();
            case Interaction.GapMatch one -> one.prompt();
            case Interaction.Hotspot one -> one.prompt();
            case Interaction.SelectPoint one -> one.prompt();
            case Interaction.HottextChoice one -> one.prompt();
            case Interaction.Slider one -> one.prompt();
            case Interaction.InlineChoice _, Interaction.TextEntry _ -> Optional.empty();
        };
    }
}
