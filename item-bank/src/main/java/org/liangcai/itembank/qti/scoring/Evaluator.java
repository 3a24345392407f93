package org.liangcai.itembank.qti.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.liangcai.itembank.qti.model.Area;
import org.liangcai.itembank.qti.model.AreaMapping;
import org.liangcai.itembank.qti.model.Attributes;
import org.liangcai.itembank.qti.model.Cardinality;
import org.liangcai.itembank.qti.model.DeclaredValue;
import org.liangcai.itembank.qti.model.Expression;
import org.liangcai.itembank.qti.model.Expression.Aspect;
import org.liangcai.itembank.qti.model.Mapping;
import org.liangcai.itembank.qti.model.Operator;
import org.liangcai.itembank.qti.model.QtiValue;
import org.liangcai.itembank.qti.model.ResponseDeclaration;
import org.liangcai.itembank.qti.model.Scalar;

/** The value of an expression (QTI 3.0 ASI, 2.11). An operand that is NULL makes the result NULL unless the operator says otherwise. */
final class Evaluator {

    private final ResponseProcessor.Variables variables;

    Evaluator(ResponseProcessor.Variables variables) {
        this.variables = variables;
    }

    boolean isTrue(Expression expression) {
        return truth(value(expression)).orElse(false);
    }

    QtiValue value(Expression expression) {
        return switch (expression) {
            case Expression.BaseValue base -> QtiValue.of(base.value());
            case Expression.Null() -> QtiValue.NULL;
            case Expression.MathConstant(String name) -> QtiValue.of(name.equals("pi") ? Math.PI : Math.E);
            case Expression.Reference reference -> reference(reference);
            case Expression.Operation operation -> operation(operation);
            case Expression.TestAggregate _ -> QtiValue.NULL;
        };
    }

    private QtiValue reference(Expression.Reference reference) {
        String identifier = reference.identifier();
        Optional<ResponseDeclaration> response = variables.item().response(identifier);
        return switch (reference.aspect()) {
            case VARIABLE -> variables.value(identifier);
            case CORRECT ->
                response.flatMap(ResponseDeclaration::correctResponse)
                        .map(DeclaredValue::value)
                        .orElse(QtiValue.NULL);
            case DEFAULT ->
                response.flatMap(ResponseDeclaration::defaultValue)
                        .or(() -> variables.item().outcome(identifier).flatMap(outcome -> outcome.defaultValue()))
                        .map(DeclaredValue::value)
                        .orElse(QtiValue.NULL);
            case MAP_RESPONSE -> mapped(response, reference.aspect());
            case MAP_RESPONSE_POINT -> mapped(response, reference.aspect());
        };
    }

    private QtiValue mapped(Optional<ResponseDeclaration> response, Aspect aspect) {
        if (response.isEmpty()) {
            return QtiValue.NULL;
        }
        QtiValue given = variables.value(response.get().identifier());
        OptionalDouble points = aspect == Aspect.MAP_RESPONSE
                ? response.get()
                        .mapping()
                        .map(mapping -> mapped(mapping, given))
                        .orElse(OptionalDouble.empty())
                : response.get()
                        .areaMapping()
                        .map(areas -> mapped(areas, given))
                        .orElse(OptionalDouble.empty());
        return points.isEmpty() ? QtiValue.NULL : QtiValue.of(points.getAsDouble());
    }

    /** The sum of the points of the values that differ, each counted once (QTI 3.0 ASI, mapResponse). */
    private static OptionalDouble mapped(Mapping mapping, QtiValue given) {
        double sum = 0;
        List<Scalar> counted = new ArrayList<>();
        for (Scalar member : given.members()) {
            if (Comparison.indexOf(counted, member) < 0) {
                counted.add(member);
                sum += points(mapping, member);
            }
        }
        return OptionalDouble.of(mapping.bounded(sum));
    }

    private static double points(Mapping mapping, Scalar member) {
        return mapping.entries().stream()
                .filter(entry -> entry.caseSensitive()
                        ? Comparison.same(entry.key(), member)
                        : Comparison.sameIgnoringCase(entry.key(), member))
                .findFirst()
                .map(Mapping.Entry::mappedValue)
                .orElse(mapping.defaultValue());
    }

