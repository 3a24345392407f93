package org.liangcai.psychometrics.benchmark;

import java.util.List;
import org.liangcai.psychometrics.ability.AbilityEstimator;
import org.liangcai.psychometrics.ability.Eap;
import org.liangcai.psychometrics.ability.JeffreysMode;
import org.liangcai.psychometrics.ability.Map;
import org.liangcai.psychometrics.ability.MaximumLikelihood;
import org.liangcai.psychometrics.ability.NormalPrior;
import org.liangcai.psychometrics.ability.Quadrature;
import org.liangcai.psychometrics.ability.SumScoreEap;
import org.liangcai.psychometrics.ability.WeightedLikelihood;
import org.liangcai.psychometrics.numerics.Chunks;
import org.liangcai.psychometrics.scoring.BulkScores;
import org.liangcai.psychometrics.scoring.BulkScoring;
import org.liangcai.psychometrics.simulation.SimulatedTest;

/** Scoring of many persons with known items. */
final class ScoringWorkloads {

    private ScoringWorkloads() {}

    static List<Workload> all() {
        return List.of(
                score("EAP 1,000,000 x 50", 0.5, 1_000_000, Eap.standard()),
                score("EAP 10,000 x 50", 0.1, 10_000, Eap.standard()),
                score("MAP 10,000 x 50", 0.1, 10_000, Map.standard()),
                score("ML 10,000 x 50", 0.1, 10_000, MaximumLikelihood.standard()),
                score("WLE (Warm) 10,000 x 50", 0.1, 10_000, new WeightedLikelihood()),
                score("Jeffreys mode 10,000 x 50", 0.1, 10_000, JeffreysMode.standard()),
                score("sum-score EAP 10,000 x 50", 0.1, 10_000, SumScoreEap.standard()),
                new Workload("10 plausible values 10,000 x 50", 0.1, () -> {
                    SimulatedTest test = SimulatedTest.of(10_000, 50, SimulatedTest::twoParameter, 30);
                    BulkScoring scoring = BulkScoring.of(test.models());
                    Quadrature nodes = new Quadrature(-6, 6, 121);
                    return () -> "first %.4f"
                            .formatted(scoring.plausibleValues(
                                            test.responses(), NormalPrior.STANDARD, nodes, 10, 1, Chunks.Mode.PARALLEL)[
                                    0][0]);
                }));
    }

    private static Workload score(String name, double target, int persons, AbilityEstimator estimator) {
        return new Workload(name, target, () -> {
            SimulatedTest test = SimulatedTest.of(persons, 50, SimulatedTest::twoParameter, 30);
            BulkScoring scoring = BulkScoring.of(test.models());
            return () -> {
                BulkScores scores = scoring.score(test.responses(), estimator, Chunks.Mode.PARALLEL);
                return "first %s".formatted(scores.estimate(0));
            };
        });
    }
}
