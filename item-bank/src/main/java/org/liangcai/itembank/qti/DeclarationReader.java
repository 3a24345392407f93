package org.liangcai.itembank.qti;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liangcai.itembank.FaultyTextException;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.qti.model.AreaMapping;
import org.liangcai.itembank.qti.model.BaseType;
import org.liangcai.itembank.qti.model.Cardinality;
import org.liangcai.itembank.qti.model.DeclaredValue;
import org.liangcai.itembank.qti.model.Mapping;
import org.liangcai.itembank.qti.model.OutcomeDeclaration;
import org.liangcai.itembank.qti.model.OutcomeDeclaration.LookupTable;
import org.liangcai.itembank.qti.model.QtiValue;
import org.liangcai.itembank.qti.model.ResponseDeclaration;
import org.liangcai.itembank.qti.model.Scalar;

/** Reads the declarations of variables (QTI 3.0 ASI, 2.9). */
final class DeclarationReader {

    static final Map<String, BaseType> BASE_TYPES =
            Arrays.stream(BaseType.values()).collect(Collectors.toMap(BaseType::code, type -> type));

    private static final Map<String, Cardinality> CARDINALITIES = Map.of(
            "single", Cardinality.SINGLE,
            "multiple", Cardinality.MULTIPLE,
            "ordered", Cardinality.ORDERED);

    private DeclarationReader() {}

    /** The response declaration, or nothing if its type is not supported. */
    static Optional<ResponseDeclaration> response(Element element) {
        String identifier = element.identifier("identifier");
        return type(element).map(type -> {
            ResponseDeclaration declaration = new ResponseDeclaration(
                    identifier,
                    type.cardinality(),
                    type.baseType(),
                    declared(element, "qti-default-value", type),
                    declared(element, "qti-correct-response", type),
                    element.child("qti-mapping").map(mapping -> mapping(mapping, type.baseType())),
                    element.child("qti-area-mapping").map(DeclarationReader::areaMapping));
            element.done();
            return declaration;
        });
    }

    /** The outcome declaration, or nothing if its type is not supported. */
    static Optional<OutcomeDeclaration> outcome(Element element) {
        String identifier = element.identifier("identifier");
        return type(element).map(type -> {
            OutcomeDeclaration declaration = new OutcomeDeclaration(
                    identifier,
                    type.cardinality(),
                    type.baseType(),
                    declared(element, "qti-default-value", type),
                    element.optional("interpretation"),
                    element.optional("long-interpretation"),
                    element.number("normal-maximum"),
                    element.number("normal-minimum"),
                    element.number("mastery-value"),
                    element.optional("external-scored"),
                    element.optional("view").map(DeclarationReader::words).orElse(List.of()),
                    lookupTable(element, type.baseType()));
            element.done();
            return declaration;
        });
    }

