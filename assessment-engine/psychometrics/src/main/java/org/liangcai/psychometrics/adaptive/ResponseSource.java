package org.liangcai.psychometrics.adaptive;

import java.util.List;
import java.util.OptionalInt;
import org.liangcai.psychometrics.ability.Response;
import org.liangcai.psychometrics.data.ResponseMatrix;
import org.liangcai.psychometrics.model.ItemResponseModel;

/** Where the answers of simulated examinees come from. */
public sealed interface ResponseSource {

    /**
     * Answers are drawn from response models at the true ability, which may differ from those of the pool. What a person answers to an
     * item does not depend on when it is asked.
     *
     * @param models one for each item of the pool
     */
    record Drawn(List<ItemResponseModel> models) implements ResponseSource {
        public Drawn {
            models = List.copyOf(models);
        }
    }

    /**
     * Answers that persons gave to the whole pool are looked up.
     *
     * @param responses a row for each examinee, a column for each item of the pool
     */
    record Recorded(ResponseMatrix responses) implements ResponseSource {}

    /** The answer of a person to an item. */
    default Response response(int person, int item, double theta, long seed) {
        return switch (this) {
            case Recorded(ResponseMatrix responses) -> {
                OptionalInt category = responses.category(person, item);
                yield category.isPresent() ? Response.of(category.getAsInt()) : Response.missing();
            }
            case Drawn(List<ItemResponseModel> models) -> {
                ItemResponseModel model = models.get(item);
                double left = Draws.uniform(seed, Draws.Purpose.RESPONSE, (long) person * models.size() + item);
                int category = 0;
                while (category < model.categoryCount() - 1) {
                    left -= model.probability(theta, category);
                    if (left < 0) {
                        break;
                    }
                    category++;
                }
                yield Response.of(category);
            }
        };
    }
}
