package org.liangcai.assessment.evaluation.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table {@code job}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface JobRows extends CrudRepository<JobRow, UUID> {

    List<JobRow> findByEmployerIdAndRemovedAtIsNullOrderByCreatedAtDesc(UUID employerId);

    boolean existsByIdAndRemovedAtIsNotNull(UUID id);

    @Query("UPDATE job SET description = :description, version = :version, changed_at = :changedAt WHERE id = :id")
    void updateDescription(UUID id, String description, int version, Instant changedAt);

    @Query("UPDATE job SET closed_at = :closedAt WHERE id = :id")
    void updateClosing(UUID id, @Nullable Instant closedAt);

    @Query("UPDATE job SET removed_at = :removedAt WHERE id = :id")
    void updateRemoval(UUID id, Instant removedAt);
}
