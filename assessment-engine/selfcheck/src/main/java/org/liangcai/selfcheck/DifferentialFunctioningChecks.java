package org.liangcai.selfcheck;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.liangcai.psychometrics.ability.Quadrature;
import org.liangcai.psychometrics.calibration.CalibrationPlan;
import org.liangcai.psychometrics.calibration.ItemModel;
import org.liangcai.psychometrics.data.ResponseMatrix;
import org.liangcai.psychometrics.dif.BreslowDay;
import org.liangcai.psychometrics.dif.DeltaPlot;
import org.liangcai.psychometrics.dif.DifAnalysis;
import org.liangcai.psychometrics.dif.DifEffect;
import org.liangcai.psychometrics.dif.GroupContrast;
import org.liangcai.psychometrics.dif.ItemEstimate;
import org.liangcai.psychometrics.dif.LikelihoodRatioDif;
import org.liangcai.psychometrics.dif.LordTest;
import org.liangcai.psychometrics.dif.MantelHaenszel;
import org.liangcai.psychometrics.dif.Matching;
import org.liangcai.psychometrics.dif.MissingResponses;
import org.liangcai.psychometrics.dif.OrderedMantel;
import org.liangcai.psychometrics.dif.Purification;
import org.liangcai.psychometrics.dif.RajuArea;
import org.liangcai.psychometrics.dif.Regression;
import org.liangcai.psychometrics.dif.RegressionDif;
import org.liangcai.psychometrics.dif.RegressionModel;
import org.liangcai.psychometrics.dif.Sibtest;
import org.liangcai.psychometrics.dif.SibtestSettings;
import org.liangcai.psychometrics.dif.Standardisation;
import org.liangcai.psychometrics.linking.CommonItem;
import org.liangcai.psychometrics.linking.Linking;
import org.liangcai.psychometrics.linking.LinkingConstants;
import org.liangcai.psychometrics.linking.LinkingMethod;
import org.liangcai.psychometrics.linking.LinkingPlan;
import org.liangcai.psychometrics.model.LogisticModel;
import tools.jackson.databind.JsonNode;

/** Differential item functioning: {@code dif.dichotomous} and {@code dif.polytomous}. */
final class DifferentialFunctioningChecks {

    private DifferentialFunctioningChecks() {}

    static Map<String, Capability> capabilities() {
        return Map.of("dif.dichotomous", Dichotomous::new, "dif.polytomous", Polytomous::new);
    }

    /** Responses, groups and matching of a case. */
    private static final class Compared {

        private final ReferenceCase reference;
        private final DataTable table;
        private final String groupColumn;
        private final List<String> items;

        Compared(ReferenceCase reference) {
            this.reference = reference;
            table = reference.input("responses");
            groupColumn = reference.option("group_column").asString("group");
            items = reference.option("items").isArray()
                    ? texts(reference.option("items"))
                    : table.columns().stream()
                            .filter(column -> !column.equals(groupColumn))
                            .toList();
        }

        List<String> items() {
            return items;
        }

        GroupContrast contrast() {
            List<String> focal = reference.option("focal").isArray()
                    ? texts(reference.option("focal"))
                    : List.of(reference.option("focal").asString());
            String named = reference.option("reference").asString("");
            List<String> others = table.texts(groupColumn).stream()
                    .distinct()
                    .filter(label -> !focal.contains(label) && known(label))
                    .toList();
            if (named.isEmpty() && others.size() != 1) {
                throw new UnsupportedValueException(
                        "The case does not say which of the groups (%s) is the reference.".formatted(others));
            }
            return new GroupContrast(named.isEmpty() ? others.getFirst() : named, focal);
        }

        private static boolean known(String label) {
            return !label.isBlank() && !label.equals("NA");
        }

