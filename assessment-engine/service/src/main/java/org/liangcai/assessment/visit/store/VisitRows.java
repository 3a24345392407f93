package org.liangcai.assessment.visit.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The table {@code visit}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface VisitRows extends CrudRepository<VisitRow, UUID> {

    Optional<VisitRow> findByReference(String reference);

    @Query("SELECT * FROM visit WHERE purpose = :purpose AND opened_at < :at ORDER BY opened_at, id LIMIT :atMost")
    List<VisitRow> findOpenedBefore(String purpose, Instant at, int atMost);

    @Query("SELECT COUNT(*) FROM visit WHERE purpose = :purpose AND opened_at < :at")
    long countOpenedBefore(String purpose, Instant at);

    List<VisitRow> findAllOrderByOpenedAtDesc();

    /** Who looked at the results goes with the visit; no key ties the two, so that a request reveals no visit. */
    @Query("DELETE FROM evaluation_access WHERE visit_id = :visit")
    void forgetLooksAt(UUID visit);

    /** That a session was counted for the use of items needs no remembering when there is no session any more. */
    @Query("DELETE FROM item_usage_session WHERE visit = :visit")
    void forgetItemUsage(UUID visit);
}
