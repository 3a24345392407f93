package org.liangcai.assessment.pilot.store;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.liangcai.assessment.pilot.LedgerPilots;
import org.liangcai.assessment.pilot.PilotAnswers;
import org.liangcai.assessment.pilot.PilotCollector;
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
}
