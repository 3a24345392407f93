package org.liangcai.assessment.visit.store;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The table {@code visit_person}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface PersonRows extends CrudRepository<PersonRow, UUID> {

    List<PersonRow> findByVisitIdIn(Collection<UUID> visitIds);
}
