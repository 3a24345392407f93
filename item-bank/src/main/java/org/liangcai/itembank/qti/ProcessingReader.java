package org.liangcai.itembank.qti;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.qti.model.Attributes;
import org.liangcai.itembank.qti.model.BaseType;
import org.liangcai.itembank.qti.model.Expression;
import org.liangcai.itembank.qti.model.Expression.Aspect;
import org.liangcai.itembank.qti.model.Operator;
import org.liangcai.itembank.qti.model.ProcessingRule;
import org.liangcai.itembank.qti.model.ResponseDeclaration;
import org.liangcai.itembank.qti.model.ResponseProcessing;
import org.liangcai.itembank.qti.model.Scalar;

/** Reads the rules of response and outcome processing and their expressions (QTI 3.0 ASI, 2.10 and 2.11). */
final class ProcessingReader {

    private static final Set<String> BUILT_IN =
            Set.of("completionStatus", "completion_status", "numAttempts", "duration");

    private static final Set<String> TEST_AGGREGATES = Set.of(
            "qti-test-variables",
            "qti-number-correct",
            "qti-number-incorrect",
            "qti-number-presented",
            "qti-number-responded",
            "qti-number-selected",
            "qti-outcome-minimum",
            "qti-outcome-maximum");

    private static final List<String> AGGREGATE_ATTRIBUTES = List.of(
            "section-identifier",
            "include-category",
            "exclude-category",
            "variable-identifier",
            "outcome-identifier",
            "weight-identifier",
            "base-type");

    private final Reading reading;
    private final boolean inTest;

    private ProcessingReader(Reading reading, boolean inTest) {
        this.reading = reading;
        this.inTest = inTest;
    }

    static ProcessingReader ofItem(Reading reading) {
        return new ProcessingReader(reading, false);
    }

    static ProcessingReader ofTest(Reading reading) {
        return new ProcessingReader(reading, true);
    }

    /** The response processing of an item, or nothing if it is not supported. */
    Optional<ResponseProcessing> responseProcessing(Element element) {
        Optional<String> template = element.optional("template");
        element.optional("template-location");
        List<Element> rules = element.children();
        element.done();
        if (template.isPresent() && rules.isEmpty()) {
            return template(element, template.get());
        }
        return Optional.of(new ResponseProcessing.Rules(rules(rules)));
    }

    private Optional<ResponseProcessing> template(Element element, String address) {
        Optional<ResponseProcessing.Standard> standard = ResponseProcessing.Standard.of(address);
        if (standard.isEmpty()) {
            element.unsupported(LocalizedText.of(
                    "不支持计分模板（%s）。", "The response-processing template (%s) is not supported.", address));
            return Optional.empty();
        }
        checkTemplate(element, standard.get());
        return Optional.of(new ResponseProcessing.Template(standard.get()));
    }

    private void checkTemplate(Element element, ResponseProcessing.Standard standard) {
        if (reading.unsupportedVariables.contains("RESPONSE") || reading.unsupportedVariables.contains("SCORE")) {
            return;
        }
        ResponseDeclaration response = reading.responses.get("RESPONSE");
        if (response == null || !reading.outcomes.containsKey("SCORE")) {
            element.fault(new LocalizedText(
                    "这个模板要有作答变量（RESPONSE）和结果变量（SCORE）。",
                    "The template needs a response (RESPONSE) and an outcome (SCORE)."));
            return;
        }
        boolean keyed = switch (standard) {
            case MATCH_CORRECT -> response.correctResponse().isPresent();
            case MAP_RESPONSE -> response.mapping().isPresent();
            case MAP_RESPONSE_POINT -> response.areaMapping().isPresent();
        };
        if (!keyed) {
            element.fault(LocalizedText.of(
                    "作答变量（RESPONSE）没有模板（%s）所需的答案。",
                    "The response (RESPONSE) has no key for the template (%s).",
                    standard.name().toLowerCase(java.util.Locale.ROOT)));
        }
    }

    List<ProcessingRule> rules(List<Element> elements) {
        List<ProcessingRule> rules = new ArrayList<>();
        elements.forEach(element -> rule(element).ifPresent(rules::add));
        return rules;
    }

