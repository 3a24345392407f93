package org.liangcai.psychometrics.benchmark;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.liangcai.psychometrics.calibration.Calibration;
import org.liangcai.psychometrics.calibration.CalibrationPlan;
import org.liangcai.psychometrics.calibration.Calibrator;
import org.liangcai.psychometrics.calibration.Covariance;
import org.liangcai.psychometrics.calibration.ItemModel;
import org.liangcai.psychometrics.calibration.ParameterName;
import org.liangcai.psychometrics.calibration.Prior;
import org.liangcai.psychometrics.model.ItemResponseModel;
import org.liangcai.psychometrics.simulation.SimulatedTest;

/** Calibrations until the log-likelihood is within 0.01 of the maximum, and standard errors. */
final class CalibrationWorkloads {

    private static final double NEAR = 1e-4;

    private CalibrationWorkloads() {}

    static List<Workload> all() {
        return List.of(
                fit("2PL 10,000 x 50", 0.06, 10_000, 50, SimulatedTest::twoParameter, ItemModel.TWO_PARAMETER),
                fit("2PL 100,000 x 50", 0.5, 100_000, 50, SimulatedTest::twoParameter, ItemModel.TWO_PARAMETER),
                fit(
                        "3PL, prior, 10,000 x 50",
                        0.25,
                        10_000,
                        50,
                        SimulatedTest::threeParameter,
                        ItemModel.THREE_PARAMETER),
                fit("GRM 5 categories 10,000 x 30", 0.12, 10_000, 30, SimulatedTest::graded, ItemModel.GRADED),
                fit(
                        "GPCM 5 categories 10,000 x 30",
                        0.15,
                        10_000,
                        30,
                        SimulatedTest::partialCredit,
                        ItemModel.GENERALISED_PARTIAL_CREDIT),
                errors("exact SE 2PL 10,000 x 50", 0.5));
    }

    private static CalibrationPlan plan(SimulatedTest test, ItemModel model) {
        CalibrationPlan plan = CalibrationPlan.of(test.responses().items(), model);
        return model == ItemModel.THREE_PARAMETER
                ? plan.withPrior(ParameterName.Kind.LOWER_ASYMPTOTE, Prior.normal(-1.4, 0.5))
                : plan;
    }

    private static Workload fit(
            String name,
            double target,
            int persons,
            int items,
            Function<SplittableRandom, ? extends ItemResponseModel> draw,
            ItemModel model) {
        return new Workload(name, target, () -> {
            SimulatedTest test = SimulatedTest.of(persons, items, draw, 20);
            CalibrationPlan plan = plan(test, model);
            double maximum = objective(Calibrator.calibrate(plan, test.responses()));
            return () -> {
                Calibration calibration = Calibrator.calibrate(plan.withStopping(NEAR, 2000), test.responses());
                return "%d iterations, %.4f below the maximum"
                        .formatted(calibration.fit().iterations(), maximum - objective(calibration));
            };
        });
    }

    private static double objective(Calibration calibration) {
        return calibration.fit().logLikelihood() + calibration.fit().logPrior();
    }

    private static Workload errors(String name, double target) {
        return new Workload(name, target, () -> {
            SimulatedTest test = SimulatedTest.of(10_000, 50, SimulatedTest::twoParameter, 20);
            Calibration calibration = Calibrator.calibrate(plan(test, ItemModel.TWO_PARAMETER), test.responses());
            return () -> "positive definite: "
                    + calibration.covariance(Covariance.Kind.OBSERVED).positiveDefinite();
        });
    }
}
