package org.liangcai.assessment.audit.api;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.liangcai.assessment.audit.AuditService;

/** Notes outside of the database where the audit log ends, soon after the start and then once an hour. */
@Singleton
class HourlyCheckpoint {

    private final AuditService audit;

    HourlyCheckpoint(AuditService audit) {
        this.audit = audit;
    }

    @Scheduled(initialDelay = "20s", fixedDelay = "1h")
    void keepCheckpoint() {
        audit.keepCheckpoint();
    }
}
