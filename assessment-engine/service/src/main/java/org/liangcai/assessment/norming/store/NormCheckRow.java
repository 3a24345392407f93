package org.liangcai.assessment.norming.store;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.liangcai.assessment.norming.LocalForm;
import org.liangcai.assessment.norming.NormCheck;
import org.liangcai.assessment.norming.NormCheck.Fit;
import org.liangcai.itembank.Language;
import org.liangcai.norms.ConstructId;
import org.liangcai.norms.NormTableId;
import org.liangcai.norms.NormVersion;

/** A row of {@code norm_check}: one construct of one check. */
@MappedEntity("norm_check")
record NormCheckRow(
        @Id @GeneratedValue @Nullable Long id,
        Instant checkedAt,
        String instrument,
        String form,
        Language language,
        String fromMonth,
        String toMonth,
        String tableId,
        int version,
        String construct,
        int constructPosition,
        int people,
        @Nullable Double meanZ,
        @Nullable Double meanLower,
        @Nullable Double meanUpper,
        @Nullable Double deviationRatio,
        @Nullable Double ratioLower,
        @Nullable Double ratioUpper,
        @Nullable Double chiSquare,
        @Nullable Double fitProbability) {

    static List<NormCheckRow> of(NormCheck check) {
        return IntStream.range(0, check.constructs().size())
                .mapToObj(position -> of(check, position, check.constructs().get(position)))
                .toList();
    }

    private static NormCheckRow of(NormCheck check, int position, NormCheck.Construct construct) {
        Optional<Fit> fit = construct.fit();
        return new NormCheckRow(
                null,
                check.at(),
                check.form().instrument(),
                check.form().form(),
                check.form().language(),
                check.from().toString(),
                check.to().toString(),
                check.version().id().value(),
                check.version().version(),
                construct.construct().value(),
                position,
                construct.people(),
                fit.map(Fit::mean).orElse(null),
                fit.map(Fit::meanLower).orElse(null),
                fit.map(Fit::meanUpper).orElse(null),
                fit.map(Fit::ratio).orElse(null),
                fit.map(Fit::ratioLower).orElse(null),
                fit.map(Fit::ratioUpper).orElse(null),
                fit.map(Fit::chiSquare).orElse(null),
                fit.map(Fit::probability).orElse(null));
    }

    /** One check, from its rows in the order of their positions. */
    static NormCheck check(List<NormCheckRow> rows) {
        NormCheckRow first = rows.getFirst();
        return new NormCheck(
                first.checkedAt,
                new LocalForm(first.instrument, first.form, first.language),
                YearMonth.parse(first.fromMonth),
                YearMonth.parse(first.toMonth),
                new NormVersion(NormTableId.of(first.tableId), first.version),
                rows.stream().map(NormCheckRow::checked).toList());
    }

    private NormCheck.Construct checked() {
        return new NormCheck.Construct(ConstructId.of(construct), people, fit());
    }

    private Optional<Fit> fit() {
        return meanZ == null
                        || meanLower == null
                        || meanUpper == null
                        || deviationRatio == null
                        || ratioLower == null
                        || ratioUpper == null
                        || chiSquare == null
                        || fitProbability == null
                ? Optional.empty()
                : Optional.of(new Fit(
                        meanZ,
                        meanLower,
                        meanUpper,
                        deviationRatio,
                        ratioLower,
                        ratioUpper,
                        chiSquare,
                        fitProbability));
    }
}
