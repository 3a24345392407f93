package org.liangcai.selfcheck;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.liangcai.psychometrics.ability.AbilityEstimate;
import org.liangcai.psychometrics.ability.AbilityEstimator;
import org.liangcai.psychometrics.ability.Eap;
import org.liangcai.psychometrics.ability.EmpiricalReliability;
import org.liangcai.psychometrics.ability.Map;
import org.liangcai.psychometrics.ability.MaximumLikelihood;
import org.liangcai.psychometrics.ability.Response;
import org.liangcai.psychometrics.ability.ResponsePattern;
import org.liangcai.psychometrics.ability.SumScoreEap;
import org.liangcai.psychometrics.ability.WeightedLikelihood;
import org.liangcai.psychometrics.calibration.Calibration;
import org.liangcai.psychometrics.calibration.CalibrationPlan;
import org.liangcai.psychometrics.calibration.Calibrator;
import org.liangcai.psychometrics.calibration.Covariance;
import org.liangcai.psychometrics.calibration.ItemModel;
import org.liangcai.psychometrics.calibration.ParameterKey;
import org.liangcai.psychometrics.calibration.ParameterName;
import org.liangcai.psychometrics.conditional.ConditionalCalibration;
import org.liangcai.psychometrics.conditional.ConditionalCalibrator;
import org.liangcai.psychometrics.conditional.ConditionalModel;
import org.liangcai.psychometrics.data.MissingScores;
import org.liangcai.psychometrics.data.ResponseMatrix;
import org.liangcai.psychometrics.data.ScoreCovariance;
import org.liangcai.psychometrics.data.ScoreMatrix;
import org.liangcai.psychometrics.fit.FittedTest;
import org.liangcai.psychometrics.fit.ItemFit;
import org.liangcai.psychometrics.fit.LimitedInformationFit;
import org.liangcai.psychometrics.fit.ModelFit;
import org.liangcai.psychometrics.fit.SumScoreItemFit;
import org.liangcai.psychometrics.model.ItemResponseModel;
import org.liangcai.psychometrics.numerics.Chunks;
import org.liangcai.psychometrics.reliability.CronbachAlpha;

/**
 * Sections 6 and 7 of the Law School Admission Test, 1000 persons by five items (Bock and Lieberman 1970): the data that programs for item
 * response models have been compared on since.
 */
final class PublishedLawSchoolAdmission {

    private static final ParameterName SLOPE = ParameterName.of(ParameterName.Kind.SLOPE);
    private static final ParameterName INTERCEPT = ParameterName.of(ParameterName.Kind.INTERCEPT);
    private static final int ITEMS = 5;

    private static final String COMPUTED =
            "Bock and Lieberman (1970), section %d, at the maximum, computed independently";
    private static final String MIRT =
            "Bock and Lieberman (1970), section %d, as mirt (Chalmers 2012) prints it at its usual convergence tolerance";

    /** How many persons gave each of the 32 patterns, in binary order, the first item the highest bit. */
    private static final int[] SECTION_6 = {
        3, 6, 2, 11, 1, 1, 3, 4, 1, 8, 0, 16, 0, 3, 2, 15, 10, 29, 14, 81, 3, 28, 15, 80, 16, 56, 21, 173, 11, 61, 28,
        298
    };

    private static final int[] SECTION_7 = {
        12, 19, 1, 7, 3, 19, 3, 17, 10, 5, 3, 7, 7, 23, 8, 28, 7, 39, 11, 34, 14, 51, 15, 90, 6, 25, 7, 35, 18, 136, 32,
        308
    };

    private PublishedLawSchoolAdmission() {}

    static List<PublishedSource> sources() {
        return Stream.concat(section6().stream(), section7().stream()).toList();
    }

