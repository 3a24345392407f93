package org.liangcai.norms.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandardNormalTest {

    /** mpmath 1.3.0, 40 digits: erfc(∓z/√2)/2. */
    @ParameterizedTest
    @CsvSource({
        "-37, 5.7255712225245768227e-300, 1.0",
        "-20, 2.7536241186062336951e-89, 1.0",
        "-8.5, 9.4795348222033183542e-18, 0.99999999999999999052",
        "-5, 2.8665157187919391167e-7, 0.99999971334842812081",
        "-3.2, 0.00068713793791584803162, 0.99931286206208415197",
        "-0.7, 0.24196365222307302862, 0.75803634777692697138",
        "-0.3, 0.38208857781104736693, 0.61791142218895263307",
        "0, 0.5, 0.5",
        "0.1, 0.53982783727702898367, 0.46017216272297101633",
        "0.6629, 0.74630269913176323432, 0.25369730086823676568",
        "1, 0.84134474606854294859, 0.15865525393145705141",
        "2.5, 0.99379033467422386483, 0.006209665325776135167",
        "5.6, 0.99999998928240974169, 1.071759025831092932e-8",
        "6.5, 0.99999999995983999416, 4.0160005838591178083e-11"
    })
    void bothTailsAreAccurateRelativeToTheirOwnSize(double z, double below, double above) {
        // One rounding of z/√2 costs z² units in the last place of the tail.
        double relative = 1e-14 + 2.3e-16 * z * z;
        assertThat(StandardNormal.lowerTail(z)).isCloseTo(below, within(relative * below));
        assertThat(StandardNormal.upperTail(z)).isCloseTo(above, within(relative * above));
    }

    @ParameterizedTest
    @CsvSource({"-30", "-9.5", "-5.2", "-2.1", "-1.1", "-0.01", "0", "0.4", "1.2", "1.9", "3.3"})
    void theQuantileUndoesTheDistributionFunction(double z) {
        assertThat(StandardNormal.quantile(StandardNormal.lowerTail(z))).isCloseTo(z, within(1e-12));
    }

    @Test
    void knownQuantiles() {
        assertThat(StandardNormal.quantile(0.95)).isCloseTo(1.6448536269514722, within(1e-15));
        assertThat(StandardNormal.quantile(0.975)).isCloseTo(1.959963984540054, within(1e-15));
        assertThat(StandardNormal.quantile(0.5)).isZero();
    }

    @Test
    void theDensityIsTheSlopeOfTheDistributionFunction() {
        for (double z = -4; z <= 4; z += 0.25) {
            double slope = (StandardNormal.lowerTail(z + 1e-5) - StandardNormal.lowerTail(z - 1e-5)) / 2e-5;
            assertThat(StandardNormal.density(z)).isCloseTo(slope, within(1e-9));
        }
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "-0.1", "NaN"})
    void aProbabilityAtOrBeyondTheLimitsHasNoQuantile(double probability) {
        assertThatThrownBy(() -> StandardNormal.quantile(probability))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The probability (%s) must be above 0 and below 1.", probability);
    }
}
