package org.liangcai.assessment.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.liangcai.assessment.session.ResponseCheck.Outcome;
import org.liangcai.itembank.InteractionChoices;
import org.liangcai.itembank.ItemContent;
import org.liangcai.itembank.ItemContent.Answer;
import org.liangcai.itembank.ItemResponse;
import org.liangcai.itembank.qti.model.BaseType;
import org.liangcai.itembank.qti.model.Cardinality;
import org.liangcai.itembank.qti.model.Interaction;
import org.liangcai.itembank.qti.model.Scalar;

/**
 * Checks the answers to the interactions of a document: only what is asked, only with the choices there are, never more than allowed.
 * Fewer than asked for is no fault: an answer is saved as it comes about.
 */
final class DocumentResponseCheck {

    private final Interaction interaction;
    private final Answer answer;
    private final List<String> given;

    private DocumentResponseCheck(Interaction interaction, Answer answer, List<String> given) {
        this.interaction = interaction;
        this.answer = answer;
        this.given = given;
    }

    static Outcome check(ItemContent.Document document, SubmittedResponse.Values submitted) {
        Map<String, Interaction> asked = document.interactions();
        TreeMap<String, List<String>> values = new TreeMap<>();
        for (Map.Entry<String, List<String>> entry : submitted.values().entrySet()) {
            Interaction interaction = asked.get(entry.getKey());
            Optional<Answer> answer = document.answer(entry.getKey());
            if (interaction == null || answer.isEmpty()) {
                return fails(SessionRefusal.ANSWER_PLACE_UNKNOWN, WrittenCheck.shortened(entry.getKey()));
            }
            Optional<Outcome> fault = new DocumentResponseCheck(interaction, answer.get(), entry.getValue()).fault();
            if (fault.isPresent()) {
                return fault.get();
            }
            if (!entry.getValue().isEmpty()) {
                values.put(entry.getKey(), entry.getValue());
            }
        }
        return new Outcome.Fits(new ItemResponse.Entered(values));
    }

    private static Outcome fails(SessionRefusal reason, Object... arguments) {
        return new Outcome.Fails(reason, List.of(arguments));
    }

    private Optional<Outcome> fault() {
        int most = answer.cardinality() == Cardinality.SINGLE ? 1 : most();
        if (most > 0 && given.size() > most) {
            return Optional.of(fails(SessionRefusal.ANSWER_TOO_MANY, given.size(), most));
        }
        for (String value : given) {
            Optional<Outcome> fault = valueFault(value);
            if (fault.isPresent()) {
                return fault;
            }
        }
        return usedTooOften();
    }

    /** How many values the interaction takes; 0 without limit. */
    private int most() {
        return switch (interaction) {
            case Interaction.Choice choice -> choice.maxChoices();
            case Interaction.Order order ->
                order.maxChoices().orElse(order.choices().size());
            case Interaction.InlineChoice _, Interaction.TextEntry _, Interaction.Slider _ -> 1;
            case Interaction.ExtendedText text -> text.maxStrings().orElse(1);
            case Interaction.Match match -> match.maxAssociations();
            case Interaction.Associate associate -> associate.maxAssociations();
            case Interaction.GapMatch gapMatch -> gapMatch.maxAssociations().orElse(0);
            case Interaction.Hotspot hotspot -> hotspot.maxChoices();
            case Interaction.SelectPoint point -> point.maxChoices();
            case Interaction.HottextChoice hottext -> hottext.maxChoices();
        };
    }

    private Optional<Outcome> valueFault(String value) {
        return switch (answer.baseType()) {
            case IDENTIFIER -> knows(InteractionChoices.of(interaction).first(), value);
            case PAIR, DIRECTED_PAIR -> pairFault(value);
            case STRING -> WrittenCheck.tooLong(value, WrittenCheck.LONGEST_TEXT);
            case INTEGER, FLOAT -> numberFault(value);
            case BOOLEAN, DURATION, POINT, URI -> Optional.of(fails(SessionRefusal.ANSWER_OF_ANOTHER_KIND));
        };
    }

    private static Optional<Outcome> knows(Map<String, Integer> choices, String identifier) {
        return choices.containsKey(identifier)
                ? Optional.empty()
                : Optional.of(fails(SessionRefusal.ANSWER_CHOICE_UNKNOWN, WrittenCheck.shortened(identifier)));
    }

    private Optional<Outcome> pairFault(String value) {
        String[] pair = value.split(" ", -1);
        if (pair.length != 2) {
            return Optional.of(fails(SessionRefusal.ANSWER_CHOICE_UNKNOWN, WrittenCheck.shortened(value)));
        }
        InteractionChoices choices = InteractionChoices.of(interaction);
        return knows(choices.first(), pair[0]).or(() -> knows(choices.second(), pair[1]));
    }

    private Optional<Outcome> numberFault(String value) {
        try {
            Scalar.parse(answer.baseType(), value);
        } catch (IllegalArgumentException noNumber) {
            return Optional.of(fails(SessionRefusal.ANSWER_NO_NUMBER, WrittenCheck.shortened(value)));
        }
        if (interaction instanceof Interaction.Slider slider) {
            double number = Double.parseDouble(value.strip());
            if (!(number >= slider.lowerBound() && number <= slider.upperBound())) {
                return Optional.of(fails(
                        SessionRefusal.ANSWER_NUMBER_OUT_OF_RANGE,
                        value,
                        plain(slider.lowerBound()),
                        plain(slider.upperBound())));
            }
        }
        return Optional.empty();
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    /** A choice that stands in more pairs than it may, or the same choice twice. */
    private Optional<Outcome> usedTooOften() {
        if (answer.baseType() == BaseType.STRING
                || answer.baseType() == BaseType.INTEGER
                || answer.baseType() == BaseType.FLOAT) {
            return Optional.empty();
        }
        InteractionChoices choices = InteractionChoices.of(interaction);
        boolean eitherPlace = answer.baseType() == BaseType.PAIR;
        List<String> first = new ArrayList<>();
        List<String> second = new ArrayList<>();
        for (String value : given) {
            String[] pair = value.split(" ", -1);
            first.add(pair[0]);
            if (pair.length == 2) {
                (eitherPlace ? first : second).add(pair[1]);
            }
        }
        return tooOften(first, choices.first()).or(() -> tooOften(second, choices.second()));
    }

    private static Optional<Outcome> tooOften(List<String> used, Map<String, Integer> limits) {
        Map<String, Integer> counts = new HashMap<>();
        for (String identifier : used) {
            int count = counts.merge(identifier, 1, Integer::sum);
            int limit = limits.getOrDefault(identifier, 0);
            if (limit > 0 && count > limit) {
                return Optional.of(fails(SessionRefusal.ANSWER_USED_TOO_OFTEN, identifier, limit));
            }
        }
        return Optional.empty();
    }
}
