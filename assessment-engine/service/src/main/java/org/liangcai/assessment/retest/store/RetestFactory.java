package org.liangcai.assessment.retest.store;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.liangcai.assessment.retest.RetestService;
import org.liangcai.assessment.retest.Retests;
import org.liangcai.assessment.scoring.ScoringService;
import org.liangcai.assessment.visit.VisitService;

/** Puts verification together. */
@Factory
class RetestFactory {

    @Singleton
    RetestService retestService(Retests retests, VisitService visits, ScoringService scoring, Clock clock) {
        return new RetestService(retests, visits, scoring, clock);
    }
}
