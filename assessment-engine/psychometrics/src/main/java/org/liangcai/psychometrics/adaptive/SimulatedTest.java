package org.liangcai.psychometrics.adaptive;

import java.util.List;
import org.liangcai.psychometrics.ability.AbilityEstimate;

/**
 * The test of one simulated examinee.
 *
 * @param trueTheta the ability that the answers come from
 * @param estimate ability from all answers
 * @param reason why the test ended
 * @param administered the items shown, in order, with their responses
 */
public record SimulatedTest(
        double trueTheta, AbilityEstimate.Finite estimate, StopReason reason, List<AdministeredItem> administered) {

    public SimulatedTest {
        administered = List.copyOf(administered);
    }
}
