package org.liangcai.assessment.account.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The table {@code account}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface AccountRows extends CrudRepository<AccountRow, UUID> {

    List<AccountRow> findAllOrderByUserName();

    Optional<AccountRow> findByUserName(String userName);

    /** Active accounts, locked until the transaction ends, so that two administrators cannot remove each other at the same moment. */
    @Query("SELECT * FROM account WHERE active = TRUE FOR UPDATE")
    List<AccountRow> lockActive();

    @Query("UPDATE account SET roles = :roles, active = :active WHERE id = :id")
    void updateRolesAndActivity(UUID id, String roles, boolean active);

    @Query(
            "UPDATE account SET password_hash = :passwordHash, credentials_version = credentials_version + 1 WHERE id = :id")
    void updatePassword(UUID id, String passwordHash);
}
