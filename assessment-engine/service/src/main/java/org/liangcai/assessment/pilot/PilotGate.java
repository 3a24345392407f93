package org.liangcai.assessment.pilot;

import java.util.Optional;
import org.liangcai.assessment.bank.ActivationGate;
import org.liangcai.assessment.bank.BankRefusal;
import org.liangcai.itembank.InstrumentId;
import org.liangcai.itembank.ItemBank;
import org.liangcai.itembank.ScoringRule;
import org.liangcai.itembank.form.Section;
import org.liangcai.itembank.ledger.ItemRecord;
import org.liangcai.itembank.ledger.Signature;

/**
 * An item of an instrument whose scores rest on calibrated items comes into use only on a calibration that somebody else has made and
 * this person has signed off. Other items, whose answers need no model, are not held up.
 */
public final class PilotGate implements ActivationGate {

    private final PilotStudies studies;
    private final ItemBank bank;

    public PilotGate(PilotStudies studies, ItemBank bank) {
        this.studies = studies;
        this.bank = bank;
    }

    @Override
    public Optional<BankRefusal> refusal(ItemRecord item, Signature by) {
        boolean open = !needsTrial(item)
                || studies.newest(item.version())
                        .flatMap(PilotStudy::signOff)
                        .filter(signOff -> signOff.by().equals(by))
                        .isPresent();
        return open ? Optional.empty() : Optional.of(BankRefusal.TRIAL_NOT_SIGNED_OFF);
    }

    /** Whether a version has to be calibrated on answers before it comes into use. */
    boolean needsTrial(ItemRecord item) {
        return isKeyed(item) && isScoredByModel(item.added().instrument());
    }

    static boolean isKeyed(ItemRecord item) {
        return item.contents()
                .shown()
                .filter(shown -> shown.scoring() instanceof ScoringRule.SingleKey)
                .isPresent();
    }

    private boolean isScoredByModel(InstrumentId instrument) {
        return bank.batteries().stream()
                .flatMap(battery -> battery.sections().stream())
                .anyMatch(section -> section.instrument().equals(instrument)
                        && section.delivery() instanceof Section.Adaptive);
    }
}
