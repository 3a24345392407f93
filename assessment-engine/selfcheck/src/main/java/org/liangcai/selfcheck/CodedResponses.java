package org.liangcai.selfcheck;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.liangcai.psychometrics.data.ResponseMatrix;

/** Reads the columns of a file as responses: how the codes of an item become its categories from 0. */
enum CodedResponses {

    /** The codes seen are the categories in ascending order, whatever numbers stand for them. */
    ASCENDING {
        @Override
        ToIntFunction<Double> categories(double[] codes, double least) {
            List<Double> ascending = Arrays.stream(codes)
                    .filter(code -> !Double.isNaN(code))
                    .sorted()
                    .distinct()
                    .boxed()
                    .toList();
            return ascending::indexOf;
        }
    },

    /** Codes less the least of the item. */
    FROM_OWN_LEAST {
        @Override
        ToIntFunction<Double> categories(double[] codes, double least) {
            double own = least(codes);
            return code -> Math.toIntExact(Math.round(code - own));
        }
    },

    /** Codes less the least of all items. */
    FROM_COMMON_LEAST {
        @Override
        ToIntFunction<Double> categories(double[] codes, double least) {
            return code -> Math.toIntExact(Math.round(code - least));
        }
    },

    /** Codes as they are. */
    AS_THEY_ARE {
        @Override
        ToIntFunction<Double> categories(double[] codes, double least) {
            return code -> Math.toIntExact(Math.round(code));
        }
    };

    private static final List<String> WEIGHTS = List.of("weight", "weights", "freq", "count");
    private static final List<String> PERSONS = List.of("group", "id", "person");

    abstract ToIntFunction<Double> categories(double[] codes, double least);

    /** All columns but those that identify, group or weight persons, and others named; upper and lower case are the same. */
    static List<String> items(DataTable table, String... others) {
        Set<String> without = new HashSet<>(WEIGHTS);
        without.addAll(PERSONS);
        for (String other : others) {
            without.add(other.toLowerCase(Locale.ROOT));
        }
        return table.columns().stream()
                .filter(column -> !without.contains(column.toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** The responses of some columns. */
    ResponseMatrix of(DataTable table, List<String> items) {
        return read(table, items).build();
    }

    /** The responses of some columns, with weights where the table has them, to be given more. */
    ResponseMatrix.Builder weighted(DataTable table, List<String> items) {
        ResponseMatrix.Builder builder = read(table, items);
        for (String column : table.columns()) {
            if (WEIGHTS.contains(column.toLowerCase(Locale.ROOT))) {
                for (int person = 0; person < table.size(); person++) {
                    builder.weight(person, table.number(person, column));
                }
            }
        }
        return builder;
    }

    private ResponseMatrix.Builder read(DataTable table, List<String> items) {
        double least = items.stream()
                .mapToDouble(item -> least(table.numbers(item)))
                .min()
                .orElse(0);
        ResponseMatrix.Builder builder = ResponseMatrix.builder(items, table.size());
        for (int item = 0; item < items.size(); item++) {
            double[] codes = table.numbers(items.get(item));
            ToIntFunction<Double> categories = categories(codes, least);
            for (int person = 0; person < codes.length; person++) {
                if (!Double.isNaN(codes[person])) {
                    builder.category(person, item, categories.applyAsInt(codes[person]));
                }
            }
        }
        return builder;
    }

    private static double least(double[] codes) {
        return Arrays.stream(codes).filter(code -> !Double.isNaN(code)).min().orElse(Double.POSITIVE_INFINITY);
    }
}
