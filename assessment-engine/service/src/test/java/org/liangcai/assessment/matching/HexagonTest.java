package org.liangcai.assessment.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reference values computed independently of this program. */
class HexagonTest {

    private static final Profile PERSON = Profile.of(28, 35, 20, 15, 10, 18);
    private static final Profile OCCUPATION = Profile.of(4.5, 6.2, 3.0, 2.1, 1.9, 4.0);

    @ParameterizedTest
    @CsvSource({"RIA, RIA, 18", "RIA, SEC, 0", "RIA, IRA, 13"})
    void brown_and_gores_c_index_weighs_letters_by_place_and_distance(String one, String other, int expected) {
        assertThat(Hexagon.brownGoreC(one, other)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"RIA, RIA, 28", "RIA, IRA, 21", "AIR, RIA, 13", "RIA, SEC, 0"})
    void iachans_m_weighs_shared_letters_by_their_places(String one, String other, int expected) {
        assertThat(Hexagon.iachanM(one, other)).isEqualTo(expected);
    }

    @Test
    void correlation_and_angle_are_those_of_the_reference() {
        assertThat(PERSON.correlation(OCCUPATION)).isCloseTo(0.9455, within(0.00005));
        double angle = Hexagon.angle(PERSON, OCCUPATION).orElseThrow();
        assertThat(angle).isCloseTo(14.157, within(0.0005));
        assertThat(Math.cos(Math.toRadians(angle))).isCloseTo(0.9696, within(0.00005));
    }

    @Test
    void a_flat_profile_has_no_direction_and_no_code() {
        Profile flat = Profile.of(3, 3, 3, 3, 3, 3);

        assertThat(flat.flat()).isTrue();
        assertThat(Hexagon.angle(flat, OCCUPATION)).isEmpty();
        assertThat(Hexagon.code(flat)).isEmpty();
        assertThat(Hexagon.code(OCCUPATION)).contains("IRC");
    }
}