    private static List<PublishedSource> section6() {
        ResponseMatrix data = responses(SECTION_6);
        return List.of(
                PublishedSource.of("published-lsat6-2pl", COMPUTED.formatted(6))
                        .figure("log_likelihood", 1e-5, () -> fitted(data).fit().logLikelihood(), -2466.653377)
                        .figures("slopes", 5e-6, () -> each(data, SLOPE), .825660, .722744, .890875, .688368, .656856)
                        .figures(
                                "intercepts",
                                5e-6,
                                () -> each(data, INTERCEPT),
                                2.773234,
                                .990201,
                                .249148,
                                1.284757,
                                2.053270)
                        .figures(
                                "slope_standard_errors",
                                5e-6,
                                () -> errors(data, SLOPE),
                                .258115,
                                .186680,
                                .232764,
                                .185143,
                                .209909)
                        .figures(
                                "intercept_standard_errors",
                                5e-6,
                                () -> errors(data, INTERCEPT),
                                .205744,
                                .090019,
                                .076273,
                                .099038,
                                .135359)
                        .figure(
                                "m2",
                                5e-5,
                                () -> modelFit(data, ItemModel.TWO_PARAMETER).statistic(),
                                4.7384)
                        .figures("s_x2", 1e-4, () -> itemFit(data), .4504, 1.6910, .9870, .1753, .1111)
                        .figures(
                                "sum_score_eap",
                                5e-6,
                                () -> sumScores(data, row -> row.estimate().theta()),
                                -1.896770,
                                -1.412957,
                                -.935209,
                                -.445525,
                                .074604,
                                .645621)
                        .figures(
                                "sum_score_posterior_sd",
                                5e-6,
                                () -> sumScores(data, row -> row.estimate().standardError()),
                                .801277,
                                .804379,
                                .810488,
                                .821907,
                                .838863,
                                .859007)
                        .build(),
                PublishedSource.of("published-lsat6-2pl-mirt", MIRT.formatted(6))
                        .figures("slopes", 4e-3, () -> each(data, SLOPE), .825, .724, .888, .689, .659)
                        .build(),
                PublishedSource.of("published-lsat6-1pl", COMPUTED.formatted(6) + "; Thissen (1982)")
                        .figure(
                                "log_likelihood",
                                1e-5,
                                () -> oneParameter(data).fit().logLikelihood(),
                                -2466.937600)
                        .figure("slope", 5e-6, () -> value(oneParameter(data), 1, SLOPE), .755135)
                        .figures(
                                "intercepts",
                                5e-6,
                                () -> each(oneParameter(data), INTERCEPT),
                                2.730013,
                                .998606,
                                .239854,
                                1.306451,
                                2.099404)
                        .figure(
                                "rasch_variance",
                                5e-6,
                                () -> calibrate(data, ItemModel.RASCH).variance(ResponseMatrix.ONLY_GROUP),
                                .570228)
                        .build(),
                PublishedSource.of("published-lsat6-1pl-mirt", MIRT.formatted(6))
                        .figures(
                                "intercepts",
                                5e-4,
                                () -> each(oneParameter(data), INTERCEPT),
                                2.73,
                                .999,
                                .24,
                                1.306,
                                2.099)
                        .figures(
                                "m2_and_df",
                                2e-3,
                                () -> statisticAndDegrees(modelFit(data, ItemModel.ONE_PARAMETER)),
                                5.2926,
                                9)
                        .build(),
                PublishedSource.of("published-lsat6-conditional", COMPUTED.formatted(6))
                        .figure(
                                "conditional_log_likelihood",
                                5e-7,
                                () -> conditional(data).report().logLikelihood(),
                                -1091.569690)
                        .figures(
                                "difficulties",
                                5e-7,
                                () -> conditional(data, ConditionalCalibration::location),
                                -1.256128,
                                .474906,
                                1.235984,
                                .168411,
                                -.623172)
                        .figures(
                                "standard_errors",
                                5e-6,
                                () -> conditional(data, ConditionalCalibration::locationStandardError),
                                .10441,
                                .06992,
                                .06878,
                                .07262,
                                .08592)
                        .figure("alpha", 5e-7, () -> alpha(SECTION_6), .294997)
                        .build());
    }

