package org.liangcai.itembank;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.liangcai.itembank.qti.model.QtiValue;
import org.liangcai.itembank.qti.model.ResponseDeclaration;
import org.liangcai.itembank.qti.model.Scalar;
import org.liangcai.itembank.qti.scoring.Attempt;
import org.liangcai.itembank.qti.scoring.ResponseProcessor;

/** Scores the answer to an imported question by the question's own rules. */
final class ProcessedScore {

    private ProcessedScore() {}

    /** The outcome SCORE within the bounds of the rule; without a number it is the lowest. */
    static double of(ScoringRule.Processing rule, ItemResponse.Entered response) {
        Map<String, QtiValue> values = new HashMap<>();
        for (ResponseDeclaration declaration : rule.rules().responseDeclarations()) {
            List<String> given = response.values().getOrDefault(declaration.identifier(), List.of());
            values.put(declaration.identifier(), value(declaration, given));
        }
        double score =
                ResponseProcessor.score(rule.rules(), Attempt.first(values)).orElse(rule.minimum());
        return Math.clamp(score, rule.minimum(), rule.maximum());
    }

    private static QtiValue value(ResponseDeclaration declaration, List<String> given) {
        List<Scalar> members = given.stream()
                .map(text -> Scalar.parse(declaration.baseType(), text))
                .toList();
        return members.isEmpty() ? QtiValue.NULL : new QtiValue(declaration.cardinality(), members);
    }
}
