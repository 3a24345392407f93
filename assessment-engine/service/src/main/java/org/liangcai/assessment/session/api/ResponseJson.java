package org.liangcai.assessment.session.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liangcai.assessment.CommonRefusal;
import org.liangcai.assessment.RefusedException;
import org.liangcai.assessment.session.SubmittedResponse;
import org.liangcai.itembank.ItemResponse;
import org.liangcai.itembank.LocalizedText;

/**
 * An answer; positions count from 1 in the order shown.
 *
 * @param kind {@code rated}, {@code chosen}, {@code bestAndWorst}, {@code typed}, {@code filledIn} or {@code entered}
 * @param category for {@code rated}
 * @param option for {@code chosen}
 * @param best for {@code bestAndWorst}
 * @param worst for {@code bestAndWorst}
 * @param text for {@code typed}
 * @param corrections for {@code typed}: how many characters were deleted again
 * @param fields for {@code filledIn}: entries by field
 * @param values for {@code entered}: values by response identifier, as QTI writes them
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record ResponseJson(
        String kind,
        @Nullable Integer category,
        @Nullable Integer option,
        @Nullable Integer best,
        @Nullable Integer worst,
        @Nullable String text,
        @Nullable Integer corrections,
        @Nullable Map<String, String> fields,
        @Nullable Map<String, List<String>> values) {

    static ResponseJson of(ItemResponse response) {
        return switch (response) {
            case ItemResponse.Rated(int category) -> of("rated", category, null, null, null);
            case ItemResponse.Chosen(int option) -> of("chosen", null, option, null, null);
            case ItemResponse.BestAndWorst(int best, int worst) -> of("bestAndWorst", null, null, best, worst);
            case ItemResponse.Typed(String text, int corrections) ->
                new ResponseJson("typed", null, null, null, null, text, corrections, null, null);
            case ItemResponse.FilledIn(var fields) ->
                new ResponseJson("filledIn", null, null, null, null, null, null, fields, null);
            case ItemResponse.Entered(var values) ->
                new ResponseJson("entered", null, null, null, null, null, null, null, values);
        };
    }

    static ResponseJson of(
            String kind,
            @Nullable Integer category,
            @Nullable Integer option,
            @Nullable Integer best,
            @Nullable Integer worst) {
        return new ResponseJson(kind, category, option, best, worst, null, null, null, null);
    }

    /**
     * What was sent.
     *
     * @throws RefusedException with {@link CommonRefusal#MALFORMED} when the kind is unknown or something of it is missing
     */
    SubmittedResponse submitted() {
        return switch (kind) {
            case "rated" -> new SubmittedResponse.Rating(required(category, "category"));
            case "chosen" -> new SubmittedResponse.Choice(required(option, "option"));
            case "bestAndWorst" -> new SubmittedResponse.BestWorst(required(best, "best"), required(worst, "worst"));
            case "typed" -> new SubmittedResponse.Typing(required(text, "text"), required(corrections, "corrections"));
            case "filledIn" -> SubmittedResponse.Fields.of(required(fields, "fields"));
            case "entered" -> SubmittedResponse.Values.of(required(values, "values"));
            default ->
                throw malformed(
                        "response.kind 应为 rated、chosen、bestAndWorst、typed、filledIn 或 entered",
                        "response.kind must be rated, chosen, bestAndWorst, typed, filledIn or entered");
        };
    }

    private static <T> T required(@Nullable T part, String name) {
        if (part == null) {
            throw malformed("缺少 response." + name, "response." + name + " is missing");
        }
        return part;
    }

    private static RefusedException malformed(String zh, String en) {
        return new RefusedException(CommonRefusal.MALFORMED, new LocalizedText(zh, en));
    }
}
