package org.liangcai.assessment.norming;

import java.util.Arrays;
import java.util.List;
import org.liangcai.assessment.retest.RetestService;
import org.liangcai.assessment.scoring.InstrumentForm;
import org.liangcai.assessment.scoring.NormScope;
import org.liangcai.assessment.visit.Purpose;
import org.liangcai.itembank.ItemBank;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.form.Battery;

/**
 * What scores are kept of for norms. People are kept apart by nothing but the words they answered.
 *
 * @param instrument the instrument
 * @param form its form
 * @param language the language in which it was answered
 */
public record LocalForm(String instrument, String form, Language language) {

    /** A form in a language. */
    public static LocalForm of(InstrumentForm form, Language language) {
        return new LocalForm(form.instrument().value(), form.form(), language);
    }

    /** What such scores are compared by for a purpose. */
    public NormScope scope(Purpose purpose) {
        return new NormScope(instrument, form, language, purpose);
    }

    /**
     * Every form that is given here, a language each, in the order of the batteries. Verifications are left out: whoever takes one has
     * taken the test before, and would be compared with people who have not.
     */
    static List<LocalForm> all(ItemBank bank) {
        List<Battery> batteries = bank.batteries().stream()
                .filter(battery -> !battery.id().equals(RetestService.BATTERY))
                .toList();
        return InstrumentForm.of(batteries).stream()
                .flatMap(form -> Arrays.stream(Language.values()).map(language -> of(form, language)))
                .toList();
    }
}
