package org.liangcai.assessment.session.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liangcai.assessment.session.SeatView;
import org.liangcai.assessment.session.api.SeatJson.TextJson;
import org.liangcai.itembank.ItemContent;

/**
 * An item; only the fields of its kind are there.
 *
 * @param presentation what an answer has to name
 * @param kind {@code rating}, {@code figure}, {@code situation}, {@code choice}, {@code typing}, {@code form} or {@code document}
 * @param position its place, from 1
 * @param of how many there are
 * @param ofIsMaximum whether the section may end sooner
 * @param question of a rating, figure or choice; what is to be done in a typing or form
 * @param statement of a rating
 * @param labels the categories of a rating, the options of a choice
 * @param figure of a figure; the paper record of a form
 * @param options of a figure
 * @param situation of a situation
 * @param actions of a situation
 * @param text to be typed, of a typing
 * @param fields of a form
 * @param bodies of a document, one for each language it is there in
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record ItemJson(
        String presentation,
        String kind,
        int position,
        int of,
        boolean ofIsMaximum,
        @Nullable TextJson question,
        @Nullable TextJson statement,
        @Nullable List<TextJson> labels,
        @Nullable FigureJson figure,
        @Nullable List<FigureJson> options,
        @Nullable TextJson situation,
        @Nullable List<TextJson> actions,
        @Nullable TextJson text,
        @Nullable List<FieldJson> fields,
        @Nullable List<DocumentJson> bodies) {

    static ItemJson of(SeatView.ItemView item) {
        Parts parts = new Parts(item);
        return switch (item.content()) {
            case ItemContent.RatingStatement rating -> parts.rating(rating);
            case ItemContent.FigureChoice figure -> parts.figure(figure);
            case ItemContent.Situation situation -> parts.situation(situation);
            case ItemContent.TextChoice choice -> parts.choice(choice);
            case ItemContent.CopyTyping typing -> parts.typing(typing);
            case ItemContent.FormFilling form -> parts.form(form);
            case ItemContent.Document document -> parts.document(document);
        };
    }

    /** A field of a form: {@code form} says what kind of entry is expected. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FieldJson(String id, TextJson label, @Nullable TextJson hint, String form) {

        static FieldJson of(ItemContent.Field field) {
            return new FieldJson(
                    field.id(),
                    TextJson.of(field.label()),
                    field.hint().map(TextJson::of).orElse(null),
                    field.form().name());
        }
    }

    /**
     * A drawing with its text alternative.
     *
     * @param svg the drawing; for readers of Chinese where the drawings differ
     * @param svgEnglish the drawing for readers of English, where it differs
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FigureJson(String svg, @Nullable String svgEnglish, TextJson description) {

        static FigureJson of(ItemContent.Figure figure) {
            String chinese = drawn(figure.drawing().zh());
            String english = drawn(figure.drawing().en());
            return new FigureJson(chinese, english.equals(chinese) ? null : english, TextJson.of(figure.description()));
        }

        /** The title and description inside a drawing are said by the page, in the reader's language. */
        private static String drawn(String svg) {
            return svg.replaceAll("<title>[^<]*</title>|<desc>[^<]*</desc>", "");
        }
    }

    /** Builds the kinds, each with what it has. */
    private record Parts(SeatView.ItemView item) {

        ItemJson rating(ItemContent.RatingStatement rating) {
            return json(
                    "rating",
                    TextJson.of(rating.question()),
                    TextJson.of(rating.statement()),
                    TextJson.of(rating.labels()),
                    null,
                    null,
                    null,
                    null);
        }

        ItemJson figure(ItemContent.FigureChoice figure) {
            return json(
                    "figure",
                    TextJson.of(figure.question()),
                    null,
                    null,
                    FigureJson.of(figure.figure()),
                    figure.options().stream().map(FigureJson::of).toList(),
                    null,
                    null);
        }

        ItemJson situation(ItemContent.Situation situation) {
            return json(
                    "situation",
                    null,
                    null,
                    null,
                    null,
                    null,
                    TextJson.of(situation.situation()),
                    TextJson.of(situation.actions()));
        }

        ItemJson choice(ItemContent.TextChoice choice) {
            return json(
                    "choice",
                    TextJson.of(choice.question()),
                    null,
                    TextJson.of(choice.options()),
                    null,
                    null,
                    null,
                    null);
        }

        private ItemJson json(
                String kind,
                @Nullable TextJson question,
                @Nullable TextJson statement,
                @Nullable List<TextJson> labels,
                @Nullable FigureJson figure,
                @Nullable List<FigureJson> options,
                @Nullable TextJson situation,
                @Nullable List<TextJson> actions) {
            return new ItemJson(
                    item.presentation(),
                    kind,
                    item.position(),
                    item.of(),
                    item.ofIsMaximum(),
                    question,
                    statement,
                    labels,
                    figure,
                    options,
                    situation,
                    actions,
                    null,
                    null,
                    null);
        }

        ItemJson typing(ItemContent.CopyTyping typing) {
            return work("typing", TextJson.of(typing.instruction()), null, TextJson.of(typing.text()), null, null);
        }

        ItemJson form(ItemContent.FormFilling form) {
            return work(
                    "form",
                    TextJson.of(form.instruction()),
                    FigureJson.of(form.record()),
                    null,
                    form.fields().stream().map(FieldJson::of).toList(),
                    null);
        }

        ItemJson document(ItemContent.Document document) {
            return work("document", null, null, null, null, DocumentJson.of(document, item.presentation()));
        }

        private ItemJson work(
                String kind,
                @Nullable TextJson question,
                @Nullable FigureJson figure,
                @Nullable TextJson text,
                @Nullable List<FieldJson> fields,
                @Nullable List<DocumentJson> bodies) {
            return new ItemJson(
                    item.presentation(),
                    kind,
                    item.position(),
                    item.of(),
                    item.ofIsMaximum(),
                    question,
                    null,
                    null,
                    figure,
                    null,
                    null,
                    null,
                    text,
                    fields,
                    bodies);
        }
    }
}
