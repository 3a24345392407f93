package org.liangcai.assessment.norming.store;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.liangcai.assessment.norming.NormLedger;
import org.liangcai.assessment.norming.NormService;
import org.liangcai.assessment.norming.Norms;
import org.liangcai.assessment.scoring.Scorer;
import org.liangcai.norms.NormLibrary;

/** Puts the keeping of norms together. */
@Factory
class NormingFactory {

    @Singleton
    NormLedger normLedger(Norms norms, NormLibrary library) {
        return new NormLedger(norms, library, Scorer.STATION_ZONE);
    }

    @Singleton
    NormService normService(NormLedger ledger, Clock clock) {
        return new NormService(ledger, clock);
    }
}
