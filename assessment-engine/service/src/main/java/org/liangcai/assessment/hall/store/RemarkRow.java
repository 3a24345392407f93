package org.liangcai.assessment.hall.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code sitting_remark}. */
@MappedEntity("sitting_remark")
record RemarkRow(@Id UUID id, UUID sittingId, long version, @Nullable UUID visitId, String remark) {}
