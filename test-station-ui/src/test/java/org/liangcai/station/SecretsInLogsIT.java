package org.liangcai.station;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.liangcai.assessment.Role;
import org.liangcai.assessment.account.CreatedAccount;
import org.liangcai.assessment.privacy.PersonKeys;
import org.liangcai.assessment.privacy.PersonSeals;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** A visit with every logger of the station at TRACE: whatever it logs, none of it is a secret or a name. */
class SecretsInLogsIT {

    private static final String NAME = "欧阳望舒";

    @Test
    void a_whole_visit_at_the_finest_level_logs_no_password_code_token_name_or_key() {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Level usual = Objects.requireNonNull(root.getLevel());
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        root.addAppender(log);
        root.detachAppender("CONSOLE");
        root.setLevel(Level.TRACE);
        try (InProcessStation station = new InProcessStation()) {
            List<String> secrets = visit(station);
            String all =
                    List.copyOf(log.list).stream().map(SecretsInLogsIT::text).collect(Collectors.joining("\n"));
            assertThat(all).contains("org.liangcai");
            secrets.forEach(secret -> assertThat(all).as("a secret in the log").doesNotContain(secret));
        } finally {
            root.setLevel(usual);
            root.detachAppender(log);
        }
    }

    private static String text(ILoggingEvent event) {
        String trace = event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy());
        return event.getLoggerName() + " " + event.getFormattedMessage() + " " + trace;
    }

    /** Opens, sits down, begins, looks, exports and erases; what must not be found in the log. */
    private static List<String> visit(InProcessStation station) {
        List<String> secrets = new ArrayList<>(List.of(NAME, "wrong-Passw0rd"));
        CreatedAccount counsellor = station.create("log-counsellor", Role.COUNSELLOR);
        secrets.add(counsellor.password());
        station.send(station.request(
                "POST", "/api/sign-in", null, "{\"userName\":\"log-counsellor\",\"password\":\"wrong-Passw0rd\"}"));
        String cookie = station.signIn(counsellor);
        secrets.add(valueOf(cookie));
        JsonNode visit = InProcessStation.json(
                station.send(station.request("POST", "/api/visits", cookie, """
                {"name":"%s","birthYear":1990,"education":"BACHELOR","purpose":"GUIDANCE","battery":"full","language":"zh-CN"}""".formatted(NAME))));
        String id = visit.path("id").asString();
        String code = visit.path("seatCode").path("code").asString();
        secrets.add(code);
        secrets.add(code.replace("-", ""));
        HttpResponse<String> seat =
                station.send(station.request("POST", "/api/seat", null, "{\"seatCode\":\"%s\"}".formatted(code)));
        String token = InProcessStation.cookieSetBy(seat);
        secrets.add(valueOf(token));
        station.send(station.request("PUT", "/api/seat/language", token, "{\"language\":\"zh-CN\"}"));
        station.send(station.request("POST", "/api/seat/proceed", token, "{\"sequence\":\"x\"}"));
        station.send(station.request("GET", "/api/visits/" + id, cookie, null));
        station.send(station.request("GET", "/api/visits/" + id + "/data", cookie, null));
        station.get(PersonKeys.class).find(UUID.fromString(id)).ifPresent(key -> secrets.add(key.wrapped()));
        assertThat(station.get(PersonSeals.class).of(UUID.fromString(id)).toString())
                .isEqualTo("PersonSeal");
        assertThat(station.send(station.request("DELETE", "/api/visits/" + id, cookie, null))
                        .statusCode())
                .isEqualTo(204);
        return secrets;
    }

    private static String valueOf(String cookie) {
        return cookie.substring(cookie.indexOf('=') + 1);
    }
}