    /** Each area counts once, and every point in no area counts the default (QTI 3.0 ASI, mapResponsePoint). */
    private static OptionalDouble mapped(AreaMapping areas, QtiValue given) {
        List<AreaMapping.Entry> left = new ArrayList<>(areas.entries());
        double sum = 0;
        for (Scalar member : given.members()) {
            if (member instanceof Scalar.Point(int x, int y)) {
                boolean inSome =
                        areas.entries().stream().anyMatch(entry -> entry.area().contains(x, y));
                Optional<AreaMapping.Entry> hit = left.stream()
                        .filter(entry -> entry.area().contains(x, y))
                        .findFirst();
                hit.ifPresent(left::remove);
                sum += hit.map(AreaMapping.Entry::mappedValue).orElse(inSome ? 0 : areas.defaultValue());
            }
        }
        return OptionalDouble.of(new Mapping(0, areas.lowerBound(), areas.upperBound(), List.of()).bounded(sum));
    }

    private QtiValue operation(Expression.Operation operation) {
        List<QtiValue> operands = operation.operands().stream().map(this::value).toList();
        Attributes attributes = operation.attributes();
        return switch (operation.operator()) {
            case AND -> and(operands);
            case OR -> or(operands);
            case NOT ->
                truth(operands.getFirst()).map(truth -> QtiValue.of(!truth)).orElse(QtiValue.NULL);
            case ANY_N -> anyN(operands, Arithmetic.whole(attributes, "min"), Arithmetic.whole(attributes, "max"));
            case IS_NULL -> QtiValue.of(operands.getFirst().isNull());
            case MULTIPLE -> container(Cardinality.MULTIPLE, operands);
            case ORDERED -> container(Cardinality.ORDERED, operands);
            case CONTAINER_SIZE ->
                QtiValue.of(new Scalar.Whole(operands.getFirst().members().size()));
            case DELETE -> delete(operands);
            default ->
                operands.stream().anyMatch(QtiValue::isNull)
                        ? QtiValue.NULL
                        : strict(operation.operator(), attributes, operands);
        };
    }

    /** The operators that are NULL as soon as one operand is. */
    private static QtiValue strict(Operator operator, Attributes attributes, List<QtiValue> operands) {
        QtiValue first = operands.getFirst();
        QtiValue last = operands.getLast();
        return switch (operator) {
            case MATCH -> QtiValue.of(Comparison.same(first, last));
            case MEMBER -> QtiValue.of(Comparison.containsAll(last.members(), first.members()));
            case CONTAINS -> QtiValue.of(contains(first, last));
            case INDEX -> index(first, Arithmetic.whole(attributes, "n"));
            case STRING_MATCH -> QtiValue.of(stringMatch(attributes, first, last));
            case SUBSTRING -> QtiValue.of(text(attributes, last).contains(text(attributes, first)));
            case PATTERN_MATCH ->
                QtiValue.of(PatternMatch.matches(
                        attributes.value("pattern").orElse(""),
                        first.members().getFirst().text()));
            case INSIDE -> QtiValue.of(inside(attributes, first));
            case EQUAL -> Arithmetic.equal(attributes, first, last);
            case EQUAL_ROUNDED -> Arithmetic.equalRounded(attributes, first, last);
            case LT, DURATION_LT -> Arithmetic.compared(first, last, (a, b) -> a < b ? 1 : 0);
            case GT -> Arithmetic.compared(first, last, (a, b) -> a > b ? 1 : 0);
            case LTE -> Arithmetic.compared(first, last, (a, b) -> a <= b ? 1 : 0);
            case GTE, DURATION_GTE -> Arithmetic.compared(first, last, (a, b) -> a >= b ? 1 : 0);
            case SUM -> Arithmetic.folded(operands, Double::sum);
            case PRODUCT -> Arithmetic.folded(operands, (a, b) -> a * b);
            case MIN -> Arithmetic.folded(operands, Math::min);
            case MAX -> Arithmetic.folded(operands, Math::max);
            case SUBTRACT -> Arithmetic.folded(operands, (a, b) -> a - b);
            case DIVIDE -> Arithmetic.divided(first, last);
            case POWER -> Arithmetic.finite(first, last, StrictMath::pow);
            case INTEGER_DIVIDE -> Arithmetic.wholeDivision(first, last, Math::floorDiv);
            case INTEGER_MODULUS -> Arithmetic.wholeDivision(first, last, Math::floorMod);
            case TRUNCATE -> Arithmetic.toWhole(first, number -> number < 0 ? Math.ceil(number) : Math.floor(number));
            case ROUND -> Arithmetic.toWhole(first, number -> Math.floor(number + 0.5));
            case ROUND_TO -> Arithmetic.roundTo(attributes, first);
            case INTEGER_TO_FLOAT -> Arithmetic.toReal(first);
            case AND, OR, NOT, ANY_N, IS_NULL, MULTIPLE, ORDERED, CONTAINER_SIZE, DELETE -> QtiValue.NULL;
        };
    }

