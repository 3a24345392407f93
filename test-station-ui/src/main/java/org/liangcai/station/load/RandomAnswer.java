package org.liangcai.station.load;

import java.util.Map;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;

/** Any answer that an item allows, drawn evenly: what virtual seats answer. */
public final class RandomAnswer {

    private RandomAnswer() {}

    /** The answer to an item as the station shows it, as it is sent. */
    public static Map<String, ?> to(JsonNode item, RandomGenerator random) {
        return switch (item.path("kind").asString()) {
            case "rating" ->
                Map.of(
                        "kind",
                        "rated",
                        "category",
                        1 + random.nextInt(item.path("labels").size()));
            case "figure" ->
                Map.of(
                        "kind",
                        "chosen",
                        "option",
                        1 + random.nextInt(item.path("options").size()));
            default -> {
                int actions = item.path("actions").size();
                int best = random.nextInt(actions);
                int worst = (best + 1 + random.nextInt(actions - 1)) % actions;
                yield Map.of("kind", "bestAndWorst", "best", best + 1, "worst", worst + 1);
            }
        };
    }
}
