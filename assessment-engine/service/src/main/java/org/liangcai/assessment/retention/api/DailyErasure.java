package org.liangcai.assessment.retention.api;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.liangcai.assessment.retention.Erased;
import org.liangcai.assessment.retention.RetentionService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the promise of the consent text: once a day it erases what has been kept for as long as was said. */
@Singleton
class DailyErasure {

    private static final Logger LOG = LoggerFactory.getLogger(DailyErasure.class);

    private final RetentionService retention;

    DailyErasure(RetentionService retention) {
        this.retention = retention;
    }

    @Scheduled(initialDelay = "5m", fixedDelay = "24h")
    void eraseDue() {
        Erased erased = retention.eraseDue();
        if (erased.anything()) {
            LOG.info(
                    "Erased what was kept long enough: {} visits, {} requests, {} audit entries.",
                    erased.visits(),
                    erased.evaluations(),
                    erased.auditEntries());
        }
    }
}
