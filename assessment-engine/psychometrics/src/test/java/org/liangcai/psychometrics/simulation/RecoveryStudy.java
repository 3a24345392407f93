package org.liangcai.psychometrics.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.liangcai.psychometrics.calibration.Calibration;
import org.liangcai.psychometrics.calibration.CalibrationPlan;
import org.liangcai.psychometrics.calibration.Calibrator;
import org.liangcai.psychometrics.calibration.Covariance;
import org.liangcai.psychometrics.calibration.DerivedValue;
import org.liangcai.psychometrics.calibration.ItemModel;
import org.liangcai.psychometrics.calibration.ParameterName;
import org.liangcai.psychometrics.calibration.Prior;
import org.liangcai.psychometrics.data.ResponseMatrix;
import org.liangcai.psychometrics.model.GeneralisedPartialCreditModel;
import org.liangcai.psychometrics.model.GradedResponseModel;
import org.liangcai.psychometrics.model.ItemResponseModel;
import org.liangcai.psychometrics.model.LogisticModel;

/**
 * Simulates tests and calibrates them to see whether the estimates are right on average, scatter as much as their standard errors say,
 * and lie within 1.96 of them in 95 of 100 cases: {@code [REPLICATIONS [ITEMS [MODEL]]]}.
 */
public final class RecoveryStudy {

    private static final String ALL = ResponseMatrix.ONLY_GROUP;

    private RecoveryStudy() {}

    /**
     * What became of one kind of parameter.
     *
     * @param bias mean of estimate − truth
     * @param rmse root mean square of the same
     * @param standardError root mean square of the standard errors
     * @param coverage the share of intervals estimate ± 1.96 standard errors that hold the truth
     * @param estimates how many
     */
    public record Recovery(double bias, double rmse, double standardError, double coverage, int estimates) {}

    /** A model with how its items are drawn. */
    public enum Design {
        /** Rasch. */
        ONE_PARAMETER(ItemModel.RASCH),
        /** Two parameters. */
        TWO_PARAMETER(ItemModel.TWO_PARAMETER),
        /** Three parameters, with a prior on the lower asymptote and a weak one on the slope. */
        THREE_PARAMETER(ItemModel.THREE_PARAMETER),
        /** Graded, five categories. */
        GRADED(ItemModel.GRADED),
        /** Partial credit, five categories. */
        PARTIAL_CREDIT(ItemModel.GENERALISED_PARTIAL_CREDIT);

        private final ItemModel model;

        Design(ItemModel model) {
            this.model = model;
        }

        private ItemResponseModel draw(SplittableRandom random) {
            return switch (this) {
                case ONE_PARAMETER -> SimulatedTest.rasch(random);
                case TWO_PARAMETER -> SimulatedTest.twoParameter(random);
                case THREE_PARAMETER -> SimulatedTest.threeParameter(random);
                case GRADED -> SimulatedTest.graded(random);
                case PARTIAL_CREDIT -> SimulatedTest.partialCredit(random);
            };
        }

        private CalibrationPlan plan(List<String> items) {
            CalibrationPlan plan = CalibrationPlan.of(items, model);
            return this == THREE_PARAMETER
                    ? plan.withPrior(ParameterName.Kind.LOWER_ASYMPTOTE, Prior.normal(-1.4, 0.5))
                            .withPrior(ParameterName.Kind.SLOPE, Prior.logNormal(0.2, 1))
                    : plan;
        }
    }

