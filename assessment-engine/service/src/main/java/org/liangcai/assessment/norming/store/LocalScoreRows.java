package org.liangcai.assessment.norming.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;
import org.liangcai.itembank.Language;

/** The table {@code local_score}: rows can be added and read, nothing else. Beside it stands whose scores were taken in. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface LocalScoreRows extends GenericRepository<LocalScoreRow, UUID> {

    List<LocalScoreRow> saveAll(Iterable<LocalScoreRow> rows);

    List<LocalScoreRow> findByInstrumentAndFormAndLanguageOrderById(String instrument, String form, Language language);

    List<LocalScoreRow> findByInstrumentAndFormAndLanguageAndTestedMonthBetweenOrderById(
            String instrument, String form, Language language, String from, String to);

    @Query("""
            SELECT instrument, form, language, COUNT(*) AS kept,
            SUM(CASE WHEN complete = TRUE AND careful = TRUE THEN 1 ELSE 0 END) AS usable,
            SUM(CASE WHEN complete = TRUE AND careful = TRUE AND sex = 'FEMALE' THEN 1 ELSE 0 END) AS women,
            SUM(CASE WHEN complete = TRUE AND careful = TRUE AND sex = 'MALE' THEN 1 ELSE 0 END) AS men
            FROM local_score GROUP BY instrument, form, language
            """)
    List<LocalScoreCount> counts();

    @Query("""
            SELECT s.visit_id AS visit,
            CASE WHEN EXISTS (SELECT 1 FROM norm_collected e WHERE e.visit_id = s.visit_id) THEN TRUE ELSE FALSE END
            AS personality_taken
            FROM assessment_session s
            WHERE s.consent_norms = TRUE AND s.status = 'COMPLETED'
            AND NOT EXISTS (SELECT 1 FROM norm_collected c WHERE c.visit_id = s.visit_id AND c.taken = 'ALL')
            ORDER BY s.completed_at LIMIT :most
            """)
    List<AwaitingRow> awaiting(int most);

    @Query("DELETE FROM norm_collected WHERE visit_id = :visit")
    void forget(UUID visit);

    @Query("INSERT INTO norm_collected (visit_id, taken) VALUES (:visit, 'ALL')")
    void taken(UUID visit);
}