    static List<String> words(String text) {
        return Stream.of(text.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private record Type(Cardinality cardinality, BaseType baseType) {}

    private static Optional<Type> type(Element element) {
        String cardinality = element.required("cardinality");
        String baseType = element.optional("base-type").orElse("");
        if (cardinality.equals("record") || baseType.equals("file")) {
            element.unsupported(LocalizedText.of(
                    "不支持基数为（%s）、类型为（%s）的变量。",
                    "Variables of cardinality (%s) and type (%s) are not supported.", cardinality, baseType));
            return Optional.empty();
        }
        if (baseType.isEmpty()) {
            element.fault(new LocalizedText("缺少属性（base-type）。", "The attribute (base-type) is missing."));
        }
        return Optional.of(new Type(
                element.word("cardinality", CARDINALITIES, Cardinality.SINGLE),
                element.word("base-type", BASE_TYPES, BaseType.STRING)));
    }

    private static Optional<DeclaredValue> declared(Element declaration, String name, Type type) {
        return declaration.child(name).map(element -> {
            List<Scalar> members = new ArrayList<>();
            for (Element value : element.children("qti-value")) {
                if (value.optional("field-identifier").isPresent()) {
                    value.unsupported(new LocalizedText("不支持记录里的字段。", "Fields of records are not supported."));
                }
                value.optional("base-type");
                scalar(value, type.baseType(), value.text()).ifPresent(members::add);
                value.done();
            }
            Optional<String> interpretation = element.optional("interpretation");
            element.done();
            if (type.cardinality() == Cardinality.SINGLE && members.size() > 1) {
                element.fault(
                        LocalizedText.of("单个值不能有（%d）个成员。", "A single value cannot have (%d) members.", members.size()));
                return new DeclaredValue(interpretation, QtiValue.NULL);
            }
            return new DeclaredValue(interpretation, new QtiValue(type.cardinality(), members));
        });
    }

    /** A value of a type; a fault and nothing if the text is none. */
    static Optional<Scalar> scalar(Element element, BaseType type, String text) {
        try {
            return Optional.of(Scalar.parse(type, text));
        } catch (IllegalArgumentException | ArithmeticException wrong) {
            element.fault(LocalizedText.of(
                    "值不是 %s：%s", "The value is no %s: %s", type.code(), FaultyTextException.text(wrong)));
            return Optional.empty();
        }
    }

    static Mapping mapping(Element element, BaseType type) {
        List<Mapping.Entry> entries = new ArrayList<>();
        for (Element entry : element.children("qti-map-entry")) {
            double points = entry.requiredNumber("mapped-value");
            boolean caseSensitive = entry.flag("case-sensitive", true);
            scalar(entry, type, entry.required("map-key"))
                    .ifPresent(key -> entries.add(new Mapping.Entry(key, points, caseSensitive)));
            entry.done();
        }
        Mapping mapping = new Mapping(
                element.number("default-value").orElse(0.0),
                element.number("lower-bound"),
                element.number("upper-bound"),
                entries);
        element.done();
        return mapping;
    }

    private static AreaMapping areaMapping(Element element) {
        List<AreaMapping.Entry> entries = new ArrayList<>();
        for (Element entry : element.children("qti-area-map-entry")) {
            double points = entry.requiredNumber("mapped-value");
            InteractionReader.area(entry).ifPresent(area -> entries.add(new AreaMapping.Entry(area, points)));
            entry.done();
        }
        AreaMapping mapping = new AreaMapping(
                element.number("default-value").orElse(0.0),
                element.number("lower-bound"),
                element.number("upper-bound"),
                entries);
        element.done();
        return mapping;
    }

    private static Optional<LookupTable> lookupTable(Element declaration, BaseType type) {
        Optional<LookupTable> match = declaration.child("qti-match-table").map(table -> matchTable(table, type));
        return match.or(
                () -> declaration.child("qti-interpolation-table").map(table -> interpolationTable(table, type)));
    }

    private static LookupTable matchTable(Element table, BaseType type) {
        List<LookupTable.MatchEntry> entries = new ArrayList<>();
        for (Element entry : table.children("qti-match-table-entry")) {
            Optional<Scalar> source = scalar(entry, BaseType.INTEGER, entry.required("source-value"));
            Optional<Scalar> target = scalar(entry, type, entry.required("target-value"));
            if (source.isPresent() && target.isPresent() && source.get() instanceof Scalar.Whole(long number)) {
                entries.add(new LookupTable.MatchEntry(number, target.get()));
            }
            entry.done();
        }
        Optional<Scalar> otherwise = table.optional("default-value").flatMap(text -> scalar(table, type, text));
        table.done();
        return new LookupTable.MatchTable(otherwise, entries);
    }

    private static LookupTable interpolationTable(Element table, BaseType type) {
        List<LookupTable.InterpolationEntry> entries = new ArrayList<>();
        for (Element entry : table.children("qti-interpolation-table-entry")) {
            double source = entry.requiredNumber("source-value");
            boolean boundary = entry.flag("include-boundary", true);
            scalar(entry, type, entry.required("target-value"))
                    .ifPresent(target -> entries.add(new LookupTable.InterpolationEntry(source, boundary, target)));
            entry.done();
        }
        Optional<Scalar> otherwise = table.optional("default-value").flatMap(text -> scalar(table, type, text));
        table.done();
        return new LookupTable.InterpolationTable(otherwise, entries);
    }
}
