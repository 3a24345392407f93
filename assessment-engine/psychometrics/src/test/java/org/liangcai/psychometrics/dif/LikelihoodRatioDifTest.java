package org.liangcai.psychometrics.dif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.liangcai.psychometrics.calibration.CalibrationPlan;
import org.liangcai.psychometrics.calibration.ItemModel;
import org.liangcai.psychometrics.data.ResponseMatrix;
import org.liangcai.psychometrics.dif.LikelihoodRatioDif.Report;
import org.liangcai.psychometrics.dif.LikelihoodRatioDif.Scheme;

class LikelihoodRatioDifTest {

    private final ResponseMatrix data = Simulated.dichotomous(600, 8, 1, 0, 5);
    private final CalibrationPlan plan = CalibrationPlan.of(data.items(), ItemModel.TWO_PARAMETER);

    @Test
    void freeing_and_constraining_find_the_same_item() {
        Report freed = LikelihoodRatioDif.test(
                plan, data, Simulated.CONTRAST, Scheme.FREE_ONE, List.of(), List.of("i1", "i2"));
        assertThat(freed.items().getFirst().pValue()).isLessThan(1e-6);
        assertThat(freed.items().getFirst().degreesOfFreedom()).isEqualTo(2);
        assertThat(freed.items().get(1).chiSquare())
                .isBetween(0.0, freed.items().getFirst().chiSquare() / 2);
        assertThat(freed.items()).allMatch(LikelihoodRatioDif::converged);
        assertThat(freed.baseline().mean("reference")).isZero();
        Report constrained = LikelihoodRatioDif.test(
                plan, data, Simulated.CONTRAST, Scheme.CONSTRAIN_ONE, List.of("i5", "i6", "i7", "i8"), List.of("i1"));
        assertThat(constrained.items().getFirst().pValue()).isLessThan(1e-6);
        assertThat(constrained.items().getFirst().degreesOfFreedom()).isEqualTo(2);
    }

    @Test
    void bad_input_is_refused() {
        assertThatThrownBy(() -> LikelihoodRatioDif.test(
                        plan, data, GroupContrast.of("reference", "women"), Scheme.FREE_ONE, List.of(), List.of("i1")))
                .hasMessage(
                        "The group (focal) is neither reference (reference) nor focal ([women]): leave its persons out or compare it too.");
        assertThatThrownBy(() -> LikelihoodRatioDif.test(
                        plan, data, Simulated.CONTRAST, Scheme.CONSTRAIN_ONE, List.of("i1"), List.of("i1")))
                .hasMessage("There must be an anchor ([i1]) and no studied item ([i1]) may be one.");
    }
}
