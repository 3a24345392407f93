package org.liangcai.assessment.matching;

import java.util.List;
import java.util.Optional;
import org.liangcai.assessment.visit.Education;
import org.liangcai.itembank.LocalizedText;

/**
 * What a job asks for, as an employer describes it; begins with an occupation's figures and may be edited.
 *
 * @param occupation the code of the occupation it began with
 * @param title the title of the job
 * @param education the least education wanted, if any
 * @param jobZone O*NET's job zone, 1 (little preparation) to 5 (extensive preparation), if any
 * @param elements what matters in the job, by kind and most important first
 * @param source where the figures come from
 */
public record JobProfile(
        String occupation,
        LocalizedText title,
        Optional<Education> education,
        Optional<Integer> jobZone,
        List<Element> elements,
        LocalizedText source) {

    public JobProfile {
        elements = List.copyOf(elements);
    }

    /**
     * One thing that matters in the job.
     *
     * @param kind what sort of thing
     * @param key O*NET's English name, which identifies it
     * @param name its name
     * @param importance 1 (not important) to 5 (extremely important)
     */
    public record Element(Kind kind, String key, LocalizedText name, double importance) {
        public Element {
            if (!(importance >= 1 && importance <= 5)) {
                throw new IllegalArgumentException(
                        "The importance (%s) of (%s) must lie between 1 and 5.".formatted(importance, key));
            }
        }
    }

    /** What sort of thing an element is. */
    public enum Kind {
        STYLE("工作作风", "Work styles"),
        SKILL("技能", "Skills"),
        ABILITY("能力", "Abilities");

        private final LocalizedText label;

        Kind(String zh, String en) {
            this.label = new LocalizedText(zh, en);
        }

        public LocalizedText label() {
            return label;
        }
    }
}
