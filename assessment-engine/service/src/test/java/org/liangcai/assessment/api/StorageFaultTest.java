package org.liangcai.assessment.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StorageFaultTest {

    static Stream<SQLException> away() {
        return Stream.of(
                new SQLException("Connection is closed"),
                new SQLTransientConnectionException("no connection within 5 s"),
                new SQLException("connection lost", "08006"),
                new SQLException("no space left on device", "53100"),
                new SQLException("terminating connection", "57P01"),
                new SQLException("the database has been closed", "90098", 90098),
                new SQLException("general error", "HY000", 50000),
                new SQLException("sending failed", "99999", new IOException("broken pipe")));
    }

    static Stream<Exception> faultsOfTheProgram() {
        return Stream.of(
                new SQLException("duplicate key", "23505"),
                new SQLException("syntax error", "42601"),
                new IOException("a file"),
                new IllegalStateException());
    }

    @ParameterizedTest
    @MethodSource("away")
    void a_database_that_is_away_is_recognised_however_deep_it_lies(SQLException failure) {
        assertThat(StorageFault.in(new IllegalStateException(new RuntimeException(failure))))
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("faultsOfTheProgram")
    void a_fault_of_the_program_stays_one(Exception failure) {
        assertThat(StorageFault.in(new RuntimeException(failure))).isFalse();
    }
}
