package org.liangcai.assessment.norming.api;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.liangcai.assessment.norming.LocalScoreCollector;
import org.liangcai.assessment.norming.NormDriftService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes in scores for norms a few times a day, and makes the monthly check of the norms in use. */
@Singleton
class NormHousekeeping {

    private static final Logger LOG = LoggerFactory.getLogger(NormHousekeeping.class);

    private final LocalScoreCollector collector;
    private final NormDriftService drift;

    NormHousekeeping(LocalScoreCollector collector, NormDriftService drift) {
        this.collector = collector;
        this.drift = drift;
    }

    @Scheduled(initialDelay = "7m", fixedDelay = "6h")
    void collect() {
        int taken = collector.collect();
        if (taken > 0) {
            LOG.info("Took in {} protocols for norms, without names.", taken);
        }
    }

    /** Looks every day whether the check of this month has been made, so that a station that was off on the first makes it later. */
    @Scheduled(initialDelay = "11m", fixedDelay = "24h")
    void check() {
        int checked = drift.checkIfDue();
        if (checked > 0) {
            LOG.info("Made the monthly check of norms in use for {} forms.", checked);
        }
    }
}
