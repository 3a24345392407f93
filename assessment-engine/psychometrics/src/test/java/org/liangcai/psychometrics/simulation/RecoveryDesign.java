package org.liangcai.psychometrics.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.liangcai.psychometrics.calibration.Calibration;
import org.liangcai.psychometrics.calibration.CalibrationPlan;
import org.liangcai.psychometrics.calibration.Covariance;
import org.liangcai.psychometrics.calibration.DerivedValue;
import org.liangcai.psychometrics.calibration.ItemModel;
import org.liangcai.psychometrics.calibration.ParameterKey;
import org.liangcai.psychometrics.calibration.ParameterName;
import org.liangcai.psychometrics.calibration.ParameterName.Kind;
import org.liangcai.psychometrics.calibration.Prior;
import org.liangcai.psychometrics.data.ResponseMatrix;
import org.liangcai.psychometrics.model.GeneralisedPartialCreditModel;
import org.liangcai.psychometrics.model.GradedResponseModel;
import org.liangcai.psychometrics.model.ItemResponseModel;
import org.liangcai.psychometrics.model.LogisticModel;

/**
 * A model, how its items are drawn, and how they are estimated.
 *
 * <p>Without priors the items are drawn once and stay: maximum likelihood promises to be right for every item. With priors it cannot be: they pull
 * every estimate to their centre, and what they promise in return is to be right over items like those that they describe (Rubin 1984;
 * Mislevy 1986; Cook, Gelman and Rubin 2006). So with priors the items of every replication are drawn from just these priors.
 */
public enum RecoveryDesign {
    /** Rasch. */
    ONE_PARAMETER(ItemModel.RASCH),
    /** Two parameters. */
    TWO_PARAMETER(ItemModel.TWO_PARAMETER),
    /** Graded, five categories. */
    GRADED(ItemModel.GRADED),
    /** Partial credit, five categories. */
    PARTIAL_CREDIT(ItemModel.GENERALISED_PARTIAL_CREDIT),
    /** Three parameters with priors on all of them; posterior means of items that come from the priors. */
    THREE_PARAMETER(ItemModel.THREE_PARAMETER),
    /** The same items and estimates, but the modes. */
    THREE_PARAMETER_MODES(ItemModel.THREE_PARAMETER),
    /** Three parameters of the same items in every replication, with a weak prior on the slope and one on the lower asymptote. */
    THREE_PARAMETER_FIXED_ITEMS(ItemModel.THREE_PARAMETER);

    private static final String ALL = ResponseMatrix.ONLY_GROUP;

    /** Of log a: typical of operational items. */
    private static final Prior.Normal LOG_SLOPE = new Prior.Normal(0.2, 0.3);

    private static final Prior.Normal INTERCEPT = new Prior.Normal(0, 1.2);

    /** A lower asymptote of .2, two thirds of them from .14 to .27. */
    private static final Prior.Normal LOGIT_ASYMPTOTE = new Prior.Normal(-1.4, 0.4);

    private final ItemModel model;

    RecoveryDesign(ItemModel model) {
        this.model = model;
    }

    /** Whether the bounds are asked of this design. */
    public boolean judged() {
        return this != THREE_PARAMETER_FIXED_ITEMS && this != THREE_PARAMETER_MODES;
    }

    boolean itemsFromPriors() {
        return this == THREE_PARAMETER || this == THREE_PARAMETER_MODES;
    }

    ItemResponseModel draw(SplittableRandom random) {
        return switch (this) {
            case ONE_PARAMETER -> SimulatedTest.rasch(random);
            case TWO_PARAMETER -> SimulatedTest.twoParameter(random);
            case GRADED -> SimulatedTest.graded(random);
            case PARTIAL_CREDIT -> SimulatedTest.partialCredit(random);
            case THREE_PARAMETER, THREE_PARAMETER_MODES -> {
                double slope = Math.exp(draw(LOG_SLOPE, random));
                double intercept = draw(INTERCEPT, random);
                yield LogisticModel.threeParameter(slope, -intercept / slope, logistic(draw(LOGIT_ASYMPTOTE, random)));
            }
            case THREE_PARAMETER_FIXED_ITEMS -> SimulatedTest.threeParameter(random);
        };
    }

