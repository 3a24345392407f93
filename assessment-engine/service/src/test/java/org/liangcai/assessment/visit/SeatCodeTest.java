package org.liangcai.assessment.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SeatCodeTest {

    @Test
    void a_drawn_code_is_two_groups_of_four_characters_nobody_mistakes() {
        Random random = new Random(1);
        for (int draw = 0; draw < 500; draw++) {
            SeatCode code = SeatCode.draw(random, Instant.EPOCH);
            assertThat(code.display())
                    .matches("[A-Z2-9]{4}-[A-Z2-9]{4}")
                    .doesNotContain("O", "I", "L", "S", "B", "5", "8");
            assertThat(SeatCode.normalise(code.display())).contains(code.value());
        }
    }

    @Test
    void case_separators_spaces_and_full_width_characters_do_not_matter() {
        for (String typed : List.of(
                "k7mq-4t2p",
                "K7MQ4T2P",
                " K7MQ 4T2P ",
                "K7MQ—4T2P",
                "K7MQ－4T2P",
                "Ｋ７ＭＱ４Ｔ２Ｐ",
                "ｋ７ｍｑ－４ｔ２ｐ",
                "K7MQ_4T2P")) {
            assertThat(SeatCode.normalise(typed)).as(typed).isEqualTo(Optional.of("K7MQ4T2P"));
        }
    }

    @Test
    void what_cannot_be_a_code_is_none() {
        for (String typed : List.of("", "K7MQ-4T2", "K7MQ-4T2PP", "K0MQ-4T2P", "座位", "K7MQ'4T2P")) {
            assertThat(SeatCode.normalise(typed)).as(typed).isEmpty();
        }
    }

    @Test
    void a_code_in_another_spelling_is_no_value() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SeatCode("k7mq-4t2p", Instant.EPOCH))
                .withMessage("The seat code (k7mq-4t2p) must be 8 unambiguous characters without separator.");
    }

    @Test
    void a_reference_is_ten_characters_and_read_like_a_code() {
        String reference = CandidateReference.draw(new Random(1));

        assertThat(reference).hasSize(10);
        assertThat(CandidateReference.normalise(" " + reference.toLowerCase(Locale.ROOT)))
                .contains(reference);
        assertThat(CandidateReference.normalise("none")).isEmpty();
    }
}
