package org.liangcai.assessment.bank.store;

import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import org.liangcai.assessment.bank.EndedSessions;
import org.liangcai.assessment.bank.ItemCounting;
import org.liangcai.itembank.ledger.ActiveItems;

/** Counts sessions that are over, a minute after the other; each in a transaction of its own, so that it is counted once or not at all. */
@Singleton
public class CountingJob {

    private static final int AT_A_TIME = 200;

    private final EndedSessions ended;
    private final CountOne one;
    private final ActiveItems active;
    private final Clock clock;

    CountingJob(EndedSessions ended, CountOne one, ActiveItems active, Clock clock) {
        this.ended = ended;
        this.one = one;
        this.active = active;
        this.clock = clock;
    }

    /** Counts what is there to be counted. */
    @Scheduled(initialDelay = "30s", fixedDelay = "60s")
    public void run() {
        boolean alarmed = false;
        for (UUID visit : ended.notCounted(clock.instant().minus(ItemCounting.ABANDONED), AT_A_TIME)) {
            alarmed |= one.count(visit);
        }
        if (alarmed) {
            active.refresh();
        }
    }

    /** The transaction of one session. */
    @Singleton
    static class CountOne {

        private final ItemCounting counting;

        CountOne(ItemCounting counting) {
            this.counting = counting;
        }

        @Transactional
        boolean count(UUID visit) {
            return counting.count(visit);
        }
    }
}
