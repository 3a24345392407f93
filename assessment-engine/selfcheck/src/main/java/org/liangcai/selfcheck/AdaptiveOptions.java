package org.liangcai.selfcheck;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.liangcai.psychometrics.ability.InformationKind;
import org.liangcai.psychometrics.adaptive.AbilityPrior;
import org.liangcai.psychometrics.adaptive.CatEstimator;
import org.liangcai.psychometrics.adaptive.Criterion;
import org.liangcai.psychometrics.adaptive.ThetaGrid;
import tools.jackson.databind.JsonNode;

/** The settings of an adaptive test in the peer's words. */
final class AdaptiveOptions {

    private static final Set<String> KNOWN = Set.of(
            "administered",
            "D",
            "range",
            "grid",
            "model",
            "parInt",
            "priorDist",
            "priorPar",
            "prior",
            "infoType",
            "criterion",
            "itemSelect",
            "method",
            "final",
            "test_length",
            "rmax",
            "Mrmax",
            "theta0",
            "start_theta",
            "cut",
            "alpha",
            "max_items",
            "maxItems",
            "se",
            "targets",
            "cbControl",
            "n_items",
            "seed",
            "n",
            "examinees",
            "items");

    private AdaptiveOptions() {}

    static List<String> unknown(ReferenceCase reference) {
        return ScoreTables.unknown(reference, KNOWN);
    }

    static CatEstimator estimator(ReferenceCase reference, String name) {
        double lower = reference.option("range").path(0).asDouble(-4);
        double upper = reference.option("range").path(1).asDouble(4);
        JsonNode integration = reference.option("parInt");
        ThetaGrid grid = integration.isArray()
                ? grid(
                        integration.path(0).asDouble(),
                        integration.path(1).asDouble(),
                        integration.path(2).asInt())
                : grid(lower, upper, reference.option("grid").asInt(33));
        return new CatEstimator(
                method(name), prior(reference), grid, lower, upper, CatEstimator.RootSearch.FROM_LIMITS);
    }

    private static ThetaGrid grid(double lower, double upper, int nodes) {
        return new ThetaGrid(lower, upper, nodes, ThetaGrid.Rule.TRAPEZOID);
    }

    static boolean isMethod(String name) {
        return Set.of("EAP", "BM", "MAP", "ML", "WL", "WLE").contains(name.toUpperCase(Locale.ROOT));
    }

    static CatEstimator.Method method(String name) {
        return switch (name.toUpperCase(Locale.ROOT)) {
            case "EAP" -> CatEstimator.Method.EAP;
            case "BM", "MAP" -> CatEstimator.Method.MAP;
            case "ML" -> CatEstimator.Method.ML;
            case "WL", "WLE" -> CatEstimator.Method.WL;
            default -> throw new UnsupportedValueException("The estimator (%s) is not known.".formatted(name));
        };
    }

    private static AbilityPrior prior(ReferenceCase reference) {
        JsonNode parameters =
                reference.option("priorPar").isArray() ? reference.option("priorPar") : reference.option("prior");
        String distribution = reference.option("priorDist").asString("norm");
        return switch (distribution) {
            case "norm", "normal" ->
                new AbilityPrior.Normal(
                        parameters.path(0).asDouble(0), parameters.path(1).asDouble(1));
            case "unif", "uniform" ->
                new AbilityPrior.Uniform(
                        parameters.path(0).asDouble(-4), parameters.path(1).asDouble(4));
            case "Jeffreys" -> new AbilityPrior.Jeffreys();
            default -> throw new UnsupportedValueException("The prior (%s) is not known.".formatted(distribution));
        };
    }

    static boolean isCriterion(String name) {
        try {
            criterion(name, InformationKind.OBSERVED);
            return true;
        } catch (UnsupportedValueException unknown) {
            return false;
        }
    }

    static Criterion criterion(ReferenceCase reference, String name) {
        return criterion(
                name,
                reference.option("infoType").asString("observed").equalsIgnoreCase("Fisher")
                        ? InformationKind.EXPECTED
                        : InformationKind.OBSERVED);
    }

    private static Criterion criterion(String name, InformationKind information) {
        return switch (name.toUpperCase(Locale.ROOT)) {
            case "MFI" -> new Criterion.MaximumInformation();
            case "MEI" -> new Criterion.ExpectedInformation(information, CatEstimator.Method.MAP);
            case "MLWI" -> new Criterion.WeightedInformation(Criterion.Weight.LIKELIHOOD);
            case "MPWI" -> new Criterion.WeightedInformation(Criterion.Weight.POSTERIOR);
            case "KL" -> new Criterion.KullbackLeibler(Criterion.Weight.LIKELIHOOD);
            case "KLP" -> new Criterion.KullbackLeibler(Criterion.Weight.POSTERIOR);
            case "MEPV", "EPV" -> new Criterion.ExpectedPosteriorVariance(Criterion.Predictive.AT_ESTIMATE);
            case "GDI" -> new Criterion.GlobalDiscrimination(Criterion.Weight.LIKELIHOOD);
            case "GDIP" -> new Criterion.GlobalDiscrimination(Criterion.Weight.POSTERIOR);
            case "BOPT" -> new Criterion.NearestDifficulty();
            case "THOPT" -> new Criterion.NearestMaximum();
            default -> throw new UnsupportedValueException("The criterion (%s) is not known.".formatted(name));
        };
    }
}
