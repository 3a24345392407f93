package org.liangcai.station.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.liangcai.station.InProcessStation;

/** A program that hammers the station is turned away in the reader's language, and the others are served. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RateLimitIT {

    /** So few in the long run that no machine is slow enough to see another one let in. */
    private final InProcessStation station =
            new InProcessStation(Map.of("station.limits.seat-per-second", 0.0001, "station.limits.seat-at-once", 5));

    @AfterAll
    void close() {
        station.close();
    }

    @Test
    void one_seat_that_hammers_waits_and_another_seat_does_not() {
        List<Integer> statuses = new ArrayList<>();
        HttpResponse<String> last = state("hammering");
        for (int request = 0; request < 7; request++) {
            last = state("hammering");
            statuses.add(last.statusCode());
        }
        assertThat(statuses).containsExactly(401, 401, 401, 401, 429, 429, 429);
        assertThat(last.headers().firstValue("Retry-After")).contains("1");
        assertThat(InProcessStation.json(last).path("code").asString()).isEqualTo("ASKED_TOO_OFTEN");
        assertThat(InProcessStation.json(last).path("message").asString())
                .isEqualTo(
                        "Too many requests at once; this one was not carried out. Please wait a second and try again.");
        assertThat(state("calm").statusCode()).isEqualTo(401);
    }

    private HttpResponse<String> state(String seat) {
        return station.send(HttpRequest.newBuilder(station.address().resolve("/api/seat"))
                .header("Cookie", "seat=" + seat)
                .header("Accept-Language", "en")
                .GET());
    }
}
