package org.liangcai.assessment.interview.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;
import java.util.UUID;

/** The table {@code interview}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface InterviewRows extends CrudRepository<InterviewRow, UUID> {

    List<InterviewRow> findAllOrderByOpenedAtDesc();

    List<InterviewRow> findByVisitIdOrderByOpenedAt(UUID visitId);

    @Query("SELECT i.* FROM interview i JOIN interview_rater r ON r.interview_id = i.id"
            + " WHERE r.account_id = :accountId ORDER BY i.opened_at DESC")
    List<InterviewRow> findRatedBy(UUID accountId);
}
