package org.liangcai.norms.store;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liangcai.norms.AgeBand;
import org.liangcai.norms.ConstructId;
import org.liangcai.norms.ConstructNorm;
import org.liangcai.norms.NormCell;
import org.liangcai.norms.NormSex;
import org.liangcai.norms.NormTable;
import org.liangcai.norms.NormValues;
import org.liangcai.norms.RawRange;

/** A row of {@code norm_cell}. */
@MappedEntity("norm_cell")
record NormCellRow(
        @Id @GeneratedValue @Nullable Long id,
        long normTableId,
        String construct,
        int constructPosition,
        double minimum,
        double maximum,
        @Nullable String sex,
        int ageFrom,
        int ageTo,
        @Nullable Integer sampleSize,
        double mean,
        double standardDeviation,
        double reliability,
        @Nullable String rawScores,
        @Nullable String deviates,
        @Nullable String samplingErrors) {

    static List<NormCellRow> of(long normTableId, NormTable table) {
        return IntStream.range(0, table.constructs().size())
                .boxed()
                .flatMap(
                        position -> of(normTableId, position, table.constructs().get(position)))
                .toList();
    }

    /** The constructs of one table, from its rows in the order of their positions. */
    static List<ConstructNorm> constructs(List<NormCellRow> rows) {
        Map<Integer, List<NormCellRow>> byPosition = rows.stream()
                .collect(
                        Collectors.groupingBy(NormCellRow::constructPosition, LinkedHashMap::new, Collectors.toList()));
        return byPosition.values().stream().map(NormCellRow::construct).toList();
    }

    private static Stream<NormCellRow> of(long normTableId, int position, ConstructNorm norm) {
        return norm.cells().stream()
                .map(cell -> new NormCellRow(
                        null,
                        normTableId,
                        norm.construct().value(),
                        position,
                        norm.range().minimum(),
                        norm.range().maximum(),
                        cell.sex().map(Enum::name).orElse(null),
                        cell.ages().from(),
                        cell.ages().to(),
                        cell.sampleSize().isPresent() ? cell.sampleSize().getAsInt() : null,
                        cell.mean(),
                        cell.standardDeviation(),
                        cell.reliability(),
                        cell.values().map(values -> text(values, values::raw)).orElse(null),
                        cell.values().map(values -> text(values, values::z)).orElse(null),
                        cell.values()
                                .filter(NormValues::hasStandardErrors)
                                .map(values -> text(values, values::standardError))
                                .orElse(null)));
    }

    private static ConstructNorm construct(List<NormCellRow> rows) {
        NormCellRow first = rows.getFirst();
        return new ConstructNorm(
                ConstructId.of(first.construct),
                new RawRange(first.minimum, first.maximum),
                rows.stream().map(NormCellRow::cell).toList());
    }

    private NormCell cell() {
        return new NormCell(
                Optional.ofNullable(sex).map(NormSex::valueOf),
                new AgeBand(ageFrom, ageTo),
                sampleSize == null ? OptionalInt.empty() : OptionalInt.of(sampleSize),
                mean,
                standardDeviation,
                reliability,
                values());
    }

    private Optional<NormValues> values() {
        return rawScores == null || deviates == null
                ? Optional.empty()
                : Optional.of(NormValues.of(
                        numbers(rawScores),
                        numbers(deviates),
                        samplingErrors == null ? new double[0] : numbers(samplingErrors)));
    }

    /** With the digits that give the same doubles back. */
    private static String text(NormValues values, IntToDoubleFunction value) {
        return IntStream.range(0, values.size())
                .mapToObj(i -> String.valueOf(value.applyAsDouble(i)))
                .collect(Collectors.joining(" "));
    }

    private static double[] numbers(String text) {
        return Stream.of(text.split(" ", -1)).mapToDouble(Double::parseDouble).toArray();
    }
}