    private static List<PublishedSource> section7() {
        ResponseMatrix data = responses(SECTION_7);
        return List.of(
                PublishedSource.of("published-lsat7-2pl", COMPUTED.formatted(7))
                        .figure("log_likelihood", 1e-5, () -> fitted(data).fit().logLikelihood(), -2658.805114)
                        .figures("slopes", 5e-6, () -> each(data, SLOPE), .987546, 1.080837, 1.707478, .764990, .735673)
                        .figures(
                                "intercepts",
                                5e-6,
                                () -> each(data, INTERCEPT),
                                1.855856,
                                .807970,
                                1.805206,
                                .486000,
                                1.854458)
                        .figures(
                                "slope_standard_errors",
                                5e-6,
                                () -> errors(data, SLOPE),
                                .177195,
                                .168764,
                                .321077,
                                .134120,
                                .151134)
                        .figures(
                                "intercept_standard_errors",
                                5e-6,
                                () -> errors(data, INTERCEPT),
                                .131450,
                                .091247,
                                .204825,
                                .074913,
                                .114409)
                        .figures("s_x2", 1e-4, () -> itemFit(data), 4.7505, 14.4535, 1.2727, 5.2365, .9409)
                        .figures(
                                "sum_score_posterior_sd",
                                5e-6,
                                () -> sumScores(data, row -> row.estimate().standardError()),
                                .692700,
                                .683866,
                                .694229,
                                .721096,
                                .758772,
                                .800932)
                        .figures(
                                "sum_score_expected_persons",
                                1e-3,
                                () -> sumScores(data, row -> 1000 * row.probability()),
                                10.0899,
                                44.6590,
                                109.7730,
                                207.7383,
                                319.1860,
                                308.5539)
                        .build(),
                PublishedSource.of("published-lsat7-2pl-mirt", MIRT.formatted(7))
                        .figures("slopes", 2e-3, () -> each(data, SLOPE), .988, 1.081, 1.706, .7651, .7358)
                        .figures("intercepts", 2e-3, () -> each(data, INTERCEPT), 1.8561, .808, 1.8043, .486, 1.8545)
                        .figures(
                                "m2_and_df",
                                1e-5,
                                () -> statisticAndDegrees(modelFit(data, ItemModel.TWO_PARAMETER)),
                                11.93841,
                                5)
                        .figures("s_x2", 3e-3, () -> itemFit(data), 4.7492, 14.4529, 1.2703, 5.2373, .9407)
                        .figures(
                                "sum_score_eap",
                                1e-5,
                                () -> sumScores(data, row -> row.estimate().theta()),
                                -1.869783,
                                -1.431865,
                                -.948854,
                                -.413196,
                                .151733,
                                .727185)
                        .figure("empirical_reliability", 5e-4, PublishedLawSchoolAdmission::reliability, .4320)
                        .build(),
                PublishedSource.of("published-lsat7-1pl", COMPUTED.formatted(7))
                        .figure(
                                "log_likelihood",
                                1e-5,
                                () -> oneParameter(data).fit().logLikelihood(),
                                -2664.900891)
                        .figure("slope", 5e-6, () -> value(oneParameter(data), 1, SLOPE), 1.011268)
                        .build(),
                PublishedSource.of("published-lsat7-patterns", COMPUTED.formatted(7))
                        .figures(
                                "eap",
                                1e-5,
                                () -> scores(data, Eap.standard(), "00001", "00100", "11011", "11111"),
                                -1.527258,
                                .673627,
                                -1.094040,
                                .665024,
                                -.234991,
                                .706017,
                                .727185,
                                .800932)
                        .figures(
                                "map",
                                1e-5,
                                () -> scores(data, Map.standard(), "00001", "00100", "11011", "11111"),
                                -1.494638,
                                .649614,
                                -1.095230,
                                .636726,
                                -.301020,
                                .685701,
                                .638151,
                                .803521)
                        .figures(
                                "ml",
                                2e-5,
                                () -> thetas(data, MaximumLikelihood.standard(), "00001", "00100", "11011", "11111"),
                                -3.124307,
                                -1.909775,
                                -.549840,
                                Double.POSITIVE_INFINITY)
                        .figures(
                                "wle",
                                2e-5,
                                () -> scores(data, new WeightedLikelihood(), "00001", "00100", "11011", "11111"),
                                -2.599831,
                                1.160621,
                                -1.717038,
                                .893076,
                                -.684335,
                                .857034,
                                1.088188,
                                1.637803)
                        .figures(
                                "wle_of_no_right_answer",
                                2e-5,
                                () -> thetas(data, new WeightedLikelihood(), "00000"),
                                -4.137072)
                        .build());
    }

    private static ResponseMatrix responses(int[] counts) {
        int[] given = IntStream.range(0, counts.length)
                .filter(pattern -> counts[pattern] > 0)
                .toArray();
        ResponseMatrix.Builder builder = ResponseMatrix.builder(
                IntStream.rangeClosed(1, ITEMS).mapToObj(item -> "i" + item).toList(), given.length);
        for (int row = 0; row < given.length; row++) {
            for (int item = 0; item < ITEMS; item++) {
                builder.category(row, item, answer(given[row], item));
            }
            builder.weight(row, counts[given[row]]);
        }
        return builder.build();
    }

    private static int answer(int pattern, int item) {
        return (pattern >> (ITEMS - 1 - item)) & 1;
    }

    private static Calibration calibrate(ResponseMatrix data, ItemModel model) {
        return Calibrator.calibrate(CalibrationPlan.of(data.items(), model), data);
    }

    private static Calibration fitted(ResponseMatrix data) {
        return calibrate(data, ItemModel.TWO_PARAMETER);
    }

    private static Calibration oneParameter(ResponseMatrix data) {
        return calibrate(data, ItemModel.ONE_PARAMETER);
    }

    private static ParameterKey key(int item, ParameterName name) {
        return new ParameterKey.OfItem(ResponseMatrix.ONLY_GROUP, "i" + item, name);
    }

    private static double value(Calibration calibration, int item, ParameterName name) {
        return calibration.value(key(item, name));
    }

    private static double[] each(ResponseMatrix data, ParameterName name) {
        return each(fitted(data), name);
    }

    private static double[] each(Calibration calibration, ParameterName name) {
        return IntStream.rangeClosed(1, ITEMS)
                .mapToDouble(item -> value(calibration, item, name))
                .toArray();
    }

