package org.liangcai.assessment.norming.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;
import org.liangcai.itembank.Language;

/** The table {@code local_score}: rows can be added and read, nothing else. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface LocalScoreRows extends GenericRepository<LocalScoreRow, UUID> {

    List<LocalScoreRow> saveAll(Iterable<LocalScoreRow> rows);

    List<LocalScoreRow> findByInstrumentAndFormAndLanguageOrderById(String instrument, String form, Language language);

    List<LocalScoreRow> findByInstrumentAndFormAndLanguageAndTestedMonthBetweenOrderById(
            String instrument, String form, Language language, String from, String to);

    @Query("""
            SELECT s.visit_id FROM assessment_session s
            WHERE s.consent_norms = TRUE AND s.status = 'COMPLETED'
            AND NOT EXISTS (SELECT 1 FROM norm_collected c WHERE c.visit_id = s.visit_id)
            ORDER BY s.completed_at LIMIT :most
            """)
    List<UUID> awaiting(int most);

    @Query("INSERT INTO norm_collected (visit_id) VALUES (:visit)")
    void taken(UUID visit);
}
