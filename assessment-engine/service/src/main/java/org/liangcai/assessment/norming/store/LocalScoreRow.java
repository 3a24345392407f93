package org.liangcai.assessment.norming.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liangcai.assessment.norming.LocalForm;
import org.liangcai.assessment.norming.LocalScore;
import org.liangcai.assessment.visit.Education;
import org.liangcai.assessment.visit.Sex;
import org.liangcai.itembank.Language;
import org.liangcai.norms.ConstructId;

/** A row of {@code local_score}; raw scores and their standard errors as {@code A=92.0 C=81.0}. */
@MappedEntity("local_score")
record LocalScoreRow(
        @Id UUID id,
        String instrument,
        String form,
        Language language,
        String testedMonth,
        int age,
        @Nullable Sex sex,
        Education education,
        boolean complete,
        boolean careful,
        String rawScores,
        @Nullable String standardErrors) {

    static LocalScoreRow of(UUID id, LocalScore score) {
        return new LocalScoreRow(
                id,
                score.form().instrument(),
                score.form().form(),
                score.form().language(),
                score.month().toString(),
                score.age(),
                score.sex().orElse(null),
                score.education(),
                score.complete(),
                score.careful(),
                text(score.raws()),
                score.errors().isEmpty() ? null : text(score.errors()));
    }

    private static String text(Map<ConstructId, Double> figures) {
        return new TreeMap<>(figures)
                .entrySet().stream()
                        .map(figure -> figure.getKey() + "=" + figure.getValue())
                        .collect(Collectors.joining(" "));
    }

    LocalScore score() {
        return new LocalScore(
                new LocalForm(instrument, form, language),
                YearMonth.parse(testedMonth),
                age,
                Optional.ofNullable(sex),
                education,
                complete,
                careful,
                figures(rawScores),
                standardErrors == null ? Map.of() : figures(standardErrors));
    }

    private static Map<ConstructId, Double> figures(String text) {
        var figures = new HashMap<ConstructId, Double>();
        for (String figure : text.split(" ", -1)) {
            int equals = figure.indexOf('=');
            figures.put(ConstructId.of(figure.substring(0, equals)), Double.valueOf(figure.substring(equals + 1)));
        }
        return figures;
    }
}
