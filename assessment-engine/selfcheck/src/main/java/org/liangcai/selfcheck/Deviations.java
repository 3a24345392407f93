package org.liangcai.selfcheck;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The reference values that the engine keeps away from on purpose: {@code deviations.json} lists each with the proof. */
final class Deviations {

    private static final List<Deviation> ALL = read();

    private Deviations() {}

    private record Deviation(String caseName, List<String> values, String proof) {}

    /** A value that differs and is on the list is kept, any other stays a failure. */
    static Outcome excuse(Outcome outcome) {
        Optional<Deviation> known = ALL.stream()
                .filter(deviation -> deviation.caseName().equals(outcome.caseName())
                        && deviation.values().contains(outcome.value()))
                .findFirst();
        return known.map(deviation -> new Outcome(
                        outcome.caseName(),
                        outcome.value(),
                        Outcome.Status.KEPT,
                        outcome.difference(),
                        outcome.allowed(),
                        deviation.proof()))
                .orElse(outcome);
    }

    private static List<Deviation> read() {
        JsonNode list = new ObjectMapper().readTree(Deviations.class.getResourceAsStream("deviations.json"));
        return list.valueStream()
                .map(node -> new Deviation(
                        node.path("case").asString(),
                        node.path("values")
                                .valueStream()
                                .map(JsonNode::asString)
                                .toList(),
                        node.path("proof").asString()))
                .toList();
    }
}
