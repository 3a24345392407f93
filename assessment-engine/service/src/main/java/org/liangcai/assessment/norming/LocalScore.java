package org.liangcai.assessment.norming;

import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import org.liangcai.assessment.visit.Education;
import org.liangcai.assessment.visit.Sex;
import org.liangcai.norms.ConstructId;

/**
 * What is kept of one person for norms: no name, no number, no day.
 *
 * @param form what was taken
 * @param month when
 * @param age in completed years
 * @param sex if stated
 * @param education the highest completed level
 * @param complete whether every scale has a score
 * @param careful whether no sign of careless answers was flagged
 * @param raws the raw score of each scale that has one
 * @param errors the standard error of each raw score; empty where it was not kept yet
 */
public record LocalScore(
        LocalForm form,
        YearMonth month,
        int age,
        Optional<Sex> sex,
        Education education,
        boolean complete,
        boolean careful,
        Map<ConstructId, Double> raws,
        Map<ConstructId, Double> errors) {

    public LocalScore {
        raws = Map.copyOf(raws);
        errors = Map.copyOf(errors);
        if (age < 0) {
            throw new IllegalArgumentException("The age (%d) must not be negative.".formatted(age));
        }
    }

    /** Scores as they were kept before their standard errors were. */
    public LocalScore(
            LocalForm form,
            YearMonth month,
            int age,
            Optional<Sex> sex,
            Education education,
            boolean complete,
            boolean careful,
            Map<ConstructId, Double> raws) {
        this(form, month, age, sex, education, complete, careful, raws, Map.of());
    }

    /** Whether a norm may stand on it. */
    boolean usable() {
        return complete && careful;
    }
}
