package org.liangcai.selfcheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liangcai.psychometrics.data.MissingScores;
import org.liangcai.psychometrics.data.ScoreCovariance;
import org.liangcai.psychometrics.data.ScoreMatrix;
import org.liangcai.psychometrics.reliability.ConfidenceInterval;
import org.liangcai.psychometrics.reliability.CronbachAlpha;
import org.liangcai.psychometrics.reliability.GuttmanLambdas;
import org.liangcai.psychometrics.reliability.ItemAnalysis;
import org.liangcai.psychometrics.reliability.KuderRichardson;
import org.liangcai.psychometrics.reliability.Omega;
import org.liangcai.psychometrics.reliability.OneFactorOmega;
import org.liangcai.psychometrics.reliability.ScoreDistribution;
import org.liangcai.psychometrics.reliability.SplitHalf;
import tools.jackson.databind.JsonNode;

/** Classical test theory: item analysis and reliability. */
final class ClassicalChecks {

    private static final Set<String> OPTIONS =
            Set.of("keys", "reverse", "missing", "use", "nfactors_omega", "nfactors");
    private static final Pattern REVERSAL = Pattern.compile("\\s*(\\d+(?:\\.\\d+)?)\\s*[-−]\\s*x\\s*");
    private static final int USUAL_GROUP_FACTORS = 3;
    private static final double LEVEL = 0.95;

    private final ReferenceCase reference;
    private final ScoreMatrix scores;
    private final List<Boolean> reversed;
    private final MissingScores missing;
    private final int groupFactors;
    private @Nullable Omega hierarchy;

    private ClassicalChecks(
            ReferenceCase reference,
            ScoreMatrix scores,
            List<Boolean> reversed,
            MissingScores missing,
            int groupFactors) {
        this.reference = reference;
        this.scores = scores;
        this.reversed = reversed;
        this.missing = missing;
        this.groupFactors = groupFactors;
    }

    static Map<String, Capability> capabilities() {
        return Map.of("ctt.item-analysis", ClassicalChecks::open, "ctt.reliability", ClassicalChecks::open);
    }

    private static Answers open(ReferenceCase reference) {
        return new Answers() {
            private @Nullable ClassicalChecks checks;

            @Override
            public List<String> unknownOptions() {
                return ScoreTables.unknown(reference, OPTIONS);
            }

            @Override
            public Answer value(String name) {
                if (checks == null) {
                    checks = read(reference);
                }
                return checks.value(name);
            }
        };
    }

    private static ClassicalChecks read(ReferenceCase reference) {
        ScoreMatrix scores = ScoreTables.scores(reference.input("responses"));
        List<Boolean> reversed = reversed(reference, scores.columns());
        if (reversed.contains(true)) {
            double sum = reversalSum(reference, scores);
            double lowest = scores.lowest().orElseThrow();
            scores = scores.reversed(reversed, lowest, sum - lowest);
        }
        int factors = (int) ScoreTables.number(reference, USUAL_GROUP_FACTORS, "nfactors_omega", "nfactors");
        return new ClassicalChecks(reference, scores, reversed, missing(reference), factors);
    }

    private static List<Boolean> reversed(ReferenceCase reference, List<String> items) {
        List<Boolean> reversed = new ArrayList<>();
        items.forEach(item -> reversed.add(false));
        JsonNode keys = reference.option("keys");
        for (int place = 0; place < keys.size(); place++) {
            JsonNode key = keys.get(place);
            if (key.isNumber()) {
                reversed.set(place, key.asDouble() < 0);
            } else {
                String name = key.asString("");
                String item = name.startsWith("-") ? name.substring(1) : name;
                if (!items.contains(item)) {
                    throw new UnsupportedValueException("The key (%s) names no item.".formatted(name));
                }
                reversed.set(items.indexOf(item), true);
            }
        }
        return reversed;
    }

    /** Lowest + highest possible score: as the case says, or as the responses have them. */
    private static double reversalSum(ReferenceCase reference, ScoreMatrix scores) {
        JsonNode reverse = reference.option("reverse");
        if (reverse.isNumber()) {
            return reverse.asDouble();
        }
        if (reverse.isString()) {
            Matcher matcher = REVERSAL.matcher(reverse.asString());
            if (!matcher.matches()) {
                throw new UnsupportedValueException("The reversal (%s) is not known.".formatted(reverse.asString()));
            }
            return Double.parseDouble(matcher.group(1));
        }
        return scores.lowest().orElseThrow() + scores.highest().orElseThrow();
    }

