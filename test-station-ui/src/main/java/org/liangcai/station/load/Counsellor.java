package org.liangcai.station.load;

import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Opens the visits of a run, asks afterwards what the station holds of them, and takes them away again. */
final class Counsellor implements AutoCloseable {

    private static final int UNAUTHORIZED = 401;
    private static final int REFUSED = 300;

    /** A station asks whoever is too quick for it, as one who opens a thousand visits is, to wait for a second. */
    private static final int TOO_MANY_REQUESTS = 429;

    private static final int MOST_ATTEMPTS = 60;
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(1);

    private final LoopbackAddress station;
    private final Connection connection;

    /** A visit with the code that opens its seat. */
    record Invitation(UUID visit, String seatCode) {}

    private Counsellor(LoopbackAddress station, Connection connection) {
        this.station = station;
        this.connection = connection;
    }

    /** @throws IllegalArgumentException when the station cannot be reached or does not know the name with this password */
    static Counsellor signIn(LoopbackAddress station, Credentials credentials) {
        Counsellor counsellor = new Counsellor(station, new Connection(station));
        Connection.Answer answer = counsellor.send(
                "POST", "/api/sign-in", Map.of("userName", credentials.userName(), "password", credentials.password()));
        if (answer.status() >= REFUSED) {
            String said = message(answer);
            counsellor.close();
            throw new IllegalArgumentException((answer.status() == UNAUTHORIZED
                            ? "用户名（%s）或密码不对。%nThe user name (%s) or the password is wrong. %s"
                            : "用户名（%s）不能登录。%nThe user name (%s) cannot sign in. %s")
                    .formatted(credentials.userName(), credentials.userName(), said));
        }
        return counsellor;
    }

    List<Invitation> invite(int seats, String battery) {
        return IntStream.rangeClosed(1, seats)
                .mapToObj(seat -> open(String.format(Locale.ROOT, "Load %04d", seat), battery))
                .toList();
    }

    private Invitation open(String name, String battery) {
        Map<String, Object> visit = Map.of(
                "name",
                name,
                "birthYear",
                1990,
                "education",
                "BACHELOR",
                "purpose",
                "GUIDANCE",
                "battery",
                battery,
                "language",
                "zh-CN");
        JsonNode opened = accepted("POST", "/api/visits", visit);
        return new Invitation(
                UUID.fromString(opened.path("id").asString()),
                opened.path("seatCode").path("code").asString());
    }

    /** How many answers the station holds, by visit. */
    Map<UUID, Integer> stored() {
        Map<UUID, Integer> answered = new HashMap<>();
        for (JsonNode visit : accepted("GET", "/api/visits", null)) {
            answered.put(
                    UUID.fromString(visit.path("id").asString()),
                    visit.path("progress").path("answered").asInt());
        }
        return answered;
    }

    void erase(List<Invitation> invitations) {
        invitations.forEach(invitation -> accepted("DELETE", "/api/visits/" + invitation.visit(), null));
    }

    private JsonNode accepted(String method, String path, @Nullable Map<String, ?> body) {
        Connection.Answer answer = send(method, path, body);
        for (int attempt = 1; answer.status() == TOO_MANY_REQUESTS && attempt < MOST_ATTEMPTS; attempt++) {
            LockSupport.parkNanos(BETWEEN_ATTEMPTS.toNanos());
            answer = send(method, path, body);
        }
        if (answer.status() >= REFUSED) {
            throw new IllegalArgumentException("测评站拒绝了 %s %s：%s%nThe station refused %s %s (%d): %s"
                    .formatted(method, path, message(answer), method, path, answer.status(), message(answer)));
        }
        return answer.body().isBlank()
                ? JsonMapper.shared().nullNode()
                : JsonMapper.shared().readTree(answer.body());
    }

    private Connection.Answer send(String method, String path, @Nullable Map<String, ?> body) {
        String json = body == null ? null : JsonMapper.shared().writeValueAsString(body);
        try {
            return sendOnOpenLine(method, path, json);
        } catch (IOException unreachable) {
            throw new IllegalArgumentException(
                    "连不上测评站（%s）：%s%nThe station (%s) cannot be reached: %s"
                            .formatted(station, unreachable.getMessage(), station, unreachable.getMessage()),
                    unreachable);
        }
    }

    /** The station closes a line that was silent for long; then the same goes over a new one. */
    private Connection.Answer sendOnOpenLine(String method, String path, @Nullable String json) throws IOException {
        try {
            return connection.send(method, path, json);
        } catch (EOFException closed) {
            return connection.send(method, path, json);
        }
    }

    private static String message(Connection.Answer answer) {
        String body = answer.body();
        return body.startsWith("{")
                ? JsonMapper.shared().readTree(body).path("message").asString(body)
                : body.lines().findFirst().orElse("");
    }

    @Override
    public void close() {
        connection.close();
    }
}
