package org.liangcai.norms.building;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class TaylorNormTest {

    private static final NormRange RANGE = new NormRange(6, 12, 0, 60, 20, 80);

    /** The raw score 50 − (T − peak)²/100 at any age. */
    private static TaylorNorm peakingAt(double peak) {
        return new TaylorNorm(
                new TaylorPolynomial(
                        50 - peak * peak / 100,
                        List.of(new PowerTerm(1, 0), new PowerTerm(2, 0)),
                        List.of(2 * peak / 100, -0.01)),
                RANGE);
    }

    @Test
    void aRawScoreThatIsPredictedBelongsToTheTScoreThatPredictsIt() {
        assertThat(peakingAt(90).tScore(46, 7)).isCloseTo(70, within(1e-9));
    }

    @Test
    void aRawScoreAboveTheHighestPredictionBelongsToTheTScoreWhereThatIs() {
        assertThat(peakingAt(71.26).tScore(55, 7)).isCloseTo(71.26, within(1e-6));
    }

    @Test
    void aRawScoreBeyondTheEndsOfTheScaleBelongsToTheEnd() {
        assertThat(peakingAt(90).tScore(55, 7)).isEqualTo(80);
        assertThat(peakingAt(90).tScore(-5, 7)).isEqualTo(20);
    }
}
