package org.liangcai.assessment.erasure.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/** The table {@code erasure_receipt}: it can be added to and read, nothing else. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ReceiptRows extends GenericRepository<ReceiptRow, String> {

    ReceiptRow save(ReceiptRow row);

    Optional<ReceiptRow> findByNumber(String number);

    @Query("SELECT * FROM erasure_receipt ORDER BY erased_at DESC, number LIMIT :atMost OFFSET :skipped")
    List<ReceiptRow> findPage(int skipped, int atMost);

    long count();
}
