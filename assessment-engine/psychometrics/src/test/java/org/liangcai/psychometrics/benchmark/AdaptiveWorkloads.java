package org.liangcai.psychometrics.benchmark;

import java.util.List;
import org.liangcai.psychometrics.adaptive.AdaptiveTest;
import org.liangcai.psychometrics.adaptive.CatEstimator;
import org.liangcai.psychometrics.adaptive.ItemPool;
import org.liangcai.psychometrics.adaptive.ItemSelection;
import org.liangcai.psychometrics.adaptive.Simulation;
import org.liangcai.psychometrics.adaptive.StoppingRule;
import org.liangcai.psychometrics.simulation.SimulatedTest;

/** Simulations of adaptive tests; {@link AdaptiveBenchmark} measures the next item under every rule. */
final class AdaptiveWorkloads {

    private AdaptiveWorkloads() {}

    static List<Workload> all() {
        return List.of(new Workload("adaptive test, 1,000 x 30 of 300", 0.05, () -> {
            AdaptiveTest test = new AdaptiveTest(
                    ItemPool.of(SimulatedTest.of(1, 300, SimulatedTest::twoParameter, 50)
                            .models()),
                    CatEstimator.eap(),
                    ItemSelection.maximumInformation(),
                    StoppingRule.fixedLength(30),
                    7);
            Simulation simulation = Simulation.of(test, Simulation.normalThetas(1000, 0, 1), 7);
            return () -> "RMSE %.4f".formatted(simulation.run().rootMeanSquaredError());
        }));
    }
}