    private static double draw(Prior.Normal prior, SplittableRandom random) {
        return prior.mean() + prior.standardDeviation() * random.nextGaussian();
    }

    private static double logistic(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }

    CalibrationPlan plan(List<String> items) {
        CalibrationPlan plan = CalibrationPlan.of(items, model);
        return switch (this) {
            case ONE_PARAMETER, TWO_PARAMETER, GRADED, PARTIAL_CREDIT -> plan;
            case THREE_PARAMETER, THREE_PARAMETER_MODES ->
                plan.withPrior(Kind.SLOPE, Prior.normalLogarithm(LOG_SLOPE.mean(), LOG_SLOPE.standardDeviation()))
                        .withPrior(Kind.INTERCEPT, INTERCEPT)
                        .withPrior(Kind.LOWER_ASYMPTOTE, LOGIT_ASYMPTOTE);
            case THREE_PARAMETER_FIXED_ITEMS ->
                plan.withPrior(Kind.LOWER_ASYMPTOTE, Prior.normal(-1.4, 0.5))
                        .withPrior(Kind.SLOPE, Prior.logNormal(0.2, 1));
        };
    }

    /** The estimates of every item, by the names that {@link #truth} has. */
    List<Map<String, DerivedValue>> estimates(Calibration calibration, Covariance<ParameterKey> covariance) {
        Derivation derivation = this == THREE_PARAMETER
                ? calibration.posteriorMeans(covariance).orElseThrow()::derived
                : (keys, function) -> calibration.derived(covariance, keys, function);
        List<Map<String, DerivedValue>> estimates = new ArrayList<>();
        for (String item : calibration.items()) {
            estimates.add(
                    itemsFromPriors()
                            ? threeParameter(derivation, item)
                            : calibration.traditional(ALL, item, covariance));
        }
        return estimates;
    }

    @FunctionalInterface
    private interface Derivation {
        DerivedValue of(List<ParameterKey> keys, ToDoubleFunction<double[]> function);
    }

    private static Map<String, DerivedValue> threeParameter(Derivation derivation, String item) {
        List<ParameterKey> keys = new ArrayList<>();
        for (Kind kind : List.of(Kind.SLOPE, Kind.INTERCEPT, Kind.LOWER_ASYMPTOTE)) {
            keys.add(new ParameterKey.OfItem(ALL, item, ParameterName.of(kind)));
        }
        Map<String, DerivedValue> estimates = new LinkedHashMap<>();
        estimates.put("log a", derivation.of(keys, values -> Math.log(values[0])));
        estimates.put("d", derivation.of(keys, values -> values[1]));
        estimates.put("logit g", derivation.of(keys, values -> values[2]));
        estimates.put("a", derivation.of(keys, values -> values[0]));
        estimates.put("b", derivation.of(keys, values -> -values[1] / values[0]));
        estimates.put("g", derivation.of(keys, values -> logistic(values[2])));
        return estimates;
    }

    /** The true values of an item; the digits of several of one kind are added to its name. */
    static Map<String, Double> truth(ItemResponseModel model) {
        Map<String, Double> truth = new LinkedHashMap<>();
        switch (model) {
            case LogisticModel logistic -> {
                truth.put("a", logistic.discrimination());
                truth.put("b", logistic.difficulty());
                truth.put("g", logistic.lowerAsymptote());
                truth.put("log a", Math.log(logistic.discrimination()));
                truth.put("d", -logistic.discrimination() * logistic.difficulty());
                truth.put("logit g", Math.log(logistic.lowerAsymptote() / (1 - logistic.lowerAsymptote())));
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
}
