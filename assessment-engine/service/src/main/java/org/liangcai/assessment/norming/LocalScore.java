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
 */
public record LocalScore(
        LocalForm form,
        YearMonth month,
        int age,
        Optional<Sex> sex,
        Education education,
        boolean complete,
        boolean careful,
        Map<ConstructId, Double> raws) {

    public LocalScore {
        raws = Map.copyOf(raws);
        if (age < 0) {
            throw new IllegalArgumentException("The age (%d) must not be negative.".formatted(age));
        }
    }

    /** Whether a norm may stand on it. */
    boolean usable() {
        return complete && careful;
    }
}
