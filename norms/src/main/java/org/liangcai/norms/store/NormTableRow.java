package org.liangcai.norms.store;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.liangcai.norms.AgeBand;
import org.liangcai.norms.BilingualText;
import org.liangcai.norms.ConstructNorm;
import org.liangcai.norms.NormSample;
import org.liangcai.norms.NormSource;
import org.liangcai.norms.NormTable;
import org.liangcai.norms.NormTableId;
import org.liangcai.norms.OutsideAges;
import org.liangcai.norms.SampleDesign;

/** A row of {@code norm_table}. */
@MappedEntity("norm_table")
record NormTableRow(
        @Id @GeneratedValue @Nullable Long id,
        String tableId,
        int version,
        String dated,
        String titleZh,
        String titleEn,
        String instrument,
        String form,
        String populationZh,
        String populationEn,
        String sampleZh,
        String sampleEn,
        String sampleLanguage,
        String citation,
        String licenceZh,
        String licenceEn,
        String methodZh,
        String methodEn,
        String reliabilityNoteZh,
        String reliabilityNoteEn,
        int validAgeFrom,
        int validAgeTo,
        String outsideAges,
        @Nullable String placeZh,
        @Nullable String placeEn,
        @Nullable String periodZh,
        @Nullable String periodEn,
        @Nullable String drawingZh,
        @Nullable String drawingEn,
        @Nullable Integer people,
        @Nullable Integer smallestCell) {

    static NormTableRow of(NormTable table) {
        return new NormTableRow(
                null,
                table.id().value(),
                table.version(),
                table.dated().toString(),
                table.title().zh(),
                table.title().en(),
                table.instrument(),
                table.form(),
                table.sample().population().zh(),
                table.sample().population().en(),
                table.sample().description().zh(),
                table.sample().description().en(),
                table.sample().language(),
                table.source().citation(),
                table.source().licence().zh(),
                table.source().licence().en(),
                table.method().zh(),
                table.method().en(),
                table.reliabilityNote().zh(),
                table.reliabilityNote().en(),
                table.validAges().from(),
                table.validAges().to(),
                table.outsideAges().name(),
                design(table, design -> design.place().zh()),
                design(table, design -> design.place().en()),
                design(table, design -> design.period().zh()),
                design(table, design -> design.period().en()),
                design(table, design -> design.drawing().zh()),
                design(table, design -> design.drawing().en()),
                design(table, SampleDesign::people),
                design(table, SampleDesign::smallestCell));
    }

    NormTable with(List<ConstructNorm> constructs) {
        return new NormTable(
                NormTableId.of(tableId),
                version,
                YearMonth.parse(dated),
                new BilingualText(titleZh, titleEn),
                instrument,
                form,
                new NormSample(
                        new BilingualText(populationZh, populationEn),
                        new BilingualText(sampleZh, sampleEn),
                        sampleLanguage,
                        design()),
                new NormSource(citation, new BilingualText(licenceZh, licenceEn)),
                new BilingualText(methodZh, methodEn),
                new BilingualText(reliabilityNoteZh, reliabilityNoteEn),
                new AgeBand(validAgeFrom, validAgeTo),
                OutsideAges.valueOf(outsideAges),
                constructs);
    }

    private static <T> @Nullable T design(NormTable table, Function<SampleDesign, T> of) {
        return table.sample().design().map(of).orElse(null);
    }

    private Optional<SampleDesign> design() {
        return people == null || smallestCell == null
                ? Optional.empty()
                : Optional.of(new SampleDesign(
                        text(placeZh, placeEn),
                        text(periodZh, periodEn),
                        text(drawingZh, drawingEn),
                        people,
                        smallestCell));
    }

    private static BilingualText text(@Nullable String zh, @Nullable String en) {
        return new BilingualText(
                Objects.requireNonNull(zh, "A stored sample design has its texts."),
                Objects.requireNonNull(en, "A stored sample design has its texts."));
    }
}