        /** Persons whose group is known, with the lowest code of each item moved to {@code 0} or all codes as they are. */
        ResponseMatrix responses(boolean fromZero) {
            List<Integer> rows = IntStream.range(0, table.size())
                    .filter(row -> known(table.text(row, groupColumn)))
                    .boxed()
                    .toList();
            ResponseMatrix.Builder builder = ResponseMatrix.builder(items, rows.size());
            for (int item = 0; item < items.size(); item++) {
                double[] cells = table.numbers(items.get(item));
                int lowest = fromZero
                        ? (int) IntStream.range(0, cells.length)
                                .mapToDouble(row -> cells[row])
                                .filter(cell -> !Double.isNaN(cell))
                                .min()
                                .orElse(0)
                        : 0;
                for (int person = 0; person < rows.size(); person++) {
                    double cell = cells[rows.get(person)];
                    if (!Double.isNaN(cell)) {
                        builder.category(person, item, Math.toIntExact(Math.round(cell)) - lowest);
                    }
                }
            }
            return builder.groups(rows.stream()
                            .map(row -> table.text(row, groupColumn))
                            .toList())
                    .build();
        }

        /** What the peers do about missing responses unless the case says: {@code "listwise"} or {@code "zero"}. */
        DifAnalysis analysis(String missing) {
            Matching matching = Matching.totalScore()
                    .withMissing(
                            switch (reference.option("missing").asString(missing)) {
                                case "listwise" -> MissingResponses.LEAVE_PERSON_OUT;
                                case "zero" -> MissingResponses.ADD_NOTHING;
                                case String other ->
                                    throw new UnsupportedValueException(
                                            "The treatment of missing responses (%s) is not known.".formatted(other));
                            });
            JsonNode anchors =
                    reference.option("anchor").isArray() ? reference.option("anchor") : reference.option("anchors");
            if (anchors.isArray()) {
                matching = matching.withAnchors(texts(anchors));
            }
            return DifAnalysis.of(responses(false), contrast(), matching);
        }

        static List<String> texts(JsonNode array) {
            return array.valueStream().map(JsonNode::asString).toList();
        }
    }

    private static <R> Answer.TableBuilder table(
            List<R> results, Function<R, String> item, Map<String, ToDoubleFunction<R>> columns) {
        Answer.TableBuilder table =
                Answer.table().text("item", results.stream().map(item).toList());
        columns.forEach((name, column) ->
                table.number(name, results.stream().mapToDouble(column).toArray()));
        return table;
    }

    private static Answer irtLikelihoodRatios(LikelihoodRatioDif.Report report) {
        return table(
                        report.items(),
                        LikelihoodRatioDif::item,
                        Map.of(
                                "X2", LikelihoodRatioDif::chiSquare,
                                "df", LikelihoodRatioDif::degreesOfFreedom,
                                "p", LikelihoodRatioDif::pValue))
                .build();
    }

    /** Calibrations are shared by several values. */
    private static LikelihoodRatioDif.Report likelihoodRatios(
            ReferenceCase reference, Compared compared, String otherwise) {
        ItemModel model = itemModel(reference.option("itemtype").asString(otherwise));
        List<String> anchors =
                reference.option("anchors").isArray() ? Compared.texts(reference.option("anchors")) : List.of();
        List<String> studied = compared.items().stream()
                .filter(item -> !anchors.contains(item))
                .toList();
        Quadrature nodes = new Quadrature(
                reference.option("lower").asDouble(-6),
                reference.option("upper").asDouble(6),
                reference.option("nodes").asInt(61));
        return LikelihoodRatioDif.test(
                CalibrationPlan.of(compared.items(), model).withQuadrature(nodes),
                compared.responses(true),
                compared.contrast(),
                anchors.isEmpty() ? LikelihoodRatioDif.Scheme.FREE_ONE : LikelihoodRatioDif.Scheme.CONSTRAIN_ONE,
                anchors,
                studied);
    }

