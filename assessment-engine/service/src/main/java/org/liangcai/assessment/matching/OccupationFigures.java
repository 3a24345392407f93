package org.liangcai.assessment.matching;

import java.util.List;

/**
 * O*NET's figures of one occupation.
 *
 * @param onetCode the O*NET-SOC code
 * @param title its title
 * @param jobZone 1 to 5
 * @param interests the six interests in the order of {@link Riasec#TYPES}, 1 to 7
 * @param values the six work values in the order of {@link WorkValues#VALUES}, 1 to 7
 * @param abilities the importance of the abilities in the order of {@link ReasoningAbility}, 1 to 5
 * @param educationPercent of those asked, how many percent name each of the twelve levels as required
 */
record OccupationFigures(
        String onetCode,
        String title,
        int jobZone,
        Profile interests,
        Profile values,
        List<Double> abilities,
        List<Double> educationPercent) {

    OccupationFigures {
        abilities = List.copyOf(abilities);
        educationPercent = List.copyOf(educationPercent);
        if (jobZone < 1 || jobZone > 5) {
            throw new IllegalArgumentException("The job zone (%d) must lie between 1 and 5.".formatted(jobZone));
        }
        if (educationPercent.size() != RequiredEducation.LEVELS) {
            throw new IllegalArgumentException("Education needs %d percentages, not (%d)."
                    .formatted(RequiredEducation.LEVELS, educationPercent.size()));
        }
    }

    double importance(ReasoningAbility ability) {
        return abilities.get(ability.ordinal());
    }
}