    /**
     * Simulates, calibrates and compares; the items stay the same, the examinees are new every time.
     *
     * @return by kind of parameter in traditional form: a, b, g
     */
    public static Map<String, Recovery> recover(Design design, int persons, int items, int replications, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<ItemResponseModel> models = new ArrayList<>();
        for (int item = 0; item < items; item++) {
            models.add(design.draw(random));
        }
        Map<String, Sums> sums = new LinkedHashMap<>();
        for (int replication = 0; replication < replications; replication++) {
            ResponseMatrix data = SimulatedTest.answers(models, persons, seed + 1000L * (replication + 1));
            Calibration calibration = Calibrator.calibrate(design.plan(data.items()), data);
            Covariance covariance = calibration.covariance(Covariance.Kind.OBSERVED);
            if (!calibration.fit().converged() || !covariance.positiveDefinite()) {
                sums.computeIfAbsent("not converged", kind -> new Sums()).add(0, 0, 1);
                continue;
            }
            for (int item = 0; item < items; item++) {
                compare(
                        models.get(item),
                        calibration.traditional(ALL, data.items().get(item), covariance),
                        sums);
            }
        }
        Map<String, Recovery> recoveries = new LinkedHashMap<>();
        sums.forEach((kind, sum) -> recoveries.put(kind, sum.recovery()));
        return recoveries;
    }

    private static void compare(ItemResponseModel model, Map<String, DerivedValue> estimates, Map<String, Sums> sums) {
        Map<String, Double> truth = truth(model);
        estimates.forEach((name, estimate) -> {
            Double value = truth.get(name);
            if (value != null && estimate.standardError().isPresent()) {
                sums.computeIfAbsent(name.substring(0, 1), kind -> new Sums())
                        .add(estimate.value(), value, estimate.standardError().getAsDouble());
            }
        });
    }

    private static Map<String, Double> truth(ItemResponseModel model) {
        Map<String, Double> truth = new LinkedHashMap<>();
        switch (model) {
            case LogisticModel logistic -> {
                truth.put("a", logistic.discrimination());
                truth.put("b", logistic.difficulty());
                truth.put("g", logistic.lowerAsymptote());
            }
            case GradedResponseModel graded -> steps(graded.discrimination(), graded.thresholds(), truth);
            case GeneralisedPartialCreditModel credit -> steps(credit.discrimination(), credit.steps(), truth);
            default -> throw new IllegalArgumentException("No truth is known of " + model + ".");
        }
        return truth;
    }

    private static void steps(double discrimination, List<Double> steps, Map<String, Double> truth) {
        truth.put("a", discrimination);
        for (int step = 1; step <= steps.size(); step++) {
            truth.put("b" + step, steps.get(step - 1));
        }
    }

    private static final class Sums {
        private int count;
        private double error;
        private double square;
        private double variance;
        private int covered;

        void add(double estimate, double truth, double standardError) {
            count++;
            error += estimate - truth;
            square += (estimate - truth) * (estimate - truth);
            variance += standardError * standardError;
            covered += Math.abs(estimate - truth) <= 1.959964 * standardError ? 1 : 0;
        }

        Recovery recovery() {
            return new Recovery(
                    error / count,
                    Math.sqrt(square / count),
                    Math.sqrt(variance / count),
                    (double) covered / count,
                    count);
        }
    }

    /** Prints the table for 500, 1,000 and 5,000 examinees. */
    public static void main(String[] arguments) {
        int replications = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100;
        int items = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20;
        System.out.printf(
                "%-16s %6s %-3s %9s %9s %9s %9s %8s%n", "model", "N", "", "bias", "RMSE", "mean SE", "coverage", "n");
        List<Design> designs = arguments.length > 2 ? List.of(Design.valueOf(arguments[2])) : List.of(Design.values());
        for (Design design : designs) {
            for (int persons : new int[] {500, 1000, 5000}) {
                recover(design, persons, items, replications, 7)
                        .forEach((kind, recovery) -> System.out.printf(
                                Locale.ROOT,
                                "%-16s %6d %-3s %9.4f %9.4f %9.4f %9.3f %8d%n",
                                design,
                                persons,
                                kind,
                                recovery.bias(),
                                recovery.rmse(),
                                recovery.standardError(),
                                recovery.coverage(),
                                recovery.estimates()));
            }
        }
    }
}
