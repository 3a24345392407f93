package org.liangcai.itembank.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DesignWordsTest {

    @ParameterizedTest
    @EnumSource(AptitudeFamily.class)
    void every_design_of_a_family_has_words_in_both_languages(AptitudeFamily family) {
        Random random = new Random(20_261_127);
        for (int draw = 0; draw < 500; draw++) {
            String design = family.design(random);

            assertThat(DesignWords.of(design).zh()).as(design).doesNotContainPattern("[A-Z]");
            assertThat(DesignWords.of(design).en()).as(design).doesNotContainPattern("[A-Z_]{2}");
        }
    }

    @ParameterizedTest
    @EnumSource(SeriesRule.class)
    void every_rule_of_number_series_has_words(SeriesRule rule) {
        assertThat(DesignWords.of(rule.name()).en()).isNotBlank();
    }

    @Test
    void composite_designs_name_their_parts() {
        assertThat(DesignWords.of("SHAPE=SAME_IN_ROW DOTS=OR").zh()).isEqualTo("形状：同一行相同；一组小圆点：前两格任一格有的");
        assertThat(DesignWords.of("REPLACED 0 1 2").en())
                .isEqualTo("a character replaced; long numbers: 0; numbers without gaps: 1; numbers of few digits: 2");
        assertThatThrownBy(() -> DesignWords.of("NOTHING")).isInstanceOf(IllegalArgumentException.class);
    }
}
