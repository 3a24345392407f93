package org.liangcai.norms.building;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceCurveTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_place_gives_its_raw_score_back_whatever_the_order_in_which_it_is_asked(long seed) {
        var random = new SplittableRandom(seed);
        double[] coefficients = new double[1 + random.nextInt(1, 6)];
        coefficients[0] = random.nextDouble(10, 20);
        for (int i = 1; i < coefficients.length; i++) {
            coefficients[i] = coefficients[i - 1] + (random.nextBoolean() ? 1e-7 : random.nextDouble(0, 30));
        }
        var curve = new PlaceCurve(coefficients, 20, 80);
        var basis = new BernsteinBasis(coefficients.length - 1, 20, 80);
        for (int i = 0; i < 200; i++) {
            double raw =
                    coefficients[0] + random.nextDouble() * (coefficients[coefficients.length - 1] - coefficients[0]);
            double[] values = basis.at(curve.place(raw));
            double back = 0;
            for (int c = 0; c < values.length; c++) {
                back += values[c] * coefficients[c];
            }
            assertThat(back).isCloseTo(raw, within(1e-9));
        }
        assertThat(curve.place(coefficients[0] - 1)).isEqualTo(20);
        assertThat(curve.place(coefficients[coefficients.length - 1] + 1)).isEqualTo(80);
    }

    @Test
    void many_raw_scores_at_one_age_get_the_same_t_scores_as_one_by_one() {
        SplittableRandom random = new SplittableRandom(11);
        double[] ages = new double[4_000];
        double[] raws = new double[ages.length];
        for (int i = 0; i < ages.length; i++) {
            ages[i] = 20 + i % 30;
            raws[i] = Math.rint(50 + 0.3 * ages[i] + random.nextGaussian() * 9);
        }
        MonotoneNorm norm = MonotoneSelection.fit(ScoreSample.of(ages, raws), 5, 3);
        double[] asked = new double[120];
        for (int i = 0; i < asked.length; i++) {
            asked[i] = i;
        }
        for (double age = 18; age < 53; age += 2.5) {
            double[] together = norm.tScores(asked, age);
            for (int i = 0; i < asked.length; i++) {
                assertThat(together[i]).isCloseTo(norm.tScore(asked[i], age), within(1e-9));
            }
        }
    }
}
