package org.liangcai.assessment.matching;

import java.util.List;
import org.liangcai.assessment.visit.Education;

/**
 * How O*NET's twelve levels of required education correspond to the Chinese levels. A certificate after high school and unfinished
 * college count as senior secondary, because neither is a completed Chinese level above it; a first professional degree counts as a
 * master's degree, the nearest Chinese professional degree.
 */
final class RequiredEducation {

    static final int LEVELS = 12;

    private static final List<Education> CHINESE = List.of(
            Education.JUNIOR_SECONDARY,
            Education.SENIOR_SECONDARY,
            Education.SENIOR_SECONDARY,
            Education.SENIOR_SECONDARY,
            Education.JUNIOR_COLLEGE,
            Education.BACHELOR,
            Education.BACHELOR,
            Education.MASTER,
            Education.MASTER,
            Education.MASTER,
            Education.DOCTORATE,
            Education.DOCTORATE);

    private RequiredEducation() {}

    /** The lowest Chinese level at or below which at least half of those asked place the requirement. */
    static Education typical(OccupationFigures figures) {
        for (Education level : Education.values()) {
            if (percentSatisfied(figures, level) >= 50) {
                return level;
            }
        }
        return Education.DOCTORATE;
    }

    /** Of those asked, how many percent (0 to 100) name a requirement that someone with this level has. */
    static double percentSatisfied(OccupationFigures figures, Education level) {
        double total = 0;
        double satisfied = 0;
        for (int index = 0; index < LEVELS; index++) {
            double percent = figures.educationPercent().get(index);
            total += percent;
            satisfied += CHINESE.get(index).compareTo(level) <= 0 ? percent : 0;
        }
        return total > 0 ? 100 * satisfied / total : 0;
    }
}
