package org.liangcai.assessment.session.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;
import org.liangcai.assessment.CommonRefusal;
import org.liangcai.assessment.RefusedException;
import org.liangcai.assessment.session.SubmittedResponse;
import org.liangcai.itembank.ItemResponse;
import org.liangcai.itembank.LocalizedText;

/**
 * An answer; positions count from 1 in the order shown.
 *
 * @param kind {@code rated}, {@code chosen} or {@code bestAndWorst}
 * @param category for {@code rated}
 * @param option for {@code chosen}
 * @param best for {@code bestAndWorst}
 * @param worst for {@code bestAndWorst}
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record ResponseJson(
        String kind,
        @Nullable Integer category,
        @Nullable Integer option,
        @Nullable Integer best,
        @Nullable Integer worst) {

    static ResponseJson of(ItemResponse response) {
        return switch (response) {
            case ItemResponse.Rated(int category) -> new ResponseJson("rated", category, null, null, null);
            case ItemResponse.Chosen(int option) -> new ResponseJson("chosen", null, option, null, null);
            case ItemResponse.BestAndWorst(int best, int worst) ->
                new ResponseJson("bestAndWorst", null, null, best, worst);
        };
    }

    /**
     * What was sent.
     *
     * @throws RefusedException with {@link CommonRefusal#MALFORMED} when the kind is unknown or a position is missing
     */
    SubmittedResponse submitted() {
        return switch (kind) {
            case "rated" -> new SubmittedResponse.Rating(required(category, "category"));
            case "chosen" -> new SubmittedResponse.Choice(required(option, "option"));
            case "bestAndWorst" -> new SubmittedResponse.BestWorst(required(best, "best"), required(worst, "worst"));
            default ->
                throw malformed(
                        "response.kind 应为 rated、chosen 或 bestAndWorst",
                        "response.kind must be rated, chosen or bestAndWorst");
        };
    }

    private static int required(@Nullable Integer position, String name) {
        if (position == null) {
            throw malformed("缺少 response." + name, "response." + name + " is missing");
        }
        return position;
    }

    private static RefusedException malformed(String zh, String en) {
        return new RefusedException(CommonRefusal.MALFORMED, new LocalizedText(zh, en));
    }
}
