package org.liangcai.assessment.disclosure.store;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.liangcai.assessment.account.Accounts;
import org.liangcai.assessment.audit.AuditTrail;
import org.liangcai.assessment.disclosure.DisclosureService;
import org.liangcai.assessment.disclosure.KeptData;
import org.liangcai.assessment.report.Reports;
import org.liangcai.assessment.visit.Visits;

/** Puts disclosure together. */
@Factory
class DisclosureFactory {

    @Singleton
    DisclosureService disclosureService(
            Visits visits, KeptData data, Reports reports, Accounts accounts, AuditTrail audit, Clock clock) {
        return new DisclosureService(visits, data, reports, accounts, audit, clock);
    }
}
