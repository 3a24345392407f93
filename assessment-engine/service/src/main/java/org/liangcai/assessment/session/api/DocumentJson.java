package org.liangcai.assessment.session.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liangcai.itembank.ItemContent;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.qti.model.Content;

/**
 * A document in one language.
 *
 * @param language {@code zh-CN} or {@code en}
 * @param nodes what is shown
 */
@Serdeable
record DocumentJson(String language, List<NodeJson> nodes) {

    /**
     * The document in each language it is there in.
     *
     * @param presentation what choices in an order by chance are ordered by: the same each time it is shown to the same person
     */
    static List<DocumentJson> of(ItemContent.Document document, String presentation) {
        DocumentNodes nodes = new DocumentNodes(document, presentation);
        List<DocumentJson> bodies = new ArrayList<>();
        for (Map.Entry<Language, List<Content>> body : document.bodies().entrySet()) {
            bodies.add(new DocumentJson(body.getKey().tag(), nodes.of(body.getValue())));
        }
        return bodies;
    }

    /**
     * A part of a document: text, an element with its children, a place to answer, a gap or a piece of text to be chosen.
     *
     * @param text the text
     * @param name the name of the element
     * @param space {@code math} or {@code svg} for elements of these, none for those of HTML
     * @param attributes of the element
     * @param interaction a place to answer
     * @param gap the identifier of a gap in a gap match
     * @param hottext the identifier of a piece of text to be chosen
     * @param children of an element or of a piece of text to be chosen
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NodeJson(
            @Nullable String text,
            @Nullable String name,
            @Nullable String space,
            @Nullable Map<String, String> attributes,
            @Nullable InteractionJson interaction,
            @Nullable String gap,
            @Nullable String hottext,
            @Nullable List<NodeJson> children) {

        static NodeJson ofText(String text) {
            return new NodeJson(text, null, null, null, null, null, null, null);
        }

        static NodeJson element(
                String name, @Nullable String space, Map<String, String> attributes, List<NodeJson> children) {
            return new NodeJson(null, name, space, attributes, null, null, null, children);
        }

        static NodeJson ofInteraction(InteractionJson interaction) {
            return new NodeJson(null, null, null, null, interaction, null, null, null);
        }

        static NodeJson ofGap(String identifier) {
            return new NodeJson(null, null, null, null, null, identifier, null, null);
        }

        static NodeJson ofHottext(String identifier, List<NodeJson> children) {
            return new NodeJson(null, null, null, null, null, null, identifier, children);
        }
    }

    /**
     * A place to answer; only the fields of its kind are there.
     *
     * @param kind {@code choice}, {@code order}, {@code inlineChoice}, {@code textEntry}, {@code extendedText}, {@code match},
     *     {@code associate}, {@code gapMatch}, {@code hotspot}, {@code hottext} or {@code slider}
     * @param identifier what an answer calls it
     * @param single whether one value answers it
     * @param most how many values it takes; 0 without limit
     * @param least how many values complete it
     * @param number {@code integer} or {@code float} where a number is to be written
     * @param prompt what is asked
     * @param choices to choose from, in the order in which they are shown
     * @param targets the second of a pair in a match
     * @param content the text with gaps or pieces to be chosen
     * @param image the image with areas
     * @param areas the areas of the image
     * @param input what is to be written
     * @param slider what is to be set
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record InteractionJson(
            String kind,
            String identifier,
            boolean single,
            int most,
            int least,
            @Nullable String number,
            @Nullable List<NodeJson> prompt,
            @Nullable List<ChoiceJson> choices,
            @Nullable List<ChoiceJson> targets,
            @Nullable List<NodeJson> content,
            @Nullable NodeJson image,
            @Nullable List<AreaJson> areas,
            @Nullable InputJson input,
            @Nullable SliderJson slider) {}

    /**
     * A choice.
     *
     * @param most how often it may be used; 0 without limit
     */
    @Serdeable
    record ChoiceJson(String identifier, int most, List<NodeJson> nodes) {}

    /** An area of an image in its pixels, as in the image maps of HTML. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AreaJson(
            String identifier,
            String shape,
            List<Double> coordinates,
            @Nullable String label) {}

    /** A text field: how much is expected and what stands in it before anything is written. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record InputJson(
            @Nullable Integer length,
            @Nullable Integer lines,
            @Nullable String placeholder) {}

    /** The bounds and the step of a slider. */
    @Serdeable
    record SliderJson(double lower, double upper, double step, boolean reverse) {}
}
