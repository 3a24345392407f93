package org.liangcai.assessment.report.store;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The table {@code issued_report}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface IssuedReportRows extends GenericRepository<IssuedReportRow, String> {

    IssuedReportRow save(IssuedReportRow row);

    Optional<IssuedReportRow> findByCode(String code);

    List<IssuedReportRow> findByVisitIdOrderByIssuedAtDesc(UUID visitId);

    void deleteByCode(String code);
}
