package org.liangcai.itembank.qti.model;

import java.util.List;
import java.util.Optional;

/** {@code qti-outcome-declaration}: a variable that response processing sets (QTI 3.0 ASI, 2.9.2). */
public record OutcomeDeclaration(
        String identifier,
        Cardinality cardinality,
        BaseType baseType,
        Optional<DeclaredValue> defaultValue,
        Optional<String> interpretation,
        Optional<String> longInterpretation,
        Optional<Double> normalMaximum,
        Optional<Double> normalMinimum,
        Optional<Double> masteryValue,
        Optional<String> externalScored,
        List<String> views,
        Optional<LookupTable> lookupTable) {

    public OutcomeDeclaration {
        views = List.copyOf(views);
    }

    /** A plain variable without further properties. */
    public static OutcomeDeclaration of(String identifier, Cardinality cardinality, BaseType baseType) {
        return new OutcomeDeclaration(
                identifier,
                cardinality,
                baseType,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    /** A table that turns a number into a value of the variable. */
    public sealed interface LookupTable {

        /** The value for a number no entry answers. */
        Optional<Scalar> defaultValue();

        /** {@code qti-match-table}: by equality. */
        record MatchTable(Optional<Scalar> defaultValue, List<MatchEntry> entries) implements LookupTable {
            public MatchTable {
                entries = List.copyOf(entries);
            }
        }

        /** {@code qti-interpolation-table}: the first entry whose source value is at most (or below) the number. */
        record InterpolationTable(Optional<Scalar> defaultValue, List<InterpolationEntry> entries)
                implements LookupTable {
            public InterpolationTable {
                entries = List.copyOf(entries);
            }
        }

        record MatchEntry(long sourceValue, Scalar targetValue) {}

        record InterpolationEntry(double sourceValue, boolean includeBoundary, Scalar targetValue) {}
    }
}
