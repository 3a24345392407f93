package org.liangcai.norms.store;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/** The rows of {@code norm_table}: they can be added and read, nothing else. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface NormTableRows extends GenericRepository<NormTableRow, Long> {

    NormTableRow save(NormTableRow row);

    List<NormTableRow> findAll();

    Optional<NormTableRow> findByTableIdAndVersion(String tableId, int version);
}
