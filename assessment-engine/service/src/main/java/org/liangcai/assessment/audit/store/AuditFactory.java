package org.liangcai.assessment.audit.store;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.liangcai.assessment.audit.AuditCheckpoints;
import org.liangcai.assessment.audit.AuditService;
import org.liangcai.assessment.audit.AuditTrail;
import org.liangcai.assessment.privacy.StationKeys;

/** Puts the audit service together. The checkpoints lie beside the key file. */
@Factory
class AuditFactory {

    @Singleton
    AuditCheckpoints auditCheckpoints(StationKeys keys) {
        return new AuditCheckpoints(
                keys.path()
                        .map(file -> file.resolveSibling(
                                file.getFileName().toString().replaceFirst("\\.key$", "") + ".checkpoints")),
                keys);
    }

    @Singleton
    AuditService auditService(AuditTrail log, AuditCheckpoints checkpoints, StationKeys keys, Clock clock) {
        return new AuditService(log, checkpoints, keys, clock);
    }
}
