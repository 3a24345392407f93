package org.liangcai.assessment.evaluation.store;

import jakarta.inject.Singleton;
import org.liangcai.assessment.evaluation.KeptResults;
import org.liangcai.assessment.report.EmployerAccess;

/** An employer opens a report for as long as the request it was written for is kept. */
@Singleton
class EmployerAccessByRequest implements EmployerAccess {

    private final KeptResults kept;

    EmployerAccessByRequest(KeptResults kept) {
        this.kept = kept;
    }

    @Override
    public boolean open(String code) {
        return kept.open(code);
    }
}
