package org.liangcai.itembank.qti.scoring;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.liangcai.itembank.qti.model.BaseType;
import org.liangcai.itembank.qti.model.Cardinality;
import org.liangcai.itembank.qti.model.DeclaredValue;
import org.liangcai.itembank.qti.model.Expression;
import org.liangcai.itembank.qti.model.Expression.Aspect;
import org.liangcai.itembank.qti.model.Operator;
import org.liangcai.itembank.qti.model.OutcomeDeclaration;
import org.liangcai.itembank.qti.model.OutcomeDeclaration.LookupTable;
import org.liangcai.itembank.qti.model.ProcessingRule;
import org.liangcai.itembank.qti.model.QtiItem;
import org.liangcai.itembank.qti.model.QtiValue;
import org.liangcai.itembank.qti.model.ResponseProcessing;
import org.liangcai.itembank.qti.model.Scalar;

/** Scores an item (QTI 3.0 ASI, 2.10). */
public final class ResponseProcessor {

    private static final String SCORE = "SCORE";
    private static final String RESPONSE = "RESPONSE";
    private static final String COMPLETION_STATUS = "completionStatus";

    private final QtiItem item;
    private final Variables variables;
    private final Evaluator evaluator;

    private ResponseProcessor(QtiItem item, Attempt attempt) {
        this.item = item;
        this.variables = new Variables(item, attempt);
        this.evaluator = new Evaluator(variables);
    }

    /** The values of all outcome variables after the attempt, by identifier. */
    public static SortedMap<String, QtiValue> outcomes(QtiItem item, Attempt attempt) {
        ResponseProcessor processor = new ResponseProcessor(item, attempt);
        item.responseProcessing().ifPresent(processor::process);
        return Collections.unmodifiableSortedMap(new TreeMap<>(processor.variables.outcomes()));
    }

    /** The value of the outcome SCORE after the attempt, if it is a number. */
    public static OptionalDouble score(QtiItem item, Attempt attempt) {
        QtiValue score = outcomes(item, attempt).getOrDefault(SCORE, QtiValue.NULL);
        return Numbers.of(score);
    }

    private void process(ResponseProcessing processing) {
        switch (processing) {
            case ResponseProcessing.Template(ResponseProcessing.Standard standard) -> template(standard);
            case ResponseProcessing.Rules(List<ProcessingRule> rules) -> endsAfter(rules);
        }
    }

    private void template(ResponseProcessing.Standard standard) {
        double points = switch (standard) {
            case MATCH_CORRECT -> matchesCorrect() ? 1 : 0;
            case MAP_RESPONSE -> mapped(Aspect.MAP_RESPONSE);
            case MAP_RESPONSE_POINT -> mapped(Aspect.MAP_RESPONSE_POINT);
        };
        set(SCORE, QtiValue.of(points));
    }

    private boolean matchesCorrect() {
        Expression match = Expression.Operation.of(
                Operator.MATCH,
                Expression.Reference.to(Aspect.VARIABLE, RESPONSE),
                Expression.Reference.to(Aspect.CORRECT, RESPONSE));
        return evaluator.isTrue(match);
    }

    private double mapped(Aspect aspect) {
        if (variables.value(RESPONSE).isNull()) {
            return 0;
        }
        return Numbers.of(evaluator.value(Expression.Reference.to(aspect, RESPONSE)))
                .orElse(0);
    }

    /** Does the rules; true if one of them ends the processing. */
    private boolean endsAfter(List<ProcessingRule> rules) {
        for (ProcessingRule rule : rules) {
            if (endsAfter(rule)) {
                return true;
            }
        }
        return false;
    }

    private boolean endsAfter(ProcessingRule rule) {
        return switch (rule) {
            case ProcessingRule.Condition condition -> endsAfter(chosen(condition));
            case ProcessingRule.Fragment(List<ProcessingRule> inner) -> endsAfter(inner);
            case ProcessingRule.Exit() -> true;
            case ProcessingRule.SetOutcome(String identifier, Expression value) -> {
                set(identifier, evaluator.value(value));
                yield false;
            }
            case ProcessingRule.LookupOutcome(String identifier, Expression value) -> {
                lookup(identifier, evaluator.value(value));
                yield false;
            }
        };
    }

    private List<ProcessingRule> chosen(ProcessingRule.Condition condition) {
        for (ProcessingRule.Branch branch : condition.branches()) {
            if (evaluator.isTrue(branch.test())) {
                return branch.rules();
            }
        }
        return condition.otherwise();
    }

