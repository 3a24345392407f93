package org.liangcai.assessment.privacy.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The table {@code person_key}. Rows go with their visit. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface PersonKeyRows extends GenericRepository<PersonKeyRow, UUID> {

    PersonKeyRow save(PersonKeyRow row);

    Optional<PersonKeyRow> findByVisitId(UUID visitId);

    List<PersonKeyRow> findByVisitIdIn(Collection<UUID> visitIds);

    @Query("SELECT * FROM person_key WHERE key_id <> :keyId ORDER BY visit_id LIMIT :atMost")
    List<PersonKeyRow> findOthers(String keyId, int atMost);

    @Query("UPDATE person_key SET key_id = :keyId, wrapped = :wrapped WHERE visit_id = :visitId AND key_id = :before")
    void rewrap(UUID visitId, String before, String keyId, String wrapped);

    @Query("SELECT DISTINCT key_id FROM person_key")
    List<String> findKeyIds();
}
