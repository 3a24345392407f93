package org.liangcai.assessment.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CountedRateTest {

    @Test
    void a_speed_has_the_error_of_its_count() {
        CountedRate rate = CountedRate.perMinute(36, Duration.ofMinutes(4));
        assertThat(rate.value()).isEqualTo(9);
        assertThat(rate.standardError()).isEqualTo(1.5);
        assertThat(CountedRate.perMinute(0, Duration.ofMinutes(2)).standardError())
                .isEqualTo(0.5);
    }

    @Test
    void no_errors_at_all_are_not_taken_for_certain() {
        assertThat(CountedRate.perHundredPoisson(0, 200))
                .isEqualTo(new CountedRate(0, 0.5, new BandShape.Poisson(0, 0.5)));
        CountedRate none = CountedRate.perHundredBinomial(0, 18);
        assertThat(none.value()).isZero();
        assertThat(none.standardError()).isCloseTo(100 * Math.sqrt(0.05 * 0.95 / 20), within(1e-12));
        assertThat(CountedRate.perHundredBinomial(18, 18).value()).isEqualTo(100);
    }
}