    private static Optional<Boolean> truth(QtiValue value) {
        return value.scalar()
                .flatMap(scalar ->
                        scalar instanceof Scalar.Truth(boolean truth) ? Optional.of(truth) : Optional.empty());
    }

    /** False as soon as one is false; NULL if none is false and one is NULL. */
    private static QtiValue and(List<QtiValue> operands) {
        boolean unknown = false;
        for (QtiValue operand : operands) {
            Optional<Boolean> truth = truth(operand);
            if (truth.isPresent() && !truth.get()) {
                return QtiValue.of(false);
            }
            unknown |= truth.isEmpty();
        }
        return unknown ? QtiValue.NULL : QtiValue.of(true);
    }

    private static QtiValue or(List<QtiValue> operands) {
        boolean unknown = false;
        for (QtiValue operand : operands) {
            Optional<Boolean> truth = truth(operand);
            if (truth.isPresent() && truth.get()) {
                return QtiValue.of(true);
            }
            unknown |= truth.isEmpty();
        }
        return unknown ? QtiValue.NULL : QtiValue.of(false);
    }

    private static QtiValue anyN(List<QtiValue> operands, int least, int most) {
        long yes = operands.stream()
                .filter(operand -> truth(operand).orElse(false))
                .count();
        long unknown =
                operands.stream().filter(operand -> truth(operand).isEmpty()).count();
        if (yes > most || yes + unknown < least) {
            return QtiValue.of(false);
        }
        return yes >= least && yes + unknown <= most ? QtiValue.of(true) : QtiValue.NULL;
    }

    private static QtiValue container(Cardinality cardinality, List<QtiValue> operands) {
        return new QtiValue(
                cardinality,
                operands.stream().flatMap(operand -> operand.members().stream()).toList());
    }

    private static QtiValue delete(List<QtiValue> operands) {
        QtiValue container = operands.getLast();
        if (operands.getFirst().isNull() || container.isNull()) {
            return QtiValue.NULL;
        }
        Scalar unwanted = operands.getFirst().members().getFirst();
        return new QtiValue(
                container.cardinality() == Cardinality.SINGLE ? Cardinality.MULTIPLE : container.cardinality(),
                container.members().stream()
                        .filter(member -> !Comparison.same(member, unwanted))
                        .toList());
    }

    private static boolean contains(QtiValue container, QtiValue other) {
        return container.cardinality() == Cardinality.ORDERED
                ? Comparison.containsInOrder(container.members(), other.members())
                : Comparison.containsAll(container.members(), other.members());
    }

    private static QtiValue index(QtiValue container, int n) {
        return n >= 1 && n <= container.members().size()
                ? QtiValue.of(container.members().get(n - 1))
                : QtiValue.NULL;
    }

    private static boolean stringMatch(Attributes attributes, QtiValue first, QtiValue last) {
        String one = text(attributes, first);
        String other = text(attributes, last);
        boolean part = attributes.value("substring").filter("true"::equals).isPresent();
        return part ? one.contains(other) : one.equals(other);
    }

    private static String text(Attributes attributes, QtiValue value) {
        String text = value.members().getFirst().text();
        boolean caseSensitive =
                attributes.value("case-sensitive").filter("false"::equals).isEmpty();
        return caseSensitive ? text : text.toLowerCase(Locale.ROOT);
    }

    private static boolean inside(Attributes attributes, QtiValue points) {
        Area area = new Area(
                Area.Shape.valueOf(attributes.value("shape").orElse("default").toUpperCase(Locale.ROOT)),
                coordinates(attributes.value("coords").orElse("")));
        return points.members().stream()
                .anyMatch(member -> member instanceof Scalar.Point(int x, int y) && area.contains(x, y));
    }

    private static List<Double> coordinates(String text) {
        return text.isBlank()
                ? List.of()
                : java.util.Arrays.stream(text.split(","))
                        .map(String::strip)
                        .map(Scalar::real)
                        .toList();
    }
}
