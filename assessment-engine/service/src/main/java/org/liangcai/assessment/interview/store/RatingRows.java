package org.liangcai.assessment.interview.store;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The table {@code interview_rating}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface RatingRows extends GenericRepository<RatingRow, UUID> {

    RatingRow save(RatingRow row);

    RatingRow update(RatingRow row);

    long countByInterviewIdAndAccountId(UUID interviewId, UUID accountId);

    Optional<RatingRow> findByInterviewIdAndAccountIdAndCompetency(UUID interviewId, UUID accountId, String competency);

    List<RatingRow> findByInterviewIdOrderByRatedAt(UUID interviewId);
}
