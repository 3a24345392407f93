package org.liangcai.assessment.session;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.liangcai.assessment.session.ResponseCheck.Outcome;
import org.liangcai.itembank.ItemContent;
import org.liangcai.itembank.ItemResponse;

/** Checks what was written: a typed text, the fields of a form. */
final class WrittenCheck {

    /** Far more than any text to be copied or written at a seat; keeps one answer from filling the log. */
    static final int LONGEST_TEXT = 20_000;
    /** Far more than anything that belongs into one field. */
    static final int LONGEST_FIELD = 1_000;

    private WrittenCheck() {}

    static Outcome typed(SubmittedResponse.Typing given) {
        return tooLong(given.text(), LONGEST_TEXT)
                .orElseGet(() -> given.corrections() < 0
                        ? new Outcome.Fails(SessionRefusal.ANSWER_OF_ANOTHER_KIND, List.of())
                        : new Outcome.Fits(new ItemResponse.Typed(given.text(), given.corrections())));
    }

    static Outcome form(ItemContent.FormFilling form, SubmittedResponse.Fields given) {
        TreeMap<String, String> filled = new TreeMap<>();
        for (Map.Entry<String, String> entry : given.fields().entrySet()) {
            if (form.fields().stream().noneMatch(field -> field.id().equals(entry.getKey()))) {
                return new Outcome.Fails(SessionRefusal.ANSWER_PLACE_UNKNOWN, List.of(shortened(entry.getKey())));
            }
            Optional<Outcome> tooLong = tooLong(entry.getValue(), LONGEST_FIELD);
            if (tooLong.isPresent()) {
                return tooLong.get();
            }
            if (!entry.getValue().isBlank()) {
                filled.put(entry.getKey(), entry.getValue());
            }
        }
        return new Outcome.Fits(new ItemResponse.FilledIn(filled));
    }

    static Optional<Outcome> tooLong(String text, int longest) {
        int length = text.codePointCount(0, text.length());
        return length > longest
                ? Optional.of(new Outcome.Fails(SessionRefusal.ANSWER_TOO_LONG, List.of(length, longest)))
                : Optional.empty();
    }

    /** What was sent, short enough to be said back. */
    static String shortened(String sent) {
        return sent.length() <= 40 ? sent : sent.substring(0, 40) + "…";
    }
}
