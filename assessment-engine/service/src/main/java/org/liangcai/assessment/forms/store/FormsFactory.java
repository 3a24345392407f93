package org.liangcai.assessment.forms.store;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.liangcai.assessment.audit.AuditLog;
import org.liangcai.assessment.forms.FormItems;
import org.liangcai.assessment.forms.FormService;
import org.liangcai.assessment.forms.FormUse;
import org.liangcai.assessment.visit.BatteryUse;
import org.liangcai.itembank.kept.KeptForms;
import org.liangcai.itembank.ledger.ActiveItems;
import org.liangcai.itembank.ledger.Instruments;
import org.liangcai.itembank.ledger.Ledger;

/** Puts the services of kept forms together. */
@Factory
class FormsFactory {

    @Singleton
    FormService formService(
            KeptForms forms, Ledger ledger, ActiveItems active, Instruments instruments, AuditLog audit, Clock clock) {
        return new FormService(forms, new FormItems(ledger, active), instruments, audit, clock);
    }

    @Singleton
    BatteryUse batteryUse(KeptForms forms) {
        return new FormUse(forms);
    }
}
