package org.liangcai.psychometrics.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liangcai.psychometrics.simulation.RecoveryDesign;
import org.liangcai.psychometrics.simulation.RecoveryStudy;

/** A small recovery study; the large one is a command, {@link RecoveryStudy}. */
class RecoveryTest {

    /** A fair figure is further off once in 16,000; there are some forty. */
    private static final double MONTE_CARLO_ERRORS = 4;

    @ParameterizedTest
    @EnumSource(
            value = RecoveryDesign.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"THREE_PARAMETER_MODES", "THREE_PARAMETER_FIXED_ITEMS"})
    void estimates_scatter_around_the_truth_as_their_errors_say(RecoveryDesign design) {
        RecoveryStudy.Outcome outcome = RecoveryStudy.recover(design, 1000, 12, 16, 3);
        assertThat(outcome.withoutEstimates()).isZero();
        assertThat(outcome.kinds()).isNotEmpty();
        outcome.kinds()
                .forEach((kind, recovery) -> assertThat(recovery.within(MONTE_CARLO_ERRORS))
                        .as("%s: %s", kind, recovery)
                        .isTrue());
    }
}
