package org.liangcai.assessment.scoring;

import org.liangcai.assessment.session.VisitRecord;
import org.liangcai.assessment.visit.Purpose;
import org.liangcai.itembank.ItemBank;

/** Works out the scores of a visit: a pure function of the record, the item bank and the norm tables. */
public final class Scorer {

    private final ItemBank bank;

    public Scorer(ItemBank bank) {
        this.bank = bank;
    }

    /**
     * The scores of a visit.
     *
     * @param record what was answered
     * @param purpose whose norms apply: a norm split by sex and age has no place in selection
     */
    public VisitScores score(VisitRecord record, Purpose purpose) {
        throw new UnsupportedOperationException(bank + " " + record + " " + purpose);
    }
}
