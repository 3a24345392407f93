package org.liangcai.assessment.norming;

import org.liangcai.assessment.scoring.Scorer;
import org.liangcai.itembank.Language;

/**
 * What scores are kept of for norms. People are kept apart by nothing but the words they answered.
 *
 * @param instrument the instrument
 * @param form its form
 * @param language the language in which it was answered
 */
public record LocalForm(String instrument, String form, Language language) {

    /** The form whose scores are compared with norms, in a language. */
    public static LocalForm personality(Language language) {
        return new LocalForm(Scorer.PERSONALITY, Scorer.PERSONALITY_FORM, language);
    }
}
