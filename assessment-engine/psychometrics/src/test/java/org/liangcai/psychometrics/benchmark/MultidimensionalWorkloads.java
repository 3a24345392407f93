package org.liangcai.psychometrics.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.liangcai.psychometrics.ability.Quadrature;
import org.liangcai.psychometrics.calibration.Covariance;
import org.liangcai.psychometrics.data.ResponseMatrix;
import org.liangcai.psychometrics.multidimensional.CompensatoryModel;
import org.liangcai.psychometrics.multidimensional.MultidimensionalCalibration;
import org.liangcai.psychometrics.multidimensional.MultidimensionalCalibrator;
import org.liangcai.psychometrics.multidimensional.MultidimensionalPlan;
import org.liangcai.psychometrics.multidimensional.NodeRule;

/** Bifactor calibrations, their standard errors, and scores; data like those of the peers' table. */
final class MultidimensionalWorkloads {

    private static final int PERSONS = 10_000;
    private static final int ITEMS = 30;
    private static final int SPECIFIC = 5;
    private static final double NEAR = 1e-6;

    private MultidimensionalWorkloads() {}

    static List<Workload> all() {
        return List.of(
                new Workload("bifactor 10,000 x 30", 0.8, () -> {
                    ResponseMatrix data = simulate();
                    MultidimensionalPlan plan = plan(data);
                    double maximum = logLikelihood(MultidimensionalCalibrator.calibrate(plan, data));
                    return () -> {
                        MultidimensionalCalibration calibration =
                                MultidimensionalCalibrator.calibrate(plan.withStopping(NEAR, 2000), data);
                        return "%d iterations, %.4f below the maximum"
                                .formatted(calibration.fit().iterations(), maximum - logLikelihood(calibration));
                    };
                }),
                new Workload("bifactor SE 10,000 x 30", 2, () -> {
                    ResponseMatrix data = simulate();
                    MultidimensionalCalibration calibration = MultidimensionalCalibrator.calibrate(plan(data), data);
                    return () -> "positive definite: "
                            + calibration.covariance(Covariance.Kind.OBSERVED).positiveDefinite();
                }));
    }

    private static double logLikelihood(MultidimensionalCalibration calibration) {
        return calibration.fit().logLikelihood();
    }

    private static MultidimensionalPlan plan(ResponseMatrix data) {
        Map<String, CompensatoryModel> models = new LinkedHashMap<>();
        Map<String, String> specificOf = new LinkedHashMap<>();
        for (int item = 0; item < ITEMS; item++) {
            models.put(data.items().get(item), CompensatoryModel.TWO_PARAMETER);
            specificOf.put(data.items().get(item), "S" + item / (ITEMS / SPECIFIC));
        }
        return MultidimensionalPlan.bifactor("G", models, specificOf)
                .withNodes(NodeRule.equallySpaced(new Quadrature(-6, 6, 21)));
    }

    private static ResponseMatrix simulate() {
        SplittableRandom random = new SplittableRandom(71030);
        List<String> items = new ArrayList<>();
        double[][] parameters = new double[ITEMS][];
        for (int item = 0; item < ITEMS; item++) {
            items.add("i" + item);
            parameters[item] =
                    new double[] {1 + 0.8 * random.nextDouble(), 0.6 + 0.8 * random.nextDouble(), random.nextGaussian()
                    };
        }
        ResponseMatrix.Builder builder = ResponseMatrix.builder(items, PERSONS);
        for (int person = 0; person < PERSONS; person++) {
            double general = random.nextGaussian();
            double[] specific = new double[SPECIFIC];
            for (int s = 0; s < SPECIFIC; s++) {
                specific[s] = random.nextGaussian();
            }
            for (int item = 0; item < ITEMS; item++) {
                double[] own = parameters[item];
                double z = own[0] * general + own[1] * specific[item / (ITEMS / SPECIFIC)] + own[2];
                builder.category(person, item, random.nextDouble() < 1 / (1 + Math.exp(-z)) ? 1 : 0);
            }
        }
        return builder.build();
    }
}
