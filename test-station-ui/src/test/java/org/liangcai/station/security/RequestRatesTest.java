package org.liangcai.station.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RequestRatesTest {

    private static final long SECOND = 1_000_000_000L;

    @Test
    void as_many_as_may_come_at_once_pass_and_then_one_for_every_share_of_a_second() {
        RequestRates rates = new RequestRates(4, 10);
        assertThat(passed(rates, "a", 25, 0)).isEqualTo(10);
        assertThat(passed(rates, "a", 25, SECOND / 4)).isEqualTo(1);
        assertThat(passed(rates, "a", 25, SECOND)).isEqualTo(3);
        assertThat(passed(rates, "a", 25, 1000 * SECOND)).isEqualTo(10);
    }

    @Test
    void one_who_asks_too_often_takes_nothing_from_another() {
        RequestRates rates = new RequestRates(1, 2);
        assertThat(passed(rates, "a", 50, 0)).isEqualTo(2);
        assertThat(passed(rates, "b", 50, 0)).isEqualTo(2);
    }

    @Test
    void whoever_makes_up_names_makes_nobody_wait_and_fills_no_memory() {
        RequestRates rates = new RequestRates(1, 1);
        for (int name = 0; name < 100_000; name++) {
            assertThat(rates.pass("made up " + name, 0)).isTrue();
        }
        assertThat(rates.pass("a", 0)).isTrue();
    }

    @Test
    void a_rate_that_lets_nothing_through_is_refused() {
        assertThatThrownBy(() -> new RequestRates(0, 5)).hasMessageContaining("0.0 a second");
        assertThatThrownBy(() -> new RequestRates(1, 0)).hasMessageContaining("0 at once");
    }

    private static int passed(RequestRates rates, String who, int asked, long at) {
        int passed = 0;
        for (int request = 0; request < asked; request++) {
            passed += rates.pass(who, at) ? 1 : 0;
        }
        return passed;
    }
}
