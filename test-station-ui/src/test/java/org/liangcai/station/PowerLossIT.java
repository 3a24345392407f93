package org.liangcai.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liangcai.station.SeatClient.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the station has called saved is on disk, whatever happens to the power. */
class PowerLossIT {

    private static final long SEED = 20261123;
    private static final int POWER_LOSSES = 10;

    @TempDir
    private Path folder;

    @Test
    void after_ten_power_losses_every_acknowledged_answer_the_next_item_and_the_time_used_are_the_same()
            throws Exception {
        Random random = new Random(SEED);
        PackagedStation station = PackagedStation.start(folder);
        try (SeatClient counsellor = signIn(station);
                JobSeeker adaptive = JobSeeker.sitDown(counsellor, station.address(), "aptitude");
                JobSeeker questionnaires = JobSeeker.sitDown(counsellor, station.address(), "full")) {
            List<JobSeeker> seats = List.of(adaptive, questionnaires);
            for (int loss = 0; loss < POWER_LOSSES; loss++) {
                for (int step = random.nextInt(4, 14); step > 0; step--) {
                    seats.get(random.nextInt(seats.size())).step(random);
                }
                station.kill();
                assertThatAnswersAreOnDisk(seats);

                station = PackagedStation.start(folder);
                for (JobSeeker seat : seats) {
                    seat.resume(station.address());
                }
            }
        } finally {
            station.close();
        }
    }

    private static SeatClient signIn(PackagedStation station) throws IOException, InterruptedException {
        SeatClient client = new SeatClient(station.address());
        PackagedStation.Account account = station.account("COUNSELLOR");
        Answer answer =
                client.post("/api/sign-in", Map.of("userName", account.userName(), "password", account.password()));
        assertThat(answer.status()).as("sign-in: %s", answer.body()).isEqualTo(200);
        return client;
    }

    /** Opens the database itself: what a dead station has left there is all there is. */
    private void assertThatAnswersAreOnDisk(List<JobSeeker> seats) throws SQLException {
        String url = "jdbc:h2:file:%s;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE".formatted(folder.resolve("data/station"));
        try (Connection connection = DriverManager.getConnection(url, "sa", "")) {
            for (JobSeeker seat : seats) {
                assertThat(answersOnDisk(connection, seat.visit)).containsAllEntriesOf(seat.acknowledged);
            }
        }
    }

    private static Map<String, JsonNode> answersOnDisk(Connection connection, UUID visit) throws SQLException {
        String query = "SELECT payload FROM session_event WHERE visit_id = ?"
                + " AND type IN ('ItemAnswered', 'PracticeAnswered') ORDER BY version";
        Map<String, JsonNode> answers = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setObject(1, visit);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    JsonNode payload = JsonMapper.shared().readTree(rows.getString("payload"));
                    answers.put(payload.get("presentation").asString(), payload.get("response"));
                }
            }
        }
        return answers;
    }

    /** Somebody at a seat who remembers what the station has acknowledged. */
    private static final class JobSeeker implements AutoCloseable {

        private final SeatClient client;
        private final UUID visit;
        private final Map<String, JsonNode> acknowledged = new LinkedHashMap<>();
        private JsonNode view;

        private JobSeeker(SeatClient client, UUID visit, JsonNode view) {
            this.client = client;
            this.visit = visit;
            this.view = view;
        }

        static JobSeeker sitDown(SeatClient counsellor, URI address, String battery)
                throws IOException, InterruptedException {
            Answer opened = counsellor.post(
                    "/api/visits",
                    Map.of(
                            "name", "王芳",
                            "birthYear", 1990,
                            "education", "BACHELOR",
                            "purpose", "GUIDANCE",
                            "battery", battery,
                            "language", "en"));
            assertThat(opened.status()).as("visit: %s", opened.body()).isEqualTo(201);
            SeatClient client = new SeatClient(address);
            String code = opened.body().get("seatCode").get("code").asString();
            JsonNode view = accepted(client.post("/api/seat", Map.of("seatCode", code)));
            return new JobSeeker(client, UUID.fromString(opened.body().get("id").asString()), view);
        }

        void step(Random random) throws IOException, InterruptedException {
            view = switch (phase()) {
                case "LANGUAGE" -> accepted(client.put("/api/seat/language", Map.of("language", "en")));
                case "CONSENT" ->
                    accepted(client.put(
                            "/api/seat/consent",
                            Map.of(
                                    "version",
                                    view.get("consent").get("version").asString(),
                                    "guidance",
                                    true,
                                    "employer",
                                    true)));
                case "INSTRUCTIONS", "REVIEW", "SECTION_END" -> proceed();
                case "PRACTICE", "ITEM" -> view.get("item").isNull() ? proceed() : atItem(random);
                default -> view;
            };
        }

        private JsonNode proceed() throws IOException, InterruptedException {
            return accepted(client.post("/api/seat/proceed", Map.of("sequence", sequence())));
        }

        /** Answers, sometimes twice, and moves on when there is an answer. */
        private JsonNode atItem(Random random) throws IOException, InterruptedException {
            String presentation = view.get("item").get("presentation").asString();
            if (!view.get("answer").isNull() && random.nextInt(4) > 0) {
                return accepted(
                        client.post("/api/seat/next", Map.of("sequence", sequence(), "presentation", presentation)));
            }
            Map<String, ?> response = response(random);
            JsonNode after = accepted(client.post(
                    "/api/seat/answers",
                    Map.of("sequence", sequence(), "presentation", presentation, "response", response)));
            acknowledged.put(presentation, JsonMapper.shared().valueToTree(response));
            return after;
        }

        private Map<String, ?> response(Random random) {
            return switch (view.get("item").get("kind").asString()) {
                case "rating" -> Map.of("kind", "rated", "category", random.nextInt(1, 6));
                case "figure" -> Map.of("kind", "chosen", "option", random.nextInt(1, 5));
                default -> {
                    int best = random.nextInt(1, 3);
                    yield Map.of("kind", "bestAndWorst", "best", best, "worst", best + 1);
                }
            };
        }

        /** After the station is back: the same page, the same answer, the same time, to the last character. */
        void resume(URI address) throws IOException, InterruptedException {
            client.moveTo(address);
            JsonNode resumed = accepted(client.get("/api/seat"));
            assertThat(resumed).isEqualTo(view);
        }

        private static JsonNode accepted(Answer answer) {
            assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
            return answer.body();
        }

        private String phase() {
            return view.get("phase").asString();
        }

        private long sequence() {
            return view.get("nextSequence").asLong();
        }

        @Override
        public void close() {
            client.close();
        }
    }
}
