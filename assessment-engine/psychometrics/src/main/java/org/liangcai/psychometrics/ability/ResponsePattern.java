package org.liangcai.psychometrics.ability;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.liangcai.psychometrics.model.CategoryCurve;
import org.liangcai.psychometrics.model.ItemResponseModel;

/**
 * The responses of one person to items with known response models. Missing responses do not count in any estimator.
 *
 * @param answers one entry for each item, in any order
 */
public record ResponsePattern(List<Answer> answers) {

    public ResponsePattern {
        answers = List.copyOf(answers);
    }

    /**
     * Pairs models with responses.
     *
     * @throws IllegalArgumentException if their numbers differ or a category does not exist in its model
     */
    public static ResponsePattern of(List<? extends ItemResponseModel> models, List<? extends Response> responses) {
        if (models.size() != responses.size()) {
            throw new IllegalArgumentException("The numbers of models (%d) and responses (%d) must be equal."
                    .formatted(models.size(), responses.size()));
        }
        List<Answer> answers = new ArrayList<>();
        for (int item = 0; item < models.size(); item++) {
            answers.add(new Answer(models.get(item), responses.get(item)));
        }
        return new ResponsePattern(answers);
    }

    /** The sum of the categories, empty if a response is missing. */
    public OptionalInt completeSumScore() {
        int sum = 0;
        for (Answer answer : answers) {
            switch (answer.response()) {
                case Response.Observed observed -> sum += observed.category();
                case Response.Missing missing -> {
                    return OptionalInt.empty();
                }
            }
        }
        return OptionalInt.of(sum);
    }

    /** The answers that were given, without the missing ones. */
    List<Given> given() {
        List<Given> given = new ArrayList<>();
        for (Answer answer : answers) {
            if (answer.response() instanceof Response.Observed observed) {
                given.add(new Given(answer.model(), observed.category()));
            }
        }
        return given;
    }

    /**
     * One item with its response.
     *
     * @param model the item's response model
     * @param response a category of that model, or missing
     */
    public record Answer(ItemResponseModel model, Response response) {
        public Answer {
            if (response instanceof Response.Observed observed && observed.category() >= model.categoryCount()) {
                throw new IllegalArgumentException(
                        "The category (%d) must be below the number of categories (%d) of %s."
                                .formatted(observed.category(), model.categoryCount(), model));
            }
        }
    }

    /** An answer that was given. */
    record Given(ItemResponseModel model, int category) {

        CategoryCurve curve(double theta) {
            return model.curve(theta, category);
        }
    }
}
