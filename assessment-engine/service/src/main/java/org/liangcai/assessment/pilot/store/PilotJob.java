package org.liangcai.assessment.pilot.store;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.liangcai.assessment.pilot.PilotCollector;

/** Takes in answers to items on trial, a minute after the other. */
@Singleton
class PilotJob {

    private final PilotCollector collector;

    PilotJob(PilotCollector collector) {
        this.collector = collector;
    }

    @Scheduled(initialDelay = "40s", fixedDelay = "60s")
    void run() {
        collector.collect();
    }
}