    private static MissingScores missing(ReferenceCase reference) {
        String policy =
                reference.option("missing").asString(reference.option("use").asString("pairwise"));
        return switch (policy) {
            case "pairwise", "pairwise.complete.obs" -> MissingScores.PAIRWISE;
            case "complete", "complete.obs", "listwise" -> MissingScores.COMPLETE_ROWS;
            default ->
                throw new UnsupportedValueException(
                        "The treatment of missing scores (%s) is not known.".formatted(policy));
        };
    }

    private Answer value(String name) {
        return switch (name) {
            case "n" -> Answer.of(scores.rowCount());
            case "k" -> Answer.of(scores.columnCount());
            case "item" -> items();
            case "alpha" -> alpha();
            case "alpha_feldt_ci95" -> interval(CronbachAlpha.Interval.FELDT);
            case "alpha_asymptotic_ci95", "alpha_ase_ci95" -> interval(CronbachAlpha.Interval.ASYMPTOTIC);
            case "alpha_if_deleted" -> withoutItems();
            case "total" -> total();
            case "kr" -> kuderRichardson();
            case "point_biserial" -> perItem(ItemAnalysis.totalCorrelations(scores));
            case "point_biserial_rest" -> perItem(ItemAnalysis.restCorrelations(scores));
            case "biserial" -> perItem(ItemAnalysis.biserialTotalCorrelations(scores));
            case "biserial_rest" -> perItem(ItemAnalysis.biserialRestCorrelations(scores));
            case "guttman_split_half" -> splitHalf();
            case "guttman_lambda" -> lambdas();
            case "omega" -> omega();
            case "omega_schmid_leiman_g" -> schmidLeiman();
            case "omega_one_factor" -> oneFactor();
            default -> throw new UnsupportedValueException("The value (%s) is not known.".formatted(name));
        };
    }

    private ScoreCovariance covariance() {
        return ScoreCovariance.of(scores, missing);
    }

    private Answer items() {
        List<ItemAnalysis.Item> items = ItemAnalysis.of(scores, missing).items();
        return Answer.fields()
                .with("item", scores.columns())
                .with("n", each(items, ItemAnalysis.Item::responses))
                .with("mean", each(items, ItemAnalysis.Item::mean))
                .with("sd", each(items, ItemAnalysis.Item::standardDeviation))
                .with("r_item_total_raw", each(items, ItemAnalysis.Item::totalCorrelation))
                .with("r_item_total_std", each(items, ItemAnalysis.Item::standardisedTotalCorrelation))
                .with("r_corrected_dropped", each(items, ItemAnalysis.Item::restCorrelation))
                .with("r_cor_smc", each(items, item -> orNaN(item.overlapCorrectedCorrelation())))
                .build();
    }

    private Answer alpha() {
        CronbachAlpha alpha = CronbachAlpha.of(covariance());
        ScoreDistribution means = ScoreDistribution.ofMeans(scores);
        return Answer.fields()
                .with("raw_alpha", alpha.raw())
                .with("std_alpha", alpha.standardised())
                .with("lambda6_G6smc", orNaN(alpha.lambda6()))
                .with("average_r", alpha.averageCorrelation())
                .with("median_r", alpha.medianCorrelation())
                .with("signal_noise", alpha.signalToNoise())
                .with("ase", alpha.standardError())
                .with("mean", means.mean())
                .with("sd", means.standardDeviation())
                .build();
    }

    private Answer interval(CronbachAlpha.Interval method) {
        CronbachAlpha alpha = CronbachAlpha.of(covariance());
        ConfidenceInterval interval = alpha.interval(method, LEVEL);
        return Answer.fields()
                .with("lower", interval.lower())
                .with("alpha", alpha.raw())
                .with("upper", interval.upper())
                .build();
    }

    private Answer withoutItems() {
        List<CronbachAlpha.WithoutItem> without = CronbachAlpha.ifDeleted(covariance());
        List<String> names = new ArrayList<>();
        for (int item = 0; item < without.size(); item++) {
            names.add(without.get(item).item() + (reversed.get(item) ? "-" : ""));
        }
        return Answer.fields()
                .with("item", names)
                .with("raw_alpha", each(without, item -> item.alpha().raw()))
                .with("std.alpha", each(without, item -> item.alpha().standardised()))
                .with("G6(smc)", each(without, item -> orNaN(item.alpha().lambda6())))
                .with("average_r", each(without, item -> item.alpha().averageCorrelation()))
                .with("median_r", each(without, item -> item.alpha().medianCorrelation()))
                .with("S/N", each(without, item -> item.alpha().signalToNoise()))
                .with("alpha se", each(without, item -> item.alpha().standardError()))
                .build();
    }

