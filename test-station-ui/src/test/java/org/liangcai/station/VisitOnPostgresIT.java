package org.liangcai.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liangcai.station.VisitOverHttp.require;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liangcai.testdatabase.DatabaseKind;
import org.liangcai.testdatabase.TestDatabase;
import tools.jackson.databind.JsonNode;

/** A whole visit on the packaged program with a real PostgreSQL server, from the invitation to the erased record. */
class VisitOnPostgresIT {

    @TempDir
    private Path folder;

    @Test
    void a_visit_is_taken_scored_matched_reported_verified_and_erased_and_survives_a_new_process() throws Exception {
        try (TestDatabase database = TestDatabase.fresh(DatabaseKind.POSTGRESQL)) {
            Map<String, String> environment =
                    Map.of("STATION_JDBC_URL", database.url(), "STATION_JDBC_USER", database.userName());
            PackagedStation.Account account;
            String visit;
            JsonNode scores;
            String report;
            try (PackagedStation station = PackagedStation.start(folder, PackagedStation.freePort(), environment)) {
                account = station.account("COUNSELLOR");
                StationOverHttp counsellor = signIn(station, account);
                JsonNode opened = require(counsellor.post(
                        "/api/visits",
                        Map.of(
                                "name", "王芳",
                                "birthYear", 1990,
                                "education", "BACHELOR",
                                "purpose", "GUIDANCE",
                                "battery", "full",
                                "language", "zh-CN")));
                visit = "/api/visits/" + opened.path("id").asString();
                JsonNode end = new VisitOverHttp(new StationOverHttp(station.address()))
                        .take(opened.path("seatCode").path("code").asString());
                assertThat(end.path("reference").asString()).isNotBlank();
                scores = require(counsellor.get(visit + "/scores"));
                assertThat(scores.isEmpty()).isFalse();
                assertThat(require(counsellor.get(visit + "/matches")).isEmpty())
                        .isFalse();
                report = require(counsellor.post(visit + "/reports", Map.of("kind", "COUNSELLOR", "language", "zh-CN")))
                        .path("code")
                        .asString();
            }
            try (PackagedStation station = PackagedStation.start(folder, PackagedStation.freePort(), environment)) {
                StationOverHttp counsellor = signIn(station, account);
                assertThat(require(counsellor.get(visit + "/scores"))).isEqualTo(scores);
                require(counsellor.get("/api/verify/" + report));
                assertThat(require(counsellor.get(visit)).path("name").asString())
                        .isEqualTo("王芳");
                require(counsellor.delete(visit));
                assertThat(counsellor.get(visit).status()).isEqualTo(404);
            }
        }
    }

    private static StationOverHttp signIn(PackagedStation station, PackagedStation.Account account) {
        StationOverHttp counsellor = new StationOverHttp(station.address());
        require(counsellor.post(
                "/api/sign-in", Map.of("userName", account.userName(), "password", account.password())));
        return counsellor;
    }
}
