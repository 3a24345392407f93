package org.liangcai.psychometrics.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liangcai.psychometrics.simulation.RecoveryStudy;
import org.liangcai.psychometrics.simulation.RecoveryStudy.Recovery;

/** A small recovery study; the large one is a command, {@link RecoveryStudy}. */
class RecoveryTest {

    @ParameterizedTest
    @EnumSource(RecoveryStudy.Design.class)
    void estimates_scatter_around_the_truth_as_their_errors_say(RecoveryStudy.Design design) {
        Map<String, Recovery> recoveries = RecoveryStudy.recover(design, 1000, 12, 10, 3);
        assertThat(recoveries).doesNotContainKey("not converged");
        recoveries.forEach((kind, recovery) -> {
            assertThat(recovery.bias()).as(kind).isCloseTo(0, within(0.06));
            assertThat(recovery.rmse() / recovery.standardError()).as(kind).isBetween(0.7, 1.3);
            assertThat(recovery.coverage()).as(kind).isBetween(0.87, 1.0);
        });
    }
}
