package org.liangcai.selfcheck;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * The reference values that the engine keeps away from on purpose: {@code deviations.json} lists each with the proof. An entry is about
 * one case, or about a defect of the peer that every case of a capability may show; the latter excuses a value only if the reference is
 * what the defect makes of the data, as {@link Answers#defective} computes it.
 */
final class Deviations {

    private static final List<Deviation> ALL = read();

    private Deviations() {}

    private record Deviation(Optional<String> caseName, List<String> capabilities, List<String> values, String proof) {

        boolean isAbout(ReferenceCase reference, String value, Answers answers) {
            return values.contains(value)
                    && (caseName.equals(Optional.of(reference.name()))
                            || capabilities.contains(reference.capability()) && isDefective(reference, value, answers));
        }

        private static boolean isDefective(ReferenceCase reference, String value, Answers answers) {
            return answers.defective(value)
                    .map(answer -> Comparison.compare(reference, value, answer))
                    .filter(outcome -> outcome.status() == Outcome.Status.PASS)
                    .isPresent();
        }
    }

    /** A value that differs and is on the list is kept, any other stays a failure. */
    static Outcome excuse(Outcome outcome, ReferenceCase reference, Answers answers) {
        return ALL.stream()
                .filter(deviation -> deviation.isAbout(reference, outcome.value(), answers))
                .findFirst()
                .map(deviation -> new Outcome(
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
                        node.path("case").stringValueOpt(),
                        texts(node.path("capabilities")),
                        texts(node.path("values")),
                        node.path("proof").asString()))
                .toList();
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}
