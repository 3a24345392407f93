package org.liangcai.assessment.norming.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.liangcai.itembank.Language;

/** The table {@code norm_check}: rows can be added and read, nothing else. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface NormCheckRows extends GenericRepository<NormCheckRow, Long> {

    List<NormCheckRow> saveAll(Iterable<NormCheckRow> rows);

    Optional<NormCheckRow> findFirstByIdIsNotNullOrderByCheckedAtDesc();

    @Query("""
            SELECT DISTINCT checked_at FROM norm_check
            WHERE instrument = :instrument AND form = :form AND language = :language
            ORDER BY checked_at DESC LIMIT :most
            """)
    List<Instant> times(String instrument, String form, String language, int most);

    List<NormCheckRow> findByInstrumentAndFormAndLanguageAndCheckedAtOrderByConstructPosition(
            String instrument, String form, Language language, Instant checkedAt);
}
