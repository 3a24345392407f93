package org.liangcai.assessment.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignInBrakeTest {

    private final SignInBrake brake = new SignInBrake();
    private Instant now = Instant.parse("2026-11-23T08:00:00Z");

    @Test
    void the_wait_doubles_from_one_second_after_three_failures_up_to_a_quarter_of_an_hour() {
        List<Long> waits = new ArrayList<>();
        for (int failure = 1; failure <= 15; failure++) {
            brake.failed("zhang", "10.0.0.1", now);
            waits.add(brake.waitFor("zhang", "10.0.0.1", now).toSeconds());
            now = now.plus(Duration.ofMinutes(15));
        }
        assertThat(waits).containsExactly(0L, 0L, 1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 512L, 900L, 900L, 900L);
    }

    @Test
    void failures_of_one_person_or_address_do_not_hold_up_another() {
        for (int failure = 0; failure < 9; failure++) {
            brake.failed("zhang", "10.0.0.1", now);
        }
        assertThat(brake.waitFor("zhang", "10.0.0.2", now)).isZero();
        assertThat(brake.waitFor("li", "10.0.0.1", now)).isZero();
    }

    @Test
    void failures_are_forgotten_after_success_and_after_an_hour() {
        for (int failure = 0; failure < 5; failure++) {
            brake.failed("zhang", "10.0.0.1", now);
            brake.failed("li", "10.0.0.1", now);
        }
        brake.succeeded("zhang", "10.0.0.1");
        brake.failed("zhang", "10.0.0.1", now);
        assertThat(brake.waitFor("zhang", "10.0.0.1", now)).isZero();
        now = now.plus(Duration.ofMinutes(61));
        brake.failed("li", "10.0.0.1", now);
        assertThat(brake.waitFor("li", "10.0.0.1", now)).isZero();
    }
}