    private Optional<ProcessingRule> rule(Element element) {
        String word = inTest ? "outcome" : "response";
        String name = element.name();
        if (name.equals("qti-" + word + "-condition")) {
            return condition(element, word);
        }
        if (name.equals("qti-set-outcome-value")) {
            return assignment(element)
                    .map(value -> new ProcessingRule.SetOutcome(element.required("identifier"), value));
        }
        if (name.equals("qti-lookup-outcome-value")) {
            return assignment(element)
                    .map(value -> new ProcessingRule.LookupOutcome(element.required("identifier"), value));
        }
        if (name.equals(inTest ? "qti-exit-test" : "qti-exit-response")) {
            element.done();
            return Optional.of(new ProcessingRule.Exit());
        }
        if (name.equals("qti-" + word + "-processing-fragment")) {
            List<Element> inner = element.children();
            element.done();
            return Optional.of(new ProcessingRule.Fragment(rules(inner)));
        }
        element.unsupported(new LocalizedText("不支持这条规则。", "The rule is not supported."));
        return Optional.empty();
    }

    private Optional<Expression> assignment(Element element) {
        String identifier = element.identifier("identifier");
        if (!identifier.isEmpty()
                && !reading.outcomes.containsKey(identifier)
                && !BUILT_IN.contains(identifier)
                && !reading.unsupportedVariables.contains(identifier)) {
            element.fault(LocalizedText.of("结果变量（%s）没有声明。", "The outcome (%s) is not declared.", identifier));
        }
        List<Element> operands = element.children();
        element.done();
        if (operands.size() != 1) {
            element.fault(LocalizedText.of("要有一个表达式，不是（%d）个。", "One expression is needed, not (%d).", operands.size()));
            return Optional.empty();
        }
        return expression(operands.getFirst());
    }

    private Optional<ProcessingRule> condition(Element element, String word) {
        List<ProcessingRule.Branch> branches = new ArrayList<>();
        List<Element> first = element.children("qti-" + word + "-if");
        if (first.size() != 1) {
            element.fault(LocalizedText.of("条件要有一个（if），不是（%d）个。", "A condition has one (if), not (%d).", first.size()));
            return Optional.empty();
        }
        branch(first.getFirst()).ifPresent(branches::add);
        element.children("qti-" + word + "-else-if")
                .forEach(next -> branch(next).ifPresent(branches::add));
        List<ProcessingRule> otherwise = element.child("qti-" + word + "-else")
                .map(last -> {
                    List<Element> inner = last.children();
                    last.done();
                    return rules(inner);
                })
                .orElse(List.of());
        element.done();
        return Optional.of(new ProcessingRule.Condition(branches, otherwise));
    }

    private Optional<ProcessingRule.Branch> branch(Element element) {
        List<Element> inner = element.children();
        element.done();
        if (inner.isEmpty()) {
            element.fault(new LocalizedText("缺少表达式。", "The expression is missing."));
            return Optional.empty();
        }
        List<ProcessingRule> rules = rules(inner.subList(1, inner.size()));
        return expression(inner.getFirst()).map(test -> new ProcessingRule.Branch(test, rules));
    }

    /** The one expression inside an element such as a pre-condition. */
    Optional<Expression> onlyExpression(Element element) {
        List<Element> inner = element.children();
        if (inner.size() != 1) {
            element.fault(LocalizedText.of("要有一个表达式，不是（%d）个。", "One expression is needed, not (%d).", inner.size()));
            return Optional.empty();
        }
        return expression(inner.getFirst());
    }

    Optional<Expression> expression(Element element) {
        for (Aspect aspect : Aspect.values()) {
            if (aspect.element().equals(element.name())) {
                return Optional.of(reference(element, aspect));
            }
        }
        if (inTest && TEST_AGGREGATES.contains(element.name())) {
            return Optional.of(aggregate(element));
        }
        return switch (element.name()) {
            case "qti-base-value" -> baseValue(element);
            case "qti-null" -> {
                element.done();
                yield Optional.of(new Expression.Null());
            }
            case "qti-math-constant" -> mathConstant(element);
            default -> operation(element);
        };
    }

