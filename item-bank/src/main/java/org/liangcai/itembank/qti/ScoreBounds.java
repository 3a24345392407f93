package org.liangcai.itembank.qti;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.liangcai.itembank.qti.model.Cardinality;
import org.liangcai.itembank.qti.model.DeclaredValue;
import org.liangcai.itembank.qti.model.Expression;
import org.liangcai.itembank.qti.model.Mapping;
import org.liangcai.itembank.qti.model.OutcomeDeclaration;
import org.liangcai.itembank.qti.model.ProcessingRule;
import org.liangcai.itembank.qti.model.QtiItem;
import org.liangcai.itembank.qti.model.QtiValue;
import org.liangcai.itembank.qti.model.ResponseDeclaration;
import org.liangcai.itembank.qti.model.ResponseProcessing;
import org.liangcai.itembank.qti.model.Scalar;
import org.liangcai.itembank.qti.scoring.Attempt;
import org.liangcai.itembank.qti.scoring.ResponseProcessor;

/**
 * The lowest and the highest score of an item: what its outcome SCORE declares, or what comes of scoring no answer, the correct
 * answers and the answers that its mappings value least and most.
 */
record ScoreBounds(double minimum, double maximum) {

    private static final String SCORE = "SCORE";

    /** The bounds; empty if no answer tells itself apart from another. */
    static Optional<ScoreBounds> of(QtiItem item) {
        Optional<OutcomeDeclaration> declared = item.outcome(SCORE);
        double[] answered = Stream.of(
                        Map.<String, QtiValue>of(),
                        answers(item, ScoreBounds::correct),
                        answers(item, response -> mapped(response, 1)),
                        answers(item, response -> mapped(response, -1)))
                .flatMapToDouble(answers -> score(item, answers).stream())
                .toArray();
        boolean tellsApart = DoubleStream.of(answered).distinct().count() > 1;
        double[] scores = tellsApart
                ? answered
                : DoubleStream.concat(DoubleStream.of(answered), assigned(item)).toArray();
        double least = declared.flatMap(OutcomeDeclaration::normalMinimum)
                .orElseGet(() -> DoubleStream.of(scores).min().orElse(0));
        double most = declared.flatMap(OutcomeDeclaration::normalMaximum)
                .orElseGet(() -> DoubleStream.of(scores).max().orElse(0));
        return least < most ? Optional.of(new ScoreBounds(least, most)) : Optional.empty();
    }

    /** The scores that the rules name outright, for items whose key stands in their rules only. */
    private static DoubleStream assigned(QtiItem item) {
        return item.responseProcessing()
                .filter(ResponseProcessing.Rules.class::isInstance)
                .map(rules -> assigned(((ResponseProcessing.Rules) rules).rules()))
                .orElse(DoubleStream.empty());
    }

    private static DoubleStream assigned(List<ProcessingRule> rules) {
        return rules.stream().flatMapToDouble(rule -> switch (rule) {
            case ProcessingRule.SetOutcome(String outcome, Expression.BaseValue(var _, Scalar value))
            when outcome.equals(SCORE) ->
                switch (value) {
                    case Scalar.Real(double number) -> DoubleStream.of(number);
                    case Scalar.Whole(long number) -> DoubleStream.of(number);
                    default -> DoubleStream.empty();
                };
            case ProcessingRule.Condition condition ->
                DoubleStream.concat(
                        condition.branches().stream().flatMapToDouble(branch -> assigned(branch.rules())),
                        assigned(condition.otherwise()));
            case ProcessingRule.Fragment(List<ProcessingRule> inner) -> assigned(inner);
            case ProcessingRule.SetOutcome _, ProcessingRule.LookupOutcome _, ProcessingRule.Exit _ ->
                DoubleStream.empty();
        });
    }

    private static OptionalDouble score(QtiItem item, Map<String, QtiValue> answers) {
        return ResponseProcessor.score(item, Attempt.first(answers));
    }

    private static Map<String, QtiValue> answers(
            QtiItem item, Function<ResponseDeclaration, Optional<QtiValue>> chosen) {
        Map<String, QtiValue> answers = new TreeMap<>();
        item.responseDeclarations()
                .forEach(response ->
                        chosen.apply(response).ifPresent(value -> answers.put(response.identifier(), value)));
        return answers;
    }

    private static Optional<QtiValue> correct(ResponseDeclaration response) {
        return response.correctResponse().map(DeclaredValue::value);
    }

    /** The answer of most points (sign 1) or fewest (sign −1) of those the mapping names; the correct one where there is no mapping. */
    private static Optional<QtiValue> mapped(ResponseDeclaration response, int sign) {
        if (response.mapping().isEmpty()) {
            return sign > 0 ? correct(response) : Optional.empty();
        }
        List<Mapping.Entry> worth = response.mapping().get().entries().stream()
                .filter(entry -> sign * entry.mappedValue() > 0)
                .sorted((one, other) -> Double.compare(sign * other.mappedValue(), sign * one.mappedValue()))
                .toList();
        if (worth.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                response.cardinality() == Cardinality.SINGLE
                        ? QtiValue.of(worth.getFirst().key())
                        : new QtiValue(
                                response.cardinality(),
                                worth.stream().map(Mapping.Entry::key).toList()));
    }
}