    private void set(String identifier, QtiValue value) {
        Optional<OutcomeDeclaration> declaration = item.outcome(identifier);
        if (declaration.isPresent()) {
            variables.set(identifier, adapted(value, declaration.get()));
        } else if (identifier.equals(COMPLETION_STATUS)) {
            variables.set(identifier, value);
        }
    }

    /** The value as the variable holds it: whole numbers and floats are turned into each other, containers into the declared kind. */
    private static QtiValue adapted(QtiValue value, OutcomeDeclaration declaration) {
        List<Scalar> members = value.members().stream()
                .map(member -> adapted(member, declaration.baseType()))
                .toList();
        boolean tooMany = declaration.cardinality() == Cardinality.SINGLE && members.size() > 1;
        return tooMany ? QtiValue.NULL : new QtiValue(declaration.cardinality(), members);
    }

    private static Scalar adapted(Scalar scalar, BaseType type) {
        return switch (scalar) {
            case Scalar.Whole(long value) when type == BaseType.FLOAT -> new Scalar.Real(value);
            case Scalar.Real(double value)
            when type == BaseType.INTEGER && value == Math.rint(value) -> new Scalar.Whole((long) value);
            case Scalar.Identifier(String value) when type == BaseType.STRING -> new Scalar.Text(value);
            default -> scalar;
        };
    }

    private void lookup(String identifier, QtiValue source) {
        Optional<LookupTable> table = item.outcome(identifier).flatMap(OutcomeDeclaration::lookupTable);
        OptionalDouble number = Numbers.of(source);
        if (table.isEmpty() || number.isEmpty()) {
            set(identifier, QtiValue.NULL);
            return;
        }
        Optional<Scalar> target = target(table.get(), number.getAsDouble()).or(table.get()::defaultValue);
        set(identifier, target.map(QtiValue::of).orElse(QtiValue.NULL));
    }

    private static Optional<Scalar> target(LookupTable table, double number) {
        return switch (table) {
            case LookupTable.MatchTable match ->
                match.entries().stream()
                        .filter(entry -> entry.sourceValue() == number)
                        .map(LookupTable.MatchEntry::targetValue)
                        .findFirst();
            case LookupTable.InterpolationTable interpolation ->
                interpolation.entries().stream()
                        .filter(entry -> entry.sourceValue() < number
                                || (entry.includeBoundary() && entry.sourceValue() == number))
                        .map(LookupTable.InterpolationEntry::targetValue)
                        .findFirst();
        };
    }

    /** The variables of one attempt. */
    static final class Variables {

        private final QtiItem item;
        private final Map<String, QtiValue> responses;
        private final Map<String, QtiValue> outcomes = new TreeMap<>();

        Variables(QtiItem item, Attempt attempt) {
            this.item = item;
            this.responses = new TreeMap<>(attempt.responses());
            responses.put("numAttempts", QtiValue.of(new Scalar.Whole(attempt.number())));
            responses.put("duration", QtiValue.of(new Scalar.Duration(attempt.durationSeconds())));
            outcomes.put(COMPLETION_STATUS, QtiValue.identifier(item.adaptive() ? "unknown" : "completed"));
            item.outcomeDeclarations().forEach(outcome -> outcomes.put(outcome.identifier(), initial(outcome)));
            if (item.adaptive()) {
                outcomes.putAll(attempt.outcomesBefore());
            }
        }

        QtiItem item() {
            return item;
        }

        Map<String, QtiValue> outcomes() {
            return outcomes;
        }

        void set(String identifier, QtiValue value) {
            outcomes.put(identifier, value);
        }

        /** The value of an outcome or response; NULL if there is none. */
        QtiValue value(String identifier) {
            QtiValue outcome = outcomes.get(identifier);
            return outcome == null ? responses.getOrDefault(identifier, QtiValue.NULL) : outcome;
        }

        /** The declared value; without one a number begins at 0 (QTI 3.0 ASI, 2.9.2) and anything else at NULL. */
        private static QtiValue initial(OutcomeDeclaration declaration) {
            return declaration.defaultValue().map(DeclaredValue::value).orElseGet(() -> withoutDefault(declaration));
        }

        private static QtiValue withoutDefault(OutcomeDeclaration declaration) {
            if (declaration.cardinality() != Cardinality.SINGLE) {
                return new QtiValue(declaration.cardinality(), List.of());
            }
            return switch (declaration.baseType()) {
                case FLOAT -> QtiValue.of(0.0);
                case INTEGER -> QtiValue.of(new Scalar.Whole(0));
                case BOOLEAN, DIRECTED_PAIR, DURATION, IDENTIFIER, PAIR, POINT, STRING, URI -> QtiValue.NULL;
            };
        }
    }
}
