package org.liangcai.psychometrics.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.liangcai.psychometrics.GoldenCase;
import org.liangcai.psychometrics.calibration.ParameterName.Kind;
import org.liangcai.psychometrics.data.ResponseMatrix;

/** Calibrations against mirt 1.45.1 (calls and tolerances in the cases), each with its standard errors. */
class GoldenCalibrationTest {

    private static final String ALL = ResponseMatrix.ONLY_GROUP;
    private static final ParameterName SLOPE = ParameterName.of(Kind.SLOPE);
    private static final ParameterName INTERCEPT = ParameterName.of(Kind.INTERCEPT);

    private static void assertFit(GoldenCase golden, Calibration calibration) {
        FitReport fit = calibration.fit();
        golden.assertClose("fit/logLik", fit.logLikelihood());
        golden.assertClose("fit/npar", fit.freeParameters());
        golden.assertClose("fit/AIC", fit.aic());
        golden.assertClose("fit/BIC", fit.bic());
        if (golden.value("fit").has("nobs")) {
            golden.assertClose("fit/SABIC", fit.sampleSizeAdjustedBic());
            golden.assertClose("fit/nobs", fit.persons());
            golden.assertClose("fit/logPrior", fit.logPrior());
        }
        if (!golden.value("group").isMissingNode()) {
            golden.assertClose("group/mean", calibration.mean(ALL));
            golden.assertClose("group/var", calibration.variance(ALL));
        }
    }

    /** mirt's name of a parameter as ours; the nominal model's are functions of several. */
    private static ParameterName name(Calibration calibration, String group, String item, String par) {
        boolean dichotomous = calibration.parameters(group, item).containsKey(INTERCEPT)
                && !calibration.parameters(group, item).containsKey(new ParameterName(Kind.INTERCEPT, 2));
        return switch (par) {
            case "a1" -> SLOPE;
            case "d" -> INTERCEPT;
            case "logit(g)" -> ParameterName.of(Kind.LOWER_ASYMPTOTE);
            case "logit(u)" -> ParameterName.of(Kind.UPPER_ASYMPTOTE);
            default -> {
                if (dichotomous && par.startsWith("d")) {
                    yield INTERCEPT;
                }
                yield new ParameterName(Kind.INTERCEPT, Integer.parseInt(par.substring(1)));
            }
        };
    }

    private static void assertSlopeIntercept(
            GoldenCase golden, String file, String value, Calibration calibration, Covariance covariance) {
        GoldenCase.Table table = golden.table(file);
        for (int row = 0; row < table.rows().size(); row++) {
            String par = table.text(row, "par");
            if (par.startsWith("ak") || par.equals("d0")) {
                continue;
            }
            String group = table.columns().contains("group") ? table.text(row, "group") : ALL;
            String item = table.text(row, "item");
            ParameterName name = name(calibration, group, item, par);
            Double estimate = calibration.parameters(group, item).get(name);
            golden.assertClose(value, item + " " + par, Objects.requireNonNull(estimate), table.number(row, "est"));
            if (!table.blank(row, "se")) {
                golden.assertClose(
                        value + "_se",
                        item + " " + par,
                        covariance
                                .standardError(new ParameterKey.OfItem(group, item, name))
                                .orElseThrow(),
                        table.number(row, "se"));
            }
        }
    }

    private static Calibration calibrate(GoldenCase golden, ItemModel model) {
        ResponseMatrix data = Responses.of(golden.table("responses.csv"));
        return Calibrator.calibrate(CalibrationPlan.of(data.items(), model), data);
    }

    private static void assertCase(String name, ItemModel model) {
        GoldenCase golden = GoldenCase.open(name);
        Calibration calibration = calibrate(golden, model);
        assertFit(golden, calibration);
        assertSlopeIntercept(
                golden,
                "expected_parameters_slope_intercept.csv",
                "parameters_slope_intercept",
                calibration,
                calibration.covariance(Covariance.Kind.OBSERVED));
    }

    @Test
    void rasch_lsat7() {
        assertCase("irt-rasch-lsat7", ItemModel.RASCH);
        GoldenCase golden = GoldenCase.open("irt-rasch-lsat7");
        Calibration onePl = calibrate(golden, ItemModel.ONE_PARAMETER);
        golden.assertClose("one_pl_logLik", onePl.fit().logLikelihood());
        assertSlopeIntercept(
                golden,
                "expected_one_pl_equal_slopes.csv",
                "one_pl_equal_slopes",
                onePl,
                onePl.covariance(Covariance.Kind.OBSERVED));
    }

    @Test
    void two_parameters_lsat7_with_every_kind_of_standard_error() {
        assertCase("irt-2pl-lsat7", ItemModel.TWO_PARAMETER);
        GoldenCase golden = GoldenCase.open("irt-2pl-lsat7");
        Calibration calibration = calibrate(golden, ItemModel.TWO_PARAMETER);
        GoldenCase.Table table = golden.table("expected_se_variants.csv");
        Map<String, Covariance> kinds = new TreeMap<>();
        kinds.put("se_louis", calibration.covariance(Covariance.Kind.OBSERVED));
        kinds.put("se_crossprod", calibration.covariance(Covariance.Kind.CROSS_PRODUCT));
        kinds.put("se_sandwich", calibration.covariance(Covariance.Kind.SANDWICH));
        for (int row = 0; row < table.rows().size(); row++) {
            ParameterKey key = new ParameterKey.OfItem(
                    ALL, table.text(row, "item"), table.text(row, "par").equals("d") ? INTERCEPT : SLOPE);
            for (Map.Entry<String, Covariance> kind : kinds.entrySet()) {
                OptionalDouble error = kind.getValue().standardError(key);
                golden.assertClose("se_variants", kind.getKey(), error.orElseThrow(), table.number(row, kind.getKey()));
            }
        }
    }

