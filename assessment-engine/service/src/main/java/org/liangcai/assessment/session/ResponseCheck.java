package org.liangcai.assessment.session;

import java.util.List;
import org.liangcai.itembank.ItemContent;
import org.liangcai.itembank.ItemResponse;

/** Checks a submitted response against what the item offers. */
final class ResponseCheck {

    private ResponseCheck() {}

    /** A response that fits the item, or why it does not. */
    sealed interface Outcome {

        record Fits(ItemResponse response) implements Outcome {}

        record Fails(SessionRefusal reason, List<Object> arguments) implements Outcome {}
    }

    static Outcome check(ItemContent content, SubmittedResponse submitted) {
        return switch (content) {
            case ItemContent.RatingStatement rating
            when submitted instanceof SubmittedResponse.Rating given -> rating(rating, given);
            case ItemContent.FigureChoice figure
            when submitted instanceof SubmittedResponse.Choice given ->
                choice(figure.options().size(), given);
            case ItemContent.TextChoice choice
            when submitted instanceof SubmittedResponse.Choice given ->
                choice(choice.options().size(), given);
            case ItemContent.Situation situation
            when submitted instanceof SubmittedResponse.BestWorst given -> bestAndWorst(situation, given);
            case ItemContent.CopyTyping _
            when submitted instanceof SubmittedResponse.Typing given -> WrittenCheck.typed(given);
            case ItemContent.FormFilling form
            when submitted instanceof SubmittedResponse.Fields given -> WrittenCheck.form(form, given);
            case ItemContent.Document document
            when submitted instanceof SubmittedResponse.Values given -> DocumentResponseCheck.check(document, given);
            case ItemContent.RatingStatement _,
                    ItemContent.FigureChoice _,
                    ItemContent.TextChoice _,
                    ItemContent.Situation _,
                    ItemContent.CopyTyping _,
                    ItemContent.FormFilling _,
                    ItemContent.Document _ -> new Outcome.Fails(SessionRefusal.ANSWER_OF_ANOTHER_KIND, List.of());
        };
    }

    private static Outcome rating(ItemContent.RatingStatement rating, SubmittedResponse.Rating given) {
        int categories = rating.labels().size();
        return isWithin(given.category(), categories)
                ? new Outcome.Fits(new ItemResponse.Rated(given.category()))
                : outOfRange(given.category(), categories);
    }

    private static Outcome choice(int options, SubmittedResponse.Choice given) {
        return isWithin(given.option(), options)
                ? new Outcome.Fits(new ItemResponse.Chosen(given.option()))
                : outOfRange(given.option(), options);
    }

    private static Outcome bestAndWorst(ItemContent.Situation situation, SubmittedResponse.BestWorst given) {
        int actions = situation.actions().size();
        if (!isWithin(given.best(), actions)) {
            return outOfRange(given.best(), actions);
        }
        if (!isWithin(given.worst(), actions)) {
            return outOfRange(given.worst(), actions);
        }
        return given.best() == given.worst()
                ? new Outcome.Fails(SessionRefusal.BEST_AND_WORST_SAME, List.of(given.best()))
                : new Outcome.Fits(new ItemResponse.BestAndWorst(given.best(), given.worst()));
    }

    private static boolean isWithin(int position, int last) {
        return position >= 1 && position <= last;
    }

    private static Outcome outOfRange(int position, int last) {
        return new Outcome.Fails(SessionRefusal.ANSWER_OUT_OF_RANGE, List.of(position, last));
    }
}
