package org.liangcai.station.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What must never reach the browser of a job seeker: keys, scoring rules, parameters, rationales, names of scales of an item. */
final class NothingSecret {

    private static final Pattern FIELDS = Pattern.compile(
            "\"(key|keyed|correctOption|scoring|scoringRule|parameters|discrimination|difficulty|lowerAsymptote|theta|effectiveness|"
                    + "rationale|rationales|plausible|plausibleCategories|scale|scales|itemId|domain|facet|seed)\"\\s*:");

    private final List<String> rationales = new ArrayList<>();

    NothingSecret() {
        try (InputStream scenarios = Objects.requireNonNull(
                NothingSecret.class.getResourceAsStream("/org/liangcai/itembank/content/judgement/scenarios.json"))) {
            for (JsonNode scenario : JsonMapper.shared().readTree(scenarios).get("scenarios")) {
                for (JsonNode action : scenario.get("actions")) {
                    rationales.add(action.get("rationale").get("zh").asString());
                    rationales.add(action.get("rationale").get("en").asString());
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void in(List<String> bodies) {
        assertThat(bodies).as("the traffic of a visit").hasSizeGreaterThan(400);
        for (String body : bodies) {
            if (body.contains("/api/")) {
                assertThat(FIELDS.matcher(body)
                                .results()
                                .map(found -> found.group())
                                .toList())
                        .as(body)
                        .isEmpty();
            }
            assertThat(rationales).noneMatch(body::contains);
        }
    }
}
