package org.liangcai.assessment.hall.store;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

/** The table {@code sitting_remark}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface RemarkRows extends GenericRepository<RemarkRow, UUID> {

    Iterable<RemarkRow> saveAll(Iterable<RemarkRow> rows);

    List<RemarkRow> findBySittingIdAndVersionGreaterThan(UUID sittingId, long version);
}
