package org.liangcai.assessment.retention.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The one row of {@code retention_run}. */
@MappedEntity("retention_run")
record RunRow(@Id int id, @Nullable Instant believedAt) {}
