package org.liangcai.norms.store;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** The rows of {@code norm_cell}: they can be added and read, nothing else. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface NormCellRows extends GenericRepository<NormCellRow, Long> {

    List<NormCellRow> saveAll(Iterable<NormCellRow> rows);

    List<NormCellRow> findByNormTableIdOrderByConstructPositionAscAndIdAsc(long normTableId);
}
