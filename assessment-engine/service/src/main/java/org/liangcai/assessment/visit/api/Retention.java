package org.liangcai.assessment.visit.api;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.liangcai.assessment.visit.VisitService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the promise of the consent text: once a day it deletes what has been kept for as long as was said. */
@Singleton
class Retention {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    private final VisitService visits;

    Retention(VisitService visits) {
        this.visits = visits;
    }

    @Scheduled(initialDelay = "5m", fixedDelay = "24h")
    void eraseOutdated() {
        int erased = visits.eraseOutdated();
        if (erased > 0) {
            LOG.info("Deleted {} visits that were kept for as long as the consent text says.", erased);
        }
    }
}
