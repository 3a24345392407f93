package org.liangcai.assessment.retention.api;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.liangcai.assessment.retention.DailyRun;
import org.liangcai.assessment.retention.DateCheck;
import org.liangcai.assessment.retention.DueErasure;
import org.liangcai.assessment.retention.Erased;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the promise of the consent text: once a day it erases what has been kept for as long as was said. */
@Singleton
class DailyErasure {

    private static final Logger LOG = LoggerFactory.getLogger(DailyErasure.class);

    private final DueErasure erasure;

    DailyErasure(DueErasure erasure) {
        this.erasure = erasure;
    }

    @Scheduled(initialDelay = "5m", fixedDelay = "24h")
    void eraseDue() {
        switch (erasure.eraseDue()) {
            case Erased erased -> say(erased);
            case DailyRun.Withheld withheld -> warn(withheld.check());
        }
    }

    private static void say(Erased erased) {
        if (erased.anything()) {
            LOG.info(
                    "Erased what was kept long enough: {} visits, {} requests, {} audit entries.",
                    erased.visits(),
                    erased.evaluations(),
                    erased.auditEntries());
        }
    }

    private static void warn(DateCheck check) {
        LOG.warn(
                "Nothing was erased: the computer says it is {}, and the last run was on {}. If the date is wrong, set it right;"
                        + " if it is right, an administrator confirms it on the page on retention.",
                check.date(),
                check.lastDate());
    }
}