    private static double[] errors(ResponseMatrix data, ParameterName name) {
        Covariance<ParameterKey> covariance = fitted(data).covariance(Covariance.Kind.OBSERVED);
        return IntStream.rangeClosed(1, ITEMS)
                .mapToDouble(item -> covariance.standardError(key(item, name)).orElseThrow())
                .toArray();
    }

    private static ModelFit modelFit(ResponseMatrix data, ItemModel model) {
        return LimitedInformationFit.standard().of(FittedTest.of(calibrate(data, model)), data);
    }

    private static double[] statisticAndDegrees(ModelFit fit) {
        return new double[] {fit.statistic(), fit.degreesOfFreedom()};
    }

    /** Without merging cells, as the figures were computed. */
    private static double[] itemFit(ResponseMatrix data) {
        return new SumScoreItemFit(1e-9, Chunks.Mode.SEQUENTIAL)
                .of(FittedTest.of(fitted(data)), data).stream()
                        .mapToDouble(ItemFit::statistic)
                        .toArray();
    }

    private static List<ItemResponseModel> models(ResponseMatrix data) {
        return fitted(data).models(ResponseMatrix.ONLY_GROUP);
    }

    private static double[] sumScores(ResponseMatrix data, ToDoubleFunction<SumScoreEap.Row> part) {
        return SumScoreEap.standard().table(models(data)).stream()
                .mapToDouble(part)
                .toArray();
    }

    private static ConditionalCalibration conditional(ResponseMatrix data) {
        return ConditionalCalibrator.of(ConditionalModel.RASCH).calibrate(data);
    }

    private static double[] conditional(ResponseMatrix data, ItemFigure figure) {
        ConditionalCalibration calibration = conditional(data);
        return IntStream.range(0, ITEMS)
                .mapToDouble(item -> figure.of(calibration, item))
                .toArray();
    }

    private static double alpha(int[] counts) {
        List<double[]> rows = new ArrayList<>();
        for (int pattern = 0; pattern < counts.length; pattern++) {
            int persons = counts[pattern];
            int code = pattern;
            double[] row = IntStream.range(0, ITEMS)
                    .mapToDouble(item -> answer(code, item))
                    .toArray();
            for (int person = 0; person < persons; person++) {
                rows.add(row);
            }
        }
        ScoreMatrix scores = ScoreMatrix.of(
                IntStream.rangeClosed(1, ITEMS).mapToObj(item -> "i" + item).toList(), rows.toArray(double[][]::new));
        return CronbachAlpha.of(ScoreCovariance.of(scores, MissingScores.PAIRWISE))
                .raw();
    }

    /** Of the sum-score estimates of the thousand persons of section 7. */
    private static double reliability() {
        List<SumScoreEap.Row> table = SumScoreEap.standard().table(models(responses(SECTION_7)));
        List<AbilityEstimate.Finite> persons = new ArrayList<>();
        for (int pattern = 0; pattern < SECTION_7.length; pattern++) {
            for (int person = 0; person < SECTION_7[pattern]; person++) {
                persons.add(table.get(Integer.bitCount(pattern)).estimate());
            }
        }
        return EmpiricalReliability.ofPosteriorMeans(persons);
    }

    private static AbilityEstimate estimate(
            List<ItemResponseModel> models, AbilityEstimator estimator, String answers) {
        return estimator.estimate(ResponsePattern.of(
                models,
                answers.chars().mapToObj(answer -> Response.of(answer - '0')).toList()));
    }

    /** Estimate and standard error of each pattern in turn. */
    private static double[] scores(ResponseMatrix data, AbilityEstimator estimator, String... patterns) {
        List<ItemResponseModel> models = models(data);
        return Stream.of(patterns)
                .map(pattern -> estimate(models, estimator, pattern))
                .flatMapToDouble(estimate -> estimate instanceof AbilityEstimate.Finite(double theta, double error)
                        ? DoubleStream.of(theta, error)
                        : DoubleStream.of(Double.NaN, Double.NaN))
                .toArray();
    }

    private static double[] thetas(ResponseMatrix data, AbilityEstimator estimator, String... patterns) {
        List<ItemResponseModel> models = models(data);
        return Stream.of(patterns)
                .mapToDouble(pattern -> switch (estimate(models, estimator, pattern)) {
                    case AbilityEstimate.Finite(double theta, double error) -> theta;
                    case AbilityEstimate.Unbounded(AbilityEstimate.Direction direction) ->
                        direction == AbilityEstimate.Direction.ABOVE
                                ? Double.POSITIVE_INFINITY
                                : Double.NEGATIVE_INFINITY;
                    case AbilityEstimate.Undetermined undetermined -> Double.NaN;
                })
                .toArray();
    }

    /** A figure of one item of a conditional calibration. */
    @FunctionalInterface
    private interface ItemFigure {
        double of(ConditionalCalibration calibration, int item);
    }
}
