package org.liangcai.station.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.liangcai.assessment.Role;
import org.liangcai.itembank.Language;
import org.liangcai.station.InProcessStation;
import org.liangcai.station.StationBrowser;
import org.liangcai.testdatabase.DatabaseKind;
import org.liangcai.testdatabase.TestDatabase;

/** The station while nobody reaches the database, and afterwards. */
class DatabaseAwayIT {

    private static final int MOST_ATTEMPTS = 10;

    @Test
    void everything_asked_meanwhile_is_answered_503_with_a_hint_and_goes_on_afterwards() {
        TestDatabase direct = TestDatabase.fresh(DatabaseKind.POSTGRESQL);
        URI address = URI.create(direct.url().substring("jdbc:".length()));
        try (FaultyLine line = new FaultyLine(List.of(address.getPort()));
                InProcessStation station = new InProcessStation(new TestDatabase(
                        DatabaseKind.POSTGRESQL,
                        "jdbc:postgresql://localhost:%d%s".formatted(line.port(), address.getPath()),
                        direct.userName(),
                        direct.password()));
                StationBrowser browser = new StationBrowser()) {
            String desk = station.signIn(station.create("away", Role.COUNSELLOR));
            String code = InProcessStation.json(station.send(station.request("POST", "/api/visits", desk, """
                            {"name": "王芳", "birthYear": 1990, "education": "BACHELOR", "purpose": "GUIDANCE",
                             "battery": "full", "language": "zh-CN"}""")))
                    .path("seatCode")
                    .path("code")
                    .asString();
            String seat = InProcessStation.cookieSetBy(
                    station.send(station.request("POST", "/api/seat", null, "{\"seatCode\": \"%s\"}".formatted(code))));
            line.cut();

            assertThatItIsAway(station, "GET", "/api/seat", seat, null);
            assertThatItIsAway(station, "PUT", "/api/seat/language", seat, "{\"language\": \"en\"}");
            assertThatItIsAway(station, "GET", "/api/visits", desk, null);
            assertThatItIsAway(station, "POST", "/api/sign-in", null, "{\"userName\": \"a\", \"password\": \"b\"}");
            for (Language language : Language.values()) {
                Page page = browser.visitor(language, 1280, 800);
                page.context()
                        .addCookies(List.of(new Cookie("seat", seat.substring("seat=".length()))
                                .setUrl(station.address().toString())));
                page.navigate(station.address().toString());
                page.getByText(language == Language.ZH ? "测评站暂时读不到记录" : "cannot reach its records")
                        .waitFor();
                browser.picture(page, "away-" + language.name().toLowerCase(Locale.ROOT));
            }
            line.mend();

            assertThatItComesBack(station, "PUT", "/api/seat/language", seat, "{\"language\": \"en\"}");
            assertThatItComesBack(station, "GET", "/api/visits", desk, null);
        }
    }

    /** The next connections are tried for with growing pauses, so the first request may come too early; the page sends again too. */
    private static void assertThatItComesBack(
            InProcessStation station, String method, String path, String cookie, String json) {
        int status = 0;
        for (int attempt = 0; attempt < MOST_ATTEMPTS && status != 200; attempt++) {
            status = station.send(station.request(method, path, cookie, json)).statusCode();
            assertThat(status).isIn(200, 503);
        }
        assertThat(status).isEqualTo(200);
    }

    private static void assertThatItIsAway(
            InProcessStation station, String method, String path, String cookie, String json) {
        HttpResponse<String> answer =
                station.send(station.request(method, path, cookie, json).header("Accept-Language", "en"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("2");
        assertThat(InProcessStation.json(answer).path("message").asString())
                .isEqualTo(
                        "The station cannot save at the moment. This step was not completed; everything saved before is still"
                                + " there. Please try again in a few seconds; if it goes on, tell the administrator.");
    }
}
