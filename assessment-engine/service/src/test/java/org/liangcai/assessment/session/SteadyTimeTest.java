package org.liangcai.assessment.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.liangcai.assessment.visit.Purpose;

/** Whatever is done to the wall clock, a session's own time only passes. */
class SteadyTimeTest {

    private final Office office = new Office();

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void a_wall_clock_set_backwards_or_forwards_by_hours_or_years_changes_nothing_for_a_session_under_way() {
        SeatToken token = office.seats()
                .claim(office.open(Purpose.GUIDANCE).code().value(), false, Optional.empty(), "a")
                .token();
        SeatView view = office.walkTo(token, SessionPhase.PRACTICE);
        while (view.phase() != SessionPhase.ITEM) {
            view = office.onward(token, view);
        }
        for (Duration jump :
                List.of(Duration.ofHours(-7), Duration.ofHours(5), Duration.ofDays(-40), Duration.ofDays(9000))) {
            Duration before = office.seats().heartbeat(token).timeUsed();
            office.clock().set(jump);
            office.clock().advance(Duration.ofSeconds(5));
            SeatView after = office.seats().heartbeat(token);
            assertThat(after.timeUsed()).isEqualTo(before.plusSeconds(5));
            assertThat(after.phase()).isEqualTo(SessionPhase.ITEM);
        }
    }

    @Test
    void after_a_restart_with_a_clock_that_is_hours_behind_time_goes_on_from_the_last_event() {
        SteadyTime time = new SteadyTime(office.clock(), office.clock()::nanoseconds);
        Instant recorded = office.clock().instant().plus(Duration.ofHours(3));
        time.notBefore(recorded);
        assertThat(time.now()).isEqualTo(recorded);
        office.clock().advance(Duration.ofSeconds(9));
        time.notBefore(recorded);
        assertThat(time.now()).isEqualTo(recorded.plusSeconds(9));
    }
}
