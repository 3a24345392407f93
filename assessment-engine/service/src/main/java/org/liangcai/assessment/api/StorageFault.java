package org.liangcai.assessment.api;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells when something failed because the database is away or cannot write, as opposed to a fault of the program: then the same request
 * may succeed in a moment, and the answer is 503 with a hint when to ask again.
 */
public final class StorageFault {

    /** After how many seconds to ask again. */
    public static final int SECONDS_BEFORE_ASKING_AGAIN = 2;

    /** Connection lost; insufficient resources, among them a full disk; the operator has stopped the server; an error of its system. */
    private static final Set<String> CLASSES = Set.of("08", "53", "57", "58");

    /** H2: general error of its files, reading and writing failed, file in use, database closed, also while it was being used. */
    private static final Set<Integer> H2 = Set.of(50000, 90020, 90028, 90030, 90031, 90098, 90121);

    private StorageFault() {}

    /** Whether the database is the cause. */
    public static boolean in(@Nullable Throwable failure) {
        return Stream.iterate(failure, link -> link != null, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .anyMatch(StorageFault::isAway);
    }

    /** A failure without a state comes from the pool, which has closed a connection; a database always tells one. */
    private static boolean isAway(SQLException failure) {
        String state = failure.getSQLState();
        return failure instanceof SQLTransientException
                || failure instanceof SQLNonTransientConnectionException
                || failure instanceof SQLRecoverableException
                || state == null
                || (state.length() == 5 && CLASSES.contains(state.substring(0, 2)))
                || H2.contains(failure.getErrorCode())
                || failure.getCause() instanceof IOException;
    }
}