    private Answer total() {
        ScoreDistribution sums = ScoreDistribution.ofSums(scores);
        return Answer.fields()
                .with("mean", sums.mean())
                .with("sd", sums.standardDeviation())
                .with("var", sums.variance())
                .with("min", sums.lowest())
                .with("max", sums.highest())
                .with("skew_type3", sums.skewness())
                .with("kurtosis_excess_type3", sums.excessKurtosis())
                .with(
                        "sem_alpha",
                        sums.standardErrorOfMeasurement(
                                CronbachAlpha.of(covariance()).raw()))
                .build();
    }

    private Answer kuderRichardson() {
        KuderRichardson kr = KuderRichardson.of(scores);
        return Answer.fields()
                .with("kr20_biased_var", kr.kr20())
                .with("kr20_unbiased_total_var", kr.kr20UnbiasedTotal())
                .with("kr21_biased_var", kr.kr21())
                .with("kr21_unbiased_total_var", kr.kr21UnbiasedTotal())
                .build();
    }

    private Answer perItem(double[] values) {
        return Answer.fields()
                .with("item", scores.columns())
                .with("value", values)
                .build();
    }

    private Answer splitHalf() {
        SplitHalf split = SplitHalf.of(covariance(), 1);
        GuttmanLambdas lambdas = GuttmanLambdas.of(covariance());
        return Answer.fields()
                .with("max_lambda4", split.maximum())
                .with("min_beta", split.minimum())
                .with("mean", split.mean())
                .with("alpha", lambdas.lambda3())
                .with("lambda6", orNaN(lambdas.lambda6()))
                .build();
    }

    private Answer lambdas() {
        GuttmanLambdas lambdas = GuttmanLambdas.of(covariance());
        return Answer.fields()
                .with("l1", lambdas.lambda1())
                .with("l2", lambdas.lambda2())
                .with("l3", lambdas.lambda3())
                .with("l4_odd_even", lambdas.lambda4())
                .with("l5", lambdas.lambda5())
                .with("l6", orNaN(lambdas.lambda6()))
                .with("r_odd_even", lambdas.oddEvenCorrelation())
                .with("spearman_brown_odd_even", lambdas.oddEvenSpearmanBrown())
                .build();
    }

    private Answer omega() {
        Omega omega = hierarchy();
        return Answer.fields()
                .with("omega_h", omega.hierarchical())
                .with("omega_tot", omega.total())
                .with("alpha", omega.alpha())
                .with("G6", orNaN(omega.lambda6()))
                .with("omega_lim", omega.limit())
                .build();
    }

    private Omega hierarchy() {
        if (hierarchy == null) {
            hierarchy = Omega.of(covariance(), groupFactors);
        }
        return hierarchy;
    }

    private Answer schmidLeiman() {
        List<Omega.Item> items = hierarchy().items();
        return Answer.fields()
                .with("item", marked(items))
                .with("g", each(items, Omega.Item::general))
                .with("h2", each(items, Omega.Item::communality))
                .with("u2", each(items, item -> 1 - item.communality()))
                .with("p2", each(items, item -> item.general() * item.general() / item.communality()))
                .build();
    }

    /** Reversed items have a '-'. Which way the general factor points is free: as the reference has it, where all marks are the opposite. */
    private List<String> marked(List<Omega.Item> items) {
        List<String> asked = reference
                .reference("omega_schmid_leiman_g")
                .path("item")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
        List<String> opposite = marked(items, true);
        return asked.equals(opposite) ? opposite : marked(items, false);
    }

    private static List<String> marked(List<Omega.Item> items, boolean opposite) {
        return items.stream()
                .map(item -> item.item() + (item.reversed() != opposite ? "-" : ""))
                .toList();
    }

    private Answer oneFactor() {
        OneFactorOmega omega = OneFactorOmega.of(covariance());
        double[] loadings = omega.loadings();
        for (int item = 0; item < loadings.length; item++) {
            loadings[item] = Math.abs(loadings[item]);
        }
        return Answer.fields()
                .with("omega_total_std", omega.total())
                .with("loadings", loadings)
                .build();
    }

    private static <T> double[] each(List<T> all, ToDoubleFunction<T> part) {
        return all.stream().mapToDouble(part).toArray();
    }

    private static double orNaN(OptionalDouble value) {
        return value.orElse(Double.NaN);
    }
}
