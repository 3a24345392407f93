package org.liangcai.assessment.session;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.liangcai.itembank.InteractionChoices;
import org.liangcai.itembank.ItemContent;
import org.liangcai.itembank.qti.model.BaseType;

/** A response of the kind an item asks for, from a number 1 to 3. */
public final class FittingResponse {

    private FittingResponse() {}

    public static SubmittedResponse to(ItemContent content, int choice) {
        return switch (content) {
            case ItemContent.RatingStatement _ -> new SubmittedResponse.Rating(choice);
            case ItemContent.FigureChoice figure ->
                new SubmittedResponse.Choice(Math.min(choice, figure.options().size()));
            case ItemContent.TextChoice text ->
                new SubmittedResponse.Choice(Math.min(choice, text.options().size()));
            case ItemContent.Situation _ -> new SubmittedResponse.BestWorst(choice, choice + 1);
            case ItemContent.CopyTyping typing ->
                new SubmittedResponse.Typing(typing.text().zh().substring(choice), choice);
            case ItemContent.FormFilling form ->
                SubmittedResponse.Fields.of(form.fields().stream()
                        .collect(Collectors.toMap(ItemContent.Field::id, field -> "1".repeat(choice))));
            case ItemContent.Document document ->
                SubmittedResponse.Values.of(document.answers().stream()
                        .filter(answer -> answer.baseType() == BaseType.IDENTIFIER)
                        .collect(Collectors.toMap(
                                ItemContent.Answer::identifier,
                                answer -> List.of(InteractionChoices.of(Objects.requireNonNull(
                                                document.interactions().get(answer.identifier())))
                                        .first()
                                        .firstKey()))));
        };
    }
}
