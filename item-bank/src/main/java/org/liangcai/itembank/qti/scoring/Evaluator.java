package org.liangcai.itembank.qti.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
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
            case ANY_N -> anyN(operands, whole(attributes, "min"), whole(attributes, "max"));
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
            case INDEX -> index(first, whole(attributes, "n"));
            case STRING_MATCH -> QtiValue.of(stringMatch(attributes, first, last));
            case SUBSTRING -> QtiValue.of(text(attributes, last).contains(text(attributes, first)));
            case PATTERN_MATCH ->
                QtiValue.of(PatternMatch.matches(
                        attributes.value("pattern").orElse(""),
                        first.members().getFirst().text()));
            case INSIDE -> QtiValue.of(inside(attributes, first));
            case EQUAL -> equal(attributes, first, last);
            case EQUAL_ROUNDED -> equalRounded(attributes, first, last);
            case LT, DURATION_LT -> compared(first, last, (a, b) -> a < b ? 1 : 0);
            case GT -> compared(first, last, (a, b) -> a > b ? 1 : 0);
            case LTE -> compared(first, last, (a, b) -> a <= b ? 1 : 0);
            case GTE, DURATION_GTE -> compared(first, last, (a, b) -> a >= b ? 1 : 0);
            case SUM -> folded(operands, Double::sum);
            case PRODUCT -> folded(operands, (a, b) -> a * b);
            case MIN -> folded(operands, Math::min);
            case MAX -> folded(operands, Math::max);
            case SUBTRACT -> folded(operands, (a, b) -> a - b);
            case DIVIDE -> divided(first, last);
            case POWER -> finite(first, last, StrictMath::pow);
            case INTEGER_DIVIDE -> wholeDivision(first, last, Math::floorDiv);
            case INTEGER_MODULUS -> wholeDivision(first, last, Math::floorMod);
            case TRUNCATE -> toWhole(first, number -> number < 0 ? Math.ceil(number) : Math.floor(number));
            case ROUND -> toWhole(first, number -> Math.floor(number + 0.5));
            case ROUND_TO -> roundTo(attributes, first);
            case INTEGER_TO_FLOAT ->
                numbers(first).map(number -> QtiValue.of(number.doubleValue())).orElse(QtiValue.NULL);
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

    private static QtiValue equal(Attributes attributes, QtiValue first, QtiValue last) {
        OptionalDouble one = Numbers.of(first);
        OptionalDouble other = Numbers.of(last);
        if (one.isEmpty() || other.isEmpty()) {
            return QtiValue.NULL;
        }
        double expected = one.getAsDouble();
        double given = other.getAsDouble();
        String mode = attributes.value("tolerance-mode").orElse("exact");
        if (mode.equals("exact")) {
            return QtiValue.of(expected == given);
        }
        double[] tolerance = tolerance(attributes);
        boolean relative = mode.equals("relative");
        double lower = relative ? expected * (1 - tolerance[0] / 100) : expected - tolerance[0];
        double upper = relative ? expected * (1 + tolerance[1] / 100) : expected + tolerance[1];
        double least = Math.min(lower, upper);
        double most = Math.max(lower, upper);
        boolean above = isIncluded(attributes, "include-lower-bound") ? given >= least : given > least;
        boolean below = isIncluded(attributes, "include-upper-bound") ? given <= most : given < most;
        return QtiValue.of(above && below);
    }

    private static boolean isIncluded(Attributes attributes, String bound) {
        return attributes.value(bound).filter("false"::equals).isEmpty();
    }

    /** One tolerance for both sides or one for each; a tolerance that is no number is 0. */
    private static double[] tolerance(Attributes attributes) {
        String[] words = attributes.value("tolerance").orElse("0").strip().split("\\s+", -1);
        double below = Numeric.of(words[0]);
        return new double[] {below, words.length > 1 ? Numeric.of(words[1]) : below};
    }

    /** Reading numbers of attributes without failing. */
    private static final class Numeric {

        static double of(String text) {
            try {
                return Scalar.real(text);
            } catch (IllegalArgumentException noNumber) {
                return 0;
            }
        }
    }

    private static QtiValue equalRounded(Attributes attributes, QtiValue first, QtiValue last) {
        OptionalDouble one = rounded(attributes, first);
        OptionalDouble other = rounded(attributes, last);
        return one.isEmpty() || other.isEmpty() ? QtiValue.NULL : QtiValue.of(one.getAsDouble() == other.getAsDouble());
    }

    private static QtiValue roundTo(Attributes attributes, QtiValue value) {
        OptionalDouble rounded = rounded(attributes, value);
        return rounded.isEmpty() ? QtiValue.NULL : QtiValue.of(rounded.getAsDouble());
    }

    private static OptionalDouble rounded(Attributes attributes, QtiValue value) {
        OptionalDouble number = Numbers.of(value);
        return number.isEmpty()
                ? number
                : Numbers.rounded(
                        number.getAsDouble(),
                        attributes.value("rounding-mode").orElse("significantFigures"),
                        whole(attributes, "figures"));
    }

    private static QtiValue compared(QtiValue first, QtiValue last, DoubleBinaryOperator comparison) {
        OptionalDouble one = Numbers.of(first);
        OptionalDouble other = Numbers.of(last);
        return one.isEmpty() || other.isEmpty()
                ? QtiValue.NULL
                : QtiValue.of(comparison.applyAsDouble(one.getAsDouble(), other.getAsDouble()) > 0);
    }

    /** All numbers of all operands put together from the first to the last; whole if all are. */
    private static QtiValue folded(List<QtiValue> operands, DoubleBinaryOperator operator) {
        double result = Double.NaN;
        boolean first = true;
        boolean whole = true;
        for (QtiValue operand : operands) {
            for (Scalar member : operand.members()) {
                OptionalDouble number = Numbers.of(member);
                if (number.isEmpty()) {
                    return QtiValue.NULL;
                }
                whole &= member instanceof Scalar.Whole;
                result = first ? number.getAsDouble() : operator.applyAsDouble(result, number.getAsDouble());
                first = false;
            }
        }
        return Numbers.value(result, whole);
    }

    private static QtiValue divided(QtiValue first, QtiValue last) {
        OptionalDouble divisor = Numbers.of(last);
        return divisor.isPresent() && divisor.getAsDouble() == 0 ? QtiValue.NULL : finite(first, last, (a, b) -> a / b);
    }

    private static QtiValue finite(QtiValue first, QtiValue last, DoubleBinaryOperator operator) {
        OptionalDouble one = Numbers.of(first);
        OptionalDouble other = Numbers.of(last);
        if (one.isEmpty() || other.isEmpty()) {
            return QtiValue.NULL;
        }
        return Numbers.value(operator.applyAsDouble(one.getAsDouble(), other.getAsDouble()), false);
    }

    @FunctionalInterface
    private interface WholeOperator {
        long apply(long one, long other);
    }

    private static QtiValue wholeDivision(QtiValue first, QtiValue last, WholeOperator operator) {
        boolean possible = first.scalar().filter(Scalar.Whole.class::isInstance).isPresent()
                && last.scalar().filter(Scalar.Whole.class::isInstance).isPresent();
        if (possible
                && first.members().getFirst() instanceof Scalar.Whole(long one)
                && last.members().getFirst() instanceof Scalar.Whole(long other)
                && other != 0) {
            return QtiValue.of(new Scalar.Whole(operator.apply(one, other)));
        }
        return QtiValue.NULL;
    }

    private static QtiValue toWhole(QtiValue value, DoubleUnaryOperator rounding) {
        OptionalDouble number = Numbers.of(value);
        if (number.isEmpty() || Double.isInfinite(number.getAsDouble())) {
            return QtiValue.NULL;
        }
        return Numbers.value(rounding.applyAsDouble(number.getAsDouble()), true);
    }

    private static Optional<Double> numbers(QtiValue value) {
        OptionalDouble number = Numbers.of(value);
        return number.isEmpty() ? Optional.empty() : Optional.of(number.getAsDouble());
    }

    private static int whole(Attributes attributes, String name) {
        double number = Numeric.of(attributes.value(name).orElse("0"));
        return (int) Math.max(Math.min(number, Integer.MAX_VALUE), Integer.MIN_VALUE);
    }
}
