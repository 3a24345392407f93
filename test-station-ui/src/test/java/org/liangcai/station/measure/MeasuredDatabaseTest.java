package org.liangcai.station.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.liangcai.assessment.norming.NormService;
import org.liangcai.testdatabase.DatabaseKind;
import org.liangcai.testdatabase.TestDatabase;

class MeasuredDatabaseTest {

    @Test
    void on_postgresql_it_makes_a_schema_of_its_own_and_leaves_nothing() throws SQLException {
        try (TestDatabase server = TestDatabase.fresh(DatabaseKind.POSTGRESQL)) {
            var at = new MeasuredDatabase.Server(server.url(), server.userName(), server.password());
            try (MeasuredDatabase database = MeasuredDatabase.open(Optional.of(at))) {
                assertThat(database.get(NormService.class)).isNotNull();
                assertThat(schemas(server)).isOne();
            }
            assertThat(schemas(server)).isZero();
        }
    }

    private static int schemas(TestDatabase server) throws SQLException {
        try (var connection = server.connect();
                var schemas = connection.getMetaData().getSchemas(null, "measure%");
                var elsewhere = connection.getMetaData().getTables(null, "public", "%", new String[] {"TABLE"})) {
            assertThat(elsewhere.next()).isFalse();
            int found = 0;
            while (schemas.next()) {
                found++;
            }
            return found;
        }
    }
}
