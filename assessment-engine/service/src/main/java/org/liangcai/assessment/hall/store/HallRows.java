package org.liangcai.assessment.hall.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;
import java.util.UUID;

/** The table {@code hall}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface HallRows extends CrudRepository<HallRow, UUID> {

    boolean existsByName(String name);

    List<HallRow> findAllOrderByName();

    @Query("UPDATE hall SET code_hash = :hash WHERE id = :id")
    void changeCode(UUID id, String hash);

    @Query("UPDATE hall SET kiosk = :kiosk WHERE id = :id")
    void changeKiosk(UUID id, boolean kiosk);
}
