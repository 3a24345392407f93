package org.liangcai.assessment.audit.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.liangcai.assessment.audit.AuditHead;

/** The one row of {@code audit_head}. */
@MappedEntity("audit_head")
record HeadRow(@Id int id, long sequence, String hash) {

    AuditHead head() {
        return new AuditHead(sequence, hash);
    }
}
