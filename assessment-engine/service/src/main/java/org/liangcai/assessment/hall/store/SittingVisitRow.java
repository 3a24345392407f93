package org.liangcai.assessment.hall.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/** A row of {@code sitting_visit}. */
@MappedEntity("sitting_visit")
record SittingVisitRow(@Id UUID id, UUID visitId, UUID sittingId, boolean active) {}