    private Expression reference(Element element, Aspect aspect) {
        String identifier = element.identifier("identifier");
        Optional<String> weight = element.optional("weight-identifier");
        element.done();
        if (!inTest && !identifier.isEmpty()) {
            checkReference(element, aspect, identifier);
        }
        return new Expression.Reference(aspect, identifier, weight);
    }

    private void checkReference(Element element, Aspect aspect, String identifier) {
        if (reading.unsupportedVariables.contains(identifier)) {
            return;
        }
        ResponseDeclaration response = reading.responses.get(identifier);
        boolean declared =
                response != null || reading.outcomes.containsKey(identifier) || BUILT_IN.contains(identifier);
        if (!declared) {
            element.fault(LocalizedText.of("变量（%s）没有声明。", "The variable (%s) is not declared.", identifier));
            return;
        }
        boolean mapped = switch (aspect) {
            case MAP_RESPONSE -> response != null && response.mapping().isPresent();
            case MAP_RESPONSE_POINT ->
                response != null && response.areaMapping().isPresent();
            case VARIABLE, CORRECT, DEFAULT -> true;
        };
        if (!mapped) {
            element.fault(LocalizedText.of("作答变量（%s）没有计分对照。", "The response (%s) has no mapping.", identifier));
        }
    }

    private static Expression aggregate(Element element) {
        Map<String, String> attributes = new TreeMap<>();
        AGGREGATE_ATTRIBUTES.forEach(name -> element.optional(name).ifPresent(value -> attributes.put(name, value)));
        element.done();
        return new Expression.TestAggregate(element.name(), Attributes.of(attributes));
    }

    private static Optional<Expression> baseValue(Element element) {
        element.required("base-type");
        BaseType type = element.word("base-type", DeclarationReader.BASE_TYPES, BaseType.STRING);
        Optional<Scalar> value = DeclarationReader.scalar(element, type, element.text());
        element.done();
        return value.map(scalar -> new Expression.BaseValue(type, scalar));
    }

    private static Optional<Expression> mathConstant(Element element) {
        String name = element.required("name");
        element.done();
        if (!name.equals("pi") && !name.equals("e")) {
            element.fault(LocalizedText.of("常数（%s）要是 pi 或 e。", "The constant (%s) is neither pi nor e.", name));
            return Optional.empty();
        }
        return Optional.of(new Expression.MathConstant(name));
    }

    private Optional<Expression> operation(Element element) {
        Optional<Operator> operator = Operator.of(element.name());
        if (operator.isEmpty()) {
            element.unsupported(new LocalizedText("不支持这个表达式。", "The expression is not supported."));
            return Optional.empty();
        }
        Map<String, String> attributes = attributes(element, operator.get());
        List<Element> inner = element.children();
        element.done();
        if (!operator.get().takes(inner.size())) {
            element.fault(LocalizedText.of(
                    "这个表达式不能有（%d）个运算对象。", "The expression does not take (%d) operands.", inner.size()));
            return Optional.empty();
        }
        List<Expression> operands = new ArrayList<>();
        inner.forEach(operand -> expression(operand).ifPresent(operands::add));
        return Optional.of(new Expression.Operation(operator.get(), Attributes.of(attributes), operands));
    }

    private Map<String, String> attributes(Element element, Operator operator) {
        Map<String, String> attributes = new TreeMap<>();
        operator.required().forEach(name -> attributes.put(name, element.required(name)));
        operator.optional().forEach(name -> element.optional(name).ifPresent(value -> attributes.put(name, value)));
        if (operator == Operator.INSIDE) {
            InteractionReader.area(element);
        }
        for (String name : List.of("n", "min", "max", "figures", "tolerance")) {
            String value = attributes.getOrDefault(name, "0");
            if (!value.matches("[0-9eE+.\\- ]{1,40}")) {
                element.unsupported(LocalizedText.of(
                        "属性（%s）不是数字（%s）；这里不支持引用。",
                        "The attribute (%s) is no number (%s); references are not supported here.", name, value));
            }
        }
        return attributes;
    }
}
