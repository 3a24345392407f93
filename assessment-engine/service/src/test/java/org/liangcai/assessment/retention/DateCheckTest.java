package org.liangcai.assessment.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateCheckTest {

    private static final Instant LAST_RUN = Instant.parse("2026-11-23T08:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T08:00:00Z, true",
        "2026-12-24T08:00:00Z, true",
        "2026-12-24T08:00:00.001Z, false",
        "2029-11-23T08:00:00Z, false",
        "2026-11-22T08:00:00Z, true",
        "2026-11-22T07:59:59.999Z, false",
        "1970-01-01T00:00:00Z, false"
    })
    void a_date_is_believed_up_to_a_month_after_the_last_run_and_a_day_before_it(Instant present, boolean believed) {
        assertThat(new DateCheck(present, LAST_RUN).believed()).isEqualTo(believed);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23T15:59:59Z, 2026-11-23", "2026-11-23T16:00:00Z, 2026-11-24"})
    void the_date_is_the_one_on_the_calendar_at_the_office(Instant present, String date) {
        assertThat(new DateCheck(present, LAST_RUN).date()).hasToString(date);
    }
}