    private static ItemModel itemModel(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "graded", "grm" -> ItemModel.GRADED;
            case "gpcm" -> ItemModel.GENERALISED_PARTIAL_CREDIT;
            case "pcm" -> ItemModel.PARTIAL_CREDIT;
            case "rsm" -> ItemModel.RATING_SCALE;
            case "nominal", "nrm" -> ItemModel.NOMINAL;
            case "2pl" -> ItemModel.TWO_PARAMETER;
            case "1pl" -> ItemModel.ONE_PARAMETER;
            case "rasch" -> ItemModel.RASCH;
            default -> throw new UnsupportedValueException("The item type (%s) is not known.".formatted(name));
        };
    }

    private static final class Dichotomous implements Answers {

        private final ReferenceCase reference;
        private final Compared compared;
        private final DifAnalysis analysis;

        Dichotomous(ReferenceCase reference) {
            this.reference = reference;
            compared = new Compared(reference);
            analysis = compared.analysis("zero");
        }

        @Override
        public Answer value(String name) {
            return switch (name) {
                case "mantel_haenszel" -> mantelHaenszel(true);
                case "mantel_haenszel_nocorrection" -> mantelHaenszel(false);
                case "ets_full_rule" -> etsFullRule();
                case "mantel_haenszel_purified" -> purified();
                case "breslow_day" -> breslowDay();
                case "standardization" -> standardisation();
                case "logistic" -> logistic(analysis.logisticRegression());
                case "logistic_full_coefficients" -> coefficients(analysis.logisticRegression());
                case "irt_rescaled_focal" -> rescaled();
                case "lord_raju" -> lordRaju();
                case "raju_signed" -> rajuSigned();
                case "delta_plot" -> deltaPlot();
                case "sibtest" -> sibtest(name);
                case "sibtest_crossing" -> sibtest(name);
                case "sibtest_bundle" -> bundle();
                case "irt_lr_drop" -> irtLikelihoodRatios(likelihoodRatios(reference, compared, "2PL"));
                case "irt_lr_baseline_logLik" ->
                    Answer.of(likelihoodRatios(reference, compared, "2PL")
                            .baseline()
                            .fit()
                            .logLikelihood());
                default -> throw new UnsupportedValueException("The value (%s) is not known.".formatted(name));
            };
        }

        private Answer mantelHaenszel(boolean corrected) {
            List<MantelHaenszel> results = analysis.mantelHaenszel();
            return table(
                            results,
                            MantelHaenszel::item,
                            Map.of(
                                    "MH_chi2",
                                    corrected ? MantelHaenszel::correctedChiSquare : MantelHaenszel::chiSquare,
                                    "alpha_MH",
                                    MantelHaenszel::oddsRatio,
                                    "var_log_alpha",
                                    MantelHaenszel::logOddsVariance,
                                    "delta_MH",
                                    MantelHaenszel::delta,
                                    "p",
                                    corrected ? MantelHaenszel::correctedPValue : MantelHaenszel::pValue))
                    .text(
                            "ets_size_class",
                            results.stream()
                                    .map(result -> result.sizeClass().name())
                                    .toList())
                    .build();
        }

        private Answer etsFullRule() {
            List<MantelHaenszel> results = analysis.mantelHaenszel();
            return table(
                            results,
                            MantelHaenszel::item,
                            Map.of("delta", MantelHaenszel::delta, "se", MantelHaenszel::deltaStandardError))
                    .text(
                            "class",
                            results.stream()
                                    .map(result -> result.etsClass().name())
                                    .toList())
                    .build();
        }

        private Answer purified() {
            double level = reference.option("alpha").asDouble(0.05);
            int most = reference.option("max_rounds").asInt(20);
            Purification.Purified<MantelHaenszel> purified = new Purification(most, Purification.OnCycle.RUN_ON)
                    .run(analysis, DifAnalysis::mantelHaenszel, result -> result.correctedPValue() < level);
            return Answer.fields()
                    .with("item", analysis.items())
                    .with(
                            "MH",
                            purified.results().stream()
                                    .mapToDouble(MantelHaenszel::correctedChiSquare)
                                    .toArray())
                    .with(
                            "alphaMH",
                            purified.results().stream()
                                    .mapToDouble(MantelHaenszel::oddsRatio)
                                    .toArray())
                    .with("dif_items", purified.flagged())
                    .with("converged", Answer.of(purified.ending() == Purification.Ending.CONVERGED))
                    .with("iterations", purified.rounds())
                    .build();
        }

        private Answer breslowDay() {
            return table(
                            analysis.breslowDay(),
                            BreslowDay::item,
                            Map.of(
                                    "BD", BreslowDay::chiSquare,
                                    "df", BreslowDay::degreesOfFreedom,
                                    "p", BreslowDay::pValue))
                    .build();
        }

        private Answer standardisation() {
            return table(
                            analysis.standardisation(),
                            Standardisation::item,
                            Map.of("ST_P_DIF", Standardisation::difference))
                    .build();
        }

        private static Answer logistic(List<RegressionDif> results) {
            Map<String, ToDoubleFunction<RegressionDif>> columns = new LinkedHashMap<>();
            Map<String, DifEffect> effects =
                    Map.of("both", DifEffect.BOTH, "udif", DifEffect.UNIFORM, "nudif", DifEffect.NON_UNIFORM);
            effects.forEach((suffix, effect) -> {
                columns.put("LRT_" + suffix, result -> result.likelihoodRatio(effect));
                columns.put("dR2_Nagelkerke_" + suffix, result -> result.nagelkerkeGain(effect));
                columns.put("p_" + suffix, result -> result.pValue(effect));
            });
            return table(results, RegressionDif::item, columns).build();
        }

        private static Answer coefficients(List<RegressionDif> results) {
            Function<RegressionDif, Regression> full =
                    result -> result.regression(RegressionModel.SCORE_GROUP_AND_PRODUCT);
            return table(
                            results,
                            RegressionDif::item,
                            Map.of(
                                    "intercept",
                                    result -> full.apply(result).intercepts().getFirst(),
                                    "score",
                                    result -> full.apply(result).score(),
                                    "group",
                                    result -> full.apply(result).group().getFirst(),
                                    "score_x_group",
                                    result -> full.apply(result).product().getFirst()))
                    .build();
        }

        /** The groups are called reference and focal, or as in the responses. */
        private List<ItemEstimate> estimates(String role) {
            DataTable table = reference.input("irt_parameters");
            GroupContrast contrast = compared.contrast();
            String label = role.equals("reference")
                    ? contrast.reference()
                    : contrast.focal().getFirst();
            String group = table.texts("group").contains(role) ? role : label;
            List<ItemEstimate> estimates = new ArrayList<>();
            for (int row = 0; row < table.size(); row++) {
                if (table.text(row, "group").equals(group)) {
                    estimates.add(estimate(table, row));
                }
            }
            return estimates;
        }

        private static ItemEstimate estimate(DataTable table, int row) {
            String item = table.text(row, "item");
            double slope = table.has("a") ? table.number(row, "a") : 1;
            double asymptote = table.has("c") ? table.number(row, "c") : 0;
            LogisticModel model = new LogisticModel(slope, table.number(row, "b"), asymptote, 1);
            String[] names = {"a", "b", "c"};
            Double[] covariance = new Double[9];
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    String column = i == j ? "se_" + names[i] : "cov_" + names[Math.min(i, j)] + names[Math.max(i, j)];
                    double cell = table.has(column) ? table.number(row, column) : 0;
                    covariance[i * 3 + j] = Double.isNaN(cell) ? 0 : i == j ? cell * cell : cell;
                }
            }
            return new ItemEstimate(item, model, List.of(covariance));
        }

        private List<ItemEstimate> rescaledFocal() {
            List<ItemEstimate> referenceGroup = estimates("reference");
            List<ItemEstimate> focal = estimates("focal");
            boolean unitSlope = !reference.input("irt_parameters").has("a");
            List<CommonItem> items = IntStream.range(0, focal.size())
                    .mapToObj(i -> new CommonItem(
                            focal.get(i).item(),
                            focal.get(i).model(),
                            referenceGroup.get(i).model()))
                    .toList();
            LinkingConstants constants = Linking.estimate(
                            LinkingPlan.of(LinkingMethod.MEAN_SIGMA)
                                    .withSlope(unitSlope ? LinkingPlan.Slope.ONE : LinkingPlan.Slope.ESTIMATED),
                            items)
                    .constants();
            return focal.stream().map(estimate -> estimate.on(constants)).toList();
        }

        private Answer rescaled() {
            return table(
                            rescaledFocal(),
                            ItemEstimate::item,
                            Map.of(
                                    "a",
                                    estimate -> estimate.model().discrimination(),
                                    "b",
                                    estimate -> estimate.model().difficulty(),
                                    "c",
                                    estimate -> estimate.model().lowerAsymptote(),
                                    "se_a",
                                    ItemEstimate::discriminationError,
                                    "se_b",
                                    ItemEstimate::difficultyError,
                                    "cov_ab",
                                    ItemEstimate::discriminationDifficultyCovariance))
                    .build();
        }

        private List<RajuArea> areas() {
            List<ItemEstimate> referenceGroup = estimates("reference");
            List<ItemEstimate> focal = rescaledFocal();
            return IntStream.range(0, focal.size())
                    .mapToObj(i -> RajuArea.of(referenceGroup.get(i), focal.get(i)))
                    .toList();
        }

        private Answer lordRaju() {
            List<ItemEstimate> referenceGroup = estimates("reference");
            List<ItemEstimate> focal = rescaledFocal();
            // With equal slopes both areas are the same up to the sign; for the Rasch model it is that of the
            // difficulties.
            boolean unitSlope = !reference.input("irt_parameters").has("a");
            ToDoubleFunction<RajuArea> area = unitSlope ? RajuArea::signedZ : RajuArea::unsignedZ;
            List<LordTest> tests = IntStream.range(0, focal.size())
                    .mapToObj(i -> LordTest.of(referenceGroup.get(i), List.of(focal.get(i))))
                    .toList();
            return table(tests, LordTest::item, Map.of("lord_chi2", LordTest::chiSquare, "lord_p", LordTest::pValue))
                    .number("raju_area_z", areas().stream().mapToDouble(area).toArray())
                    .build();
        }

        private Answer rajuSigned() {
            return table(areas(), RajuArea::item, Map.of("raju_signed_z", RajuArea::signedZ))
                    .build();
        }

        private Answer deltaPlot() {
            return table(
                            analysis.deltaPlot().items(),
                            DeltaPlot.Item::item,
                            Map.of(
                                    "prop_ref", DeltaPlot.Item::referenceProportion,
                                    "prop_foc", DeltaPlot.Item::focalProportion,
                                    "delta_ref", DeltaPlot.Item::referenceDelta,
                                    "delta_foc", DeltaPlot.Item::focalDelta,
                                    "distance", DeltaPlot.Item::distance))
                    .build();
        }

        /** The suspect items that the case names, or else those that its table of single tests has rows for. */
        private List<String> suspects() {
            JsonNode named = reference.option("suspect");
            return named.isArray()
                    ? Compared.texts(named)
                    : reference.layout("sibtest").texts("item");
        }

        private List<String> matchingItems() {
            List<String> suspects = suspects();
            return compared.items().stream()
                    .filter(item -> !suspects.contains(item))
                    .toList();
        }

        private Answer sibtest(String value) {
            List<Sibtest> results = reference.layout(value).texts("item").stream()
                    .map(item -> analysis.sibtest(List.of(item), matchingItems(), settings()))
                    .toList();
            return table(
                            results,
                            result -> result.suspects().getFirst(),
                            Map.of(
                                    "n_matched", Sibtest::matchingItems,
                                    "beta", Sibtest::beta,
                                    "SE", Sibtest::standardError,
                                    "X2", Sibtest::chiSquare,
                                    "p", Sibtest::pValue,
                                    "crossing_beta", result -> result.crossing().beta(),
                                    "crossing_X2", result -> result.crossing().chiSquare()))
                    .build();
        }

        private SibtestSettings settings() {
            return new SibtestSettings(
                    reference.option("Jmin").asDouble(5),
                    SibtestSettings.Weights.EVERYBODY,
                    SibtestSettings.Correction.REGRESSION);
        }

        private Answer bundle() {
            Sibtest result = analysis.sibtest(suspects(), matchingItems(), settings());
            return Answer.fields()
                    .with("beta", result.beta())
                    .with("SE", result.standardError())
                    .with("X2", result.chiSquare())
                    .with("p", result.pValue())
                    .build();
        }
    }

    private static final class Polytomous implements Answers {

        private final ReferenceCase reference;
        private final Compared compared;
        private final DifAnalysis analysis;
        private LikelihoodRatioDif.@org.jspecify.annotations.Nullable Report report;

        Polytomous(ReferenceCase reference) {
            this.reference = reference;
            compared = new Compared(reference);
            analysis = compared.analysis("listwise");
        }

        @Override
        public Answer value(String name) {
            return switch (name) {
                case "ordinal_logistic" -> ordinal();
                case "mantel_smd" -> mantel();
                case "irt_lr_drop" -> irtLikelihoodRatios(report());
                case "irt_lr_baseline_logLik" ->
                    Answer.of(report().baseline().fit().logLikelihood());
                default -> throw new UnsupportedValueException("The value (%s) is not known.".formatted(name));
            };
        }

        private synchronized LikelihoodRatioDif.Report report() {
            LikelihoodRatioDif.Report known = report;
            if (known == null) {
                known = likelihoodRatios(reference, compared, "graded");
                report = known;
            }
            return known;
        }

        private Answer ordinal() {
            Map<String, ToDoubleFunction<RegressionDif>> columns = new LinkedHashMap<>();
            columns.put("ll0", RegressionDif::nullLogLikelihood);
            Map<Integer, RegressionModel> models = Map.of(
                    1, RegressionModel.SCORE,
                    2, RegressionModel.SCORE_AND_GROUP,
                    3, RegressionModel.SCORE_GROUP_AND_PRODUCT);
            models.forEach((number, model) -> {
                columns.put("ll" + number, result -> result.regression(model).logLikelihood());
                columns.put("R2N_" + number, result -> result.nagelkerke(model));
                columns.put("R2McF_" + number, result -> result.mcFadden(model));
                columns.put("R2CS_" + number, result -> result.coxSnell(model));
            });
            Map<String, DifEffect> effects =
                    Map.of("12", DifEffect.UNIFORM, "23", DifEffect.NON_UNIFORM, "13", DifEffect.BOTH);
            effects.forEach((suffix, effect) -> {
                columns.put("chi" + suffix, result -> result.likelihoodRatio(effect));
                columns.put("p" + suffix, result -> result.pValue(effect));
            });
            columns.put(
                    "beta1", result -> result.regression(RegressionModel.SCORE).score());
            columns.put(
                    "beta1_with_group",
                    result -> result.regression(RegressionModel.SCORE_AND_GROUP).score());
            columns.put("beta_change", RegressionDif::scoreCoefficientChange);
            return table(analysis.ordinalRegression(), RegressionDif::item, columns)
                    .build();
        }

        private Answer mantel() {
            return table(
                            analysis.orderedMantel(),
                            OrderedMantel::item,
                            Map.of(
                                    "mantel_chi2", OrderedMantel::chiSquare,
                                    "p", OrderedMantel::pValue,
                                    "SMD", OrderedMantel::meanDifference,
                                    "SMD_over_sd", OrderedMantel::effectSize))
                    .build();
        }
    }
}
