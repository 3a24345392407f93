package org.liangcai.assessment.account.store;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

/** The table {@code account_event}: it can be added to and read, nothing else. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface AccountEventRows extends GenericRepository<AccountEventRow, Long> {

    AccountEventRow save(AccountEventRow row);

    List<AccountEventRow> findByAccountIdOrderBySequence(UUID accountId);
}
