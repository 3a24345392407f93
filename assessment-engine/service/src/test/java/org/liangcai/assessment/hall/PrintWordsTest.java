package org.liangcai.assessment.hall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.liangcai.itembank.Language;

class PrintWordsTest {

    @Test
    void times_are_those_of_the_station_whatever_the_servers_zone_is() {
        Instant at = Instant.parse("2026-11-27T17:33:05Z");

        assertThat(PrintWords.minute(at)).isEqualTo("2026-11-28 01:33");
        assertThat(PrintWords.second(at)).isEqualTo("01:33:05");
    }

    @Test
    void the_check_value_and_a_remark_have_the_separators_of_their_language() {
        assertThat(PrintWords.in(Language.ZH).of("protocol.digest", "93a3")).isEqualTo("校验值（SHA-256）：93a3");
        assertThat(PrintWords.in(Language.ZH).of("protocol.remark", "耳机")).isEqualTo("——耳机");
        assertThat(PrintWords.in(Language.EN).of("protocol.remark", "headphones"))
                .isEqualTo(" – headphones");
    }
}
