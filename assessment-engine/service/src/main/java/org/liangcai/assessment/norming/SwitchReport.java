package org.liangcai.assessment.norming;

import java.util.List;
import org.liangcai.assessment.scoring.NormScope;
import org.liangcai.norms.ConstructId;
import org.liangcai.norms.NormVersion;

/**
 * What putting another norm in use would do to the scores that are kept here: who would change band and by how much, without names.
 *
 * @param scope for which scores
 * @param from the norm in use
 * @param to the norm that would take its place
 * @param people how many people's scores were scored by both
 * @param rows by construct and group
 */
public record SwitchReport(NormScope scope, NormVersion from, NormVersion to, int people, List<Row> rows) {

    public SwitchReport {
        rows = List.copyOf(rows);
    }

    /** The groups that changes are told of apart. They are looked at here, and compared with nobody. */
    public enum Group {
        ALL,
        WOMEN,
        MEN,
        UNDER_21,
        FROM_21_TO_40,
        FROM_41_TO_60,
        OVER_60
    }

    /**
     * One construct in one group.
     *
     * @param construct what is measured
     * @param group of whom
     * @param people how many have a score by both norms
     * @param meanChange the mean of the new minus the old T score
     * @param otherSten the share whose sten changes, 0 to 1
     * @param otherWords the share for whom the words of the report change (below, like or above most people), 0 to 1
     * @param largestFall the largest fall in T, 0 or less
     * @param largestRise the largest rise in T, 0 or more
     * @param lost how many have a score by the old norm only, for example because of their age
     * @param gained how many by the new norm only
     */
    public record Row(
            ConstructId construct,
            Group group,
            int people,
            double meanChange,
            double otherSten,
            double otherWords,
            double largestFall,
            double largestRise,
            int lost,
            int gained) {}
}
