package org.liangcai.assessment.pilot.store;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.liangcai.assessment.bank.ActivationGate;
import org.liangcai.assessment.bank.BankService;
import org.liangcai.assessment.bank.WholeOrNothing;
import org.liangcai.assessment.pilot.LedgerPilots;
import org.liangcai.assessment.pilot.PilotAnswers;
import org.liangcai.assessment.pilot.PilotCollector;
import org.liangcai.assessment.pilot.PilotGate;
import org.liangcai.assessment.pilot.PilotPeople;
import org.liangcai.assessment.pilot.PilotService;
import org.liangcai.assessment.pilot.PilotStudies;
import org.liangcai.assessment.session.PilotItems;
import org.liangcai.assessment.session.VisitRecords;
import org.liangcai.itembank.ItemBank;
import org.liangcai.itembank.ledger.ActiveItems;

/** Puts the services of items on trial together. */
@Factory
class PilotFactory {

    @Singleton
    PilotItems pilotItems(ActiveItems items, PilotAnswers answers) {
        return new LedgerPilots(items, answers);
    }

    @Singleton
    PilotCollector pilotCollector(VisitRecords records, ItemBank bank, PilotAnswers answers) {
        return new PilotCollector(records, bank, answers);
    }

    @Singleton
    ActivationGate activationGate(PilotStudies studies, ItemBank bank) {
        return new PilotGate(studies, bank);
    }

    @Singleton
    PilotService pilotService(
            BankService bank,
            PilotAnswers answers,
            VisitRecords records,
            ItemBank items,
            PilotStudies studies,
            PilotCollector collector,
            ActiveItems active,
            WholeOrNothing transaction,
            @Value("${assessment.pilot.needed:200}") int needed,
            Clock clock) {
        return new PilotService(
                bank,
                answers,
                new PilotPeople(answers, records, items),
                studies,
                collector,
                active,
                transaction,
                needed,
                clock);
    }
}
