package org.liangcai.assessment.store;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import java.util.WeakHashMap;
import java.util.logging.Logger;
import org.h2.engine.Database;
import org.h2.engine.Session;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/**
 * H2 over {@link SyncedFiles}, with commits that can be believed. When the disk refuses the write of one transaction, H2 closes the
 * database and lets others that are being committed at that moment return as if they had been written (2.4.240, {@code MVStore.store}
 * does nothing once the store is closed); a commit may also return while its data is still on the way to the file, and that write be
 * refused; and a connection that is opened in that moment gets the same dying database. Here every commit waits for what is on its way
 * and fails once the disk has refused something since the database was opened, and the database is shut down so that the next
 * connection opens it anew: what was written after all is recognised when it is sent again.
 */
public final class SyncedDriver implements Driver {

    private static final String CONNECTION_FAILURE = "08006";

    /** The failures there had been before each open database was opened. One connection at a time is opened, so that none is missed. */
    private static final Map<Database, Long> FAILURES_BEFORE = new WeakHashMap<>();

    private final Driver h2 = new org.h2.Driver();

    @Override
    public @Nullable Connection connect(String url, Properties properties) throws SQLException {
        synchronized (FAILURES_BEFORE) {
            long failures = SyncedFiles.failures();
            Connection connection = h2.connect(url, properties);
            return connection == null ? null : watched(connection, failures);
        }
    }

    private static Connection watched(Connection connection, long failures) throws SQLException {
        Session session = connection.unwrap(JdbcConnection.class).getSession();
        long before = session instanceof SessionLocal local
                ? FAILURES_BEFORE.computeIfAbsent(local.getDatabase(), opened -> failures)
                : failures;
        return (Connection) Proxy.newProxyInstance(
                SyncedDriver.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new Watched(connection, before));
    }

    private record Watched(Connection connection, long failuresBefore) implements InvocationHandler {

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            try {
                Object result = method.invoke(connection, arguments);
                if (method.getName().equals("commit")
                        && !(isWritten(connection) && SyncedFiles.failures() == failuresBefore)) {
                    throw disbelieved();
                }
                return result;
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
        }

        /**
         * Waits until nothing that was handed to the file so far is still on its way; a closed database can no longer tell.
         */
        private static boolean isWritten(Connection connection) throws SQLException {
            if (connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal local) {
                try {
                    local.getDatabase().getStore().getMvStore().executeFilestoreOperation(() -> {});
                } catch (MVStoreException closed) {
                    return false;
                }
            }
            return true;
        }

        private SQLException disbelieved() {
            SQLException refused = new SQLNonTransientConnectionException(
                    "The disk has refused a write; whether this transaction is on it is not known.",
                    CONNECTION_FAILURE);
            try (Statement statement = connection.createStatement()) {
                statement.execute("SHUTDOWN IMMEDIATELY");
            } catch (SQLException closedAlready) {
                refused.addSuppressed(closedAlready);
            }
            return refused;
        }
    }

    @Override
    public boolean acceptsURL(String url) throws SQLException {
        return h2.acceptsURL(url);
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties properties) throws SQLException {
        return h2.getPropertyInfo(url, properties);
    }

    @Override
    public int getMajorVersion() {
        return h2.getMajorVersion();
    }

    @Override
    public int getMinorVersion() {
        return h2.getMinorVersion();
    }

    @Override
    public boolean jdbcCompliant() {
        return h2.jdbcCompliant();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger("org.h2");
    }
}
