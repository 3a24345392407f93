package org.liangcai.assessment.bank.store;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import org.liangcai.assessment.audit.AuditLog;
import org.liangcai.assessment.bank.ActivationGate;
import org.liangcai.assessment.bank.BankFiles;
import org.liangcai.assessment.bank.BankService;
import org.liangcai.assessment.bank.EndedSessions;
import org.liangcai.assessment.bank.FamilyService;
import org.liangcai.assessment.bank.ItemCounting;
import org.liangcai.assessment.bank.ReviewSheets;
import org.liangcai.assessment.bank.WatchService;
import org.liangcai.assessment.bank.Watches;
import org.liangcai.assessment.bank.WholeOrNothing;
import org.liangcai.assessment.session.SessionLog;
import org.liangcai.assessment.session.VisitRecords;
import org.liangcai.itembank.ItemBank;
import org.liangcai.itembank.ItemBankSnapshot;
import org.liangcai.itembank.exchange.BankExporter;
import org.liangcai.itembank.exchange.BankImporter;
import org.liangcai.itembank.exchange.ItemLines;
import org.liangcai.itembank.ledger.ActiveItems;
import org.liangcai.itembank.ledger.Instruments;
import org.liangcai.itembank.ledger.ItemUsages;
import org.liangcai.itembank.ledger.Ledger;
import org.liangcai.itembank.ledger.Quarantines;
import org.liangcai.itembank.search.BankSearch;
import org.liangcai.psychometrics.surveillance.SurveillancePlan;

/** Puts the services of the kept items together. */
@Factory
class BankFactory {

    @Singleton
    BankService bankService(
            Ledger ledger,
            BankSearch search,
            ActiveItems active,
            ItemUsages usages,
            Instruments instruments,
            ItemBankSnapshot release,
            AuditLog audit,
            ActivationGate gate,
            Clock clock) {
        return new BankService(ledger, search, active, usages, instruments, release, audit, gate, clock);
    }

    @Singleton
    BankFiles bankFiles(
            Ledger ledger,
            BankSearch search,
            ActiveItems active,
            Instruments instruments,
            ItemBankSnapshot release,
            ItemLines lines,
            Clock clock) {
        BankImporter importer = new BankImporter(
                ledger,
                lines,
                release::holds,
                id -> release.holds(id) || instruments.find(id).isPresent());
        return new BankFiles(ledger, search, active, instruments, importer, new BankExporter(ledger, lines), clock);
    }

    @Singleton
    FamilyService familyService(ReviewSheets sheets, Clock clock) {
        return new FamilyService(sheets, clock, new SecureRandom());
    }

    @Singleton
    SurveillancePlan surveillancePlan() {
        return SurveillancePlan.STANDARD;
    }

    @Singleton
    ItemCounting itemCounting(
            EndedSessions ended,
            VisitRecords visits,
            SessionLog log,
            ItemBank bank,
            ItemUsages usages,
            Watches watches,
            Quarantines quarantines,
            SurveillancePlan plan,
            Clock clock) {
        return new ItemCounting(ended, visits, log, bank, usages, watches, quarantines, plan, clock);
    }

    @Singleton
    WatchService watchService(
            Watches watches,
            Quarantines quarantines,
            Ledger ledger,
            ItemBank bank,
            ItemUsages usages,
            ActiveItems active,
            SurveillancePlan plan,
            WholeOrNothing transaction,
            Clock clock) {
        return new WatchService(watches, quarantines, ledger, bank, usages, active, plan, transaction, clock);
    }
}
