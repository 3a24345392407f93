package org.liangcai.assessment.matching;

import java.util.Optional;
import org.liangcai.itembank.LocalizedText;

/**
 * An occupation of the Chinese classification (2022) mapped to an O*NET occupation.
 *
 * @param code the code of the Chinese classification, for example {@code 4-10-01-01}
 * @param title its title
 * @param family the job family, as in the interview guides
 * @param onetCode the O*NET-SOC code whose figures stand in
 * @param onetTitle the title of that O*NET occupation
 * @param confidence how well the two correspond
 * @param note where they differ; given unless the confidence is high
 */
public record Occupation(
        String code,
        LocalizedText title,
        String family,
        String onetCode,
        String onetTitle,
        Confidence confidence,
        Optional<LocalizedText> note) {

    /** How well a Chinese occupation and the O*NET occupation correspond, judged by the makers of the mapping. */
    public enum Confidence {
        HIGH("对应接近", "close correspondence"),
        MEDIUM("大体对应", "broad correspondence"),
        LOW("对应不确定", "uncertain correspondence");

        private final LocalizedText label;

        Confidence(String zh, String en) {
            this.label = new LocalizedText(zh, en);
        }

        public LocalizedText label() {
            return label;
        }
    }
}
