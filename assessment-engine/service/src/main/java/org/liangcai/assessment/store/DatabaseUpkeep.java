package org.liangcai.assessment.store;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;

/**
 * Keeps the file of an embedded database small. Every commit writes a piece of its own to the file, of which after a while little is still
 * in use; H2 gathers what is left of such pieces only where it writes with a delay, which the station does not let it. Other databases
 * look after themselves.
 */
@Singleton
class DatabaseUpkeep {

    /** Below this share of the file in use, in percent, pieces are gathered. */
    private static final int SHARE_IN_USE = 60;

    /** At most so much is rewritten at a time, while nobody else can commit. */
    private static final int BYTES_AT_A_TIME = 4 << 20;

    private final JdbcOperations database;

    DatabaseUpkeep(JdbcOperations database) {
        this.database = database;
    }

    @Scheduled(initialDelay = "10s", fixedDelay = "3s")
    @Transactional
    void gather() {
        database.execute(DatabaseUpkeep::gather);
    }

    /**
     * Gathers the pieces that are least in use.
     *
     * @return whether there were any
     */
    static boolean gather(Connection connection) throws SQLException {
        return connection.isWrapperFor(JdbcConnection.class)
                && connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session
                && session.getDatabase().getStore().getMvStore().compact(SHARE_IN_USE, BYTES_AT_A_TIME);
    }
}
