package org.liangcai.assessment.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reference values: Student's t, tables of Fisher and Yates (1963); Poisson, table of Garwood (1936); Wilson by its formula. */
class BandShapeTest {

    @Test
    void a_known_error_reaches_as_far_down_as_up() {
        BandShape normal = new BandShape.Normal();
        assertThat(normal.lower(10, 2)).isCloseTo(10 - 3.28971, within(1e-5));
        assertThat(normal.upper(10, 2)).isCloseTo(10 + 3.28971, within(1e-5));
    }

    @ParameterizedTest
    @CsvSource({"2, 2.920", "3, 2.353", "9, 1.833", "19, 1.729"})
    void few_answers_make_a_wider_band(int degreesOfFreedom, double reach) {
        BandShape student = new BandShape.Student(degreesOfFreedom);
        assertThat(student.upper(3, 0.5)).isCloseTo(3 + reach * 0.5, within(5e-4));
        assertThat(student.lower(3, 0.5)).isCloseTo(3 - reach * 0.5, within(5e-4));
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 2.996", "1, 0.051, 4.744", "3, 0.818, 7.754", "15, 9.246, 23.097"})
    void a_count_has_its_exact_band(int count, double lower, double upper) {
        BandShape poisson = new BandShape.Poisson(count, 0.5);
        assertThat(poisson.lower(count * 0.5, 1)).isCloseTo(lower / 2, within(5e-4));
        assertThat(poisson.upper(count * 0.5, 1)).isCloseTo(upper / 2, within(5e-4));
    }

    @Test
    void a_share_of_none_or_all_reaches_inwards_only() {
        BandShape none = new BandShape.Share(0, 80);
        assertThat(none.lower(0, 1)).isZero();
        assertThat(none.upper(0, 1)).isCloseTo(100 * 2.705543 / 82.705543, within(1e-4));
        BandShape all = new BandShape.Share(80, 80);
        assertThat(all.lower(100, 1)).isCloseTo(100 - 100 * 2.705543 / 82.705543, within(1e-4));
        assertThat(all.upper(100, 1)).isEqualTo(100);
        BandShape half = new BandShape.Share(5, 10);
        assertThat(half.upper(50, 1) + half.lower(50, 1)).isCloseTo(100, within(1e-9));
    }

    /** Four normal answers, 20,000 times over: the band built on the normal distribution contains the true mean in 80 %, this one in 90 %. */
    @Test
    void nine_of_ten_bands_of_four_answers_contain_the_true_place() {
        Random random = new Random(7);
        int covered = 0;
        for (int time = 0; time < 20_000; time++) {
            SampleStatistics answers = SampleStatistics.of(random.doubles(4, 0, 1)
                    .map(_ -> random.nextGaussian())
                    .boxed()
                    .toList());
            double lower = answers.shape().lower(answers.mean(), answers.standardError());
            double upper = answers.shape().upper(answers.mean(), answers.standardError());
            covered += lower < 0 && 0 < upper ? 1 : 0;
        }
        assertThat(covered / 20_000.0).isCloseTo(0.9, within(0.008));
    }

    @Test
    void what_cannot_be_is_refused() {
        assertThatThrownBy(() -> new BandShape.Student(0)).hasMessage("The degrees of freedom (0) must be at least 1.");
        assertThatThrownBy(() -> new BandShape.Poisson(-1, 1))
                .hasMessage("The count (-1) must be 0 or more and what each adds (1.0) above 0.");
        assertThatThrownBy(() -> new BandShape.Share(4, 3))
                .hasMessage("The count (4) must lie between 0 and the whole (3), which must be at least 1.");
    }
}
