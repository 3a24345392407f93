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

/** A row of {@code local_score}; raw scores as {@code A=92.0 C=81.0}. */
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
        String rawScores) {

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
                new TreeMap<>(score.raws())
                        .entrySet().stream()
                                .map(raw -> raw.getKey() + "=" + raw.getValue())
                                .collect(Collectors.joining(" ")));
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
                raws());
    }

    private Map<ConstructId, Double> raws() {
        var raws = new HashMap<ConstructId, Double>();
        for (String raw : rawScores.split(" ", -1)) {
            int equals = raw.indexOf('=');
            raws.put(ConstructId.of(raw.substring(0, equals)), Double.valueOf(raw.substring(equals + 1)));
        }
        return raws;
    }
}