    @Test
    void graded_response_science() {
        assertCase("irt-grm-science", ItemModel.GRADED);
    }

    @Test
    void generalised_partial_credit_science() {
        assertCase("irt-gpcm-science", ItemModel.GENERALISED_PARTIAL_CREDIT);
    }

    @Test
    void partial_credit_and_rating_scale_extraversion() {
        assertCase("irt-pcm-rsm-bfi-extraversion", ItemModel.PARTIAL_CREDIT);
        GoldenCase golden = GoldenCase.open("irt-pcm-rsm-bfi-extraversion");
        Calibration calibration = calibrate(golden, ItemModel.RATING_SCALE);
        golden.assertClose("rsm_logLik", calibration.fit().logLikelihood());
        golden.assertClose("rsm_npar", calibration.fit().freeParameters());
        golden.assertClose("rsm_variance", calibration.variance(ALL));
        GoldenCase.Table table = golden.table("expected_rsm_parameters.csv");
        for (int row = 0; row < table.rows().size(); row++) {
            Map<ParameterName, Double> parameters = calibration.parameters(ALL, table.text(row, "item"));
            int chosen = row;
            IntStream.rangeClosed(1, 5)
                    .forEach(k -> golden.assertClose(
                            "rsm_parameters",
                            "b" + k,
                            parameters.getOrDefault(new ParameterName(Kind.THRESHOLD, k), Double.NaN),
                            table.number(chosen, "b" + k)));
            golden.assertClose(
                    "rsm_parameters",
                    "c",
                    parameters.getOrDefault(ParameterName.of(Kind.SHIFT), Double.NaN),
                    table.number(row, "c"));
        }
    }

    /** The peer stopped where EM still gains 2.7: see REFERENCE-DEVIATIONS.md. */
    @Test
    void nominal_sat12_is_higher_than_where_the_peer_stopped() {
        GoldenCase golden = GoldenCase.open("irt-nrm-sat12");
        Calibration calibration = calibrate(golden, ItemModel.NOMINAL);
        assertThat(calibration.fit().freeParameters()).isEqualTo(64);
        assertThat(calibration.fit().logLikelihood())
                .isGreaterThan(golden.value("fit/logLik").asDouble() + 2.7);
        assertThat(calibration.findings()).anyMatch(finding -> finding.contains("item (i11)"));
    }

    @Test
    void three_parameters_with_a_prior_sat12() {
        GoldenCase golden = GoldenCase.open("irt-3pl-sat12-prior");
        ResponseMatrix data = Responses.of(golden.table("responses.csv"));
        Calibration calibration = Calibrator.calibrate(
                CalibrationPlan.of(data.items(), ItemModel.THREE_PARAMETER)
                        .withPrior(Kind.LOWER_ASYMPTOTE, Prior.normal(-1.1, 0.5)),
                data);
        assertFit(golden, calibration);
        assertWithAsymptotes(golden, calibration);
    }

    @Test
    void four_parameters_with_priors() {
        GoldenCase golden = GoldenCase.open("irt-4pl-sim");
        ResponseMatrix data = Responses.of(golden.table("responses.csv"));
        Calibration calibration = Calibrator.calibrate(
                CalibrationPlan.of(data.items(), ItemModel.FOUR_PARAMETER)
                        .withPrior(Kind.LOWER_ASYMPTOTE, Prior.normal(-1.6, 0.5))
                        .withPrior(Kind.UPPER_ASYMPTOTE, Prior.normal(2.6, 0.5)),
                data);
        assertFit(golden, calibration);
        assertWithAsymptotes(golden, calibration);
    }

    private static void assertWithAsymptotes(GoldenCase golden, Calibration calibration) {
        assertSlopeIntercept(
                golden,
                "expected_parameters_slope_intercept.csv",
                "parameters_slope_intercept",
                calibration,
                calibration.covariance(Covariance.Kind.OBSERVED));
    }

    @Test
    void two_groups_with_anchor_items() {
        GoldenCase golden = GoldenCase.open("irt-mg-2pl-sim");
        ResponseMatrix data = Responses.of(golden.table("responses.csv"));
        CalibrationPlan configural = CalibrationPlan.of(data.items(), ItemModel.TWO_PARAMETER);
        List<String> anchors = data.items().subList(0, 10);
        Calibration partial = Calibrator.calibrate(configural.withEqualAcrossGroups(anchors), data);
        assertFit(golden, partial);
        Covariance covariance = partial.covariance(Covariance.Kind.OBSERVED);
        assertSlopeIntercept(golden, "expected_parameters.csv", "parameters", partial, covariance);
        golden.assertClose("groups/B/mean", partial.mean("B"));
        golden.assertClose("groups/B/var", partial.variance("B"));
        ToDoubleFunction<Kind> error = kind -> covariance
                .standardError(new ParameterKey.OfGroup("B", ParameterName.of(kind)))
                .orElseThrow();
        golden.assertClose("groups/B/mean_se", error.applyAsDouble(Kind.MEAN));
        golden.assertClose("groups/B/var_se", error.applyAsDouble(Kind.VARIANCE));
        double[] ladder = {
            Calibrator.calibrate(configural, data).fit().logLikelihood(),
            partial.fit().logLikelihood(),
            Calibrator.calibrate(configural.withEqualAcrossGroups(data.items()), data)
                    .fit()
                    .logLikelihood()
        };
        for (int step = 0; step < 3; step++) {
            golden.assertClose("invariance_ladder/logLik/" + step, ladder[step]);
        }
    }
}
