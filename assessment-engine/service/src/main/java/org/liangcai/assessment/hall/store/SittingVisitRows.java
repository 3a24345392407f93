package org.liangcai.assessment.hall.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;
import java.util.UUID;

/** The table {@code sitting_visit}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface SittingVisitRows extends CrudRepository<SittingVisitRow, UUID> {

    List<SittingVisitRow> findByVisitIdAndActive(UUID visitId, boolean active);

    int countBySittingId(UUID sittingId);

    @Query("DELETE FROM sitting_visit WHERE sitting_id = :sittingId AND visit_id = :visitId")
    void remove(UUID sittingId, UUID visitId);

    @Query("UPDATE sitting_visit SET active = FALSE WHERE sitting_id = :sittingId")
    void close(UUID sittingId);
}
