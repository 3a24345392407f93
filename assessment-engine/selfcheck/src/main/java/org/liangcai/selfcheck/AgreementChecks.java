package org.liangcai.selfcheck;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.liangcai.psychometrics.agreement.AgreementWeights;
import org.liangcai.psychometrics.agreement.ChanceCorrectedAgreement;
import org.liangcai.psychometrics.agreement.CohenKappa;
import org.liangcai.psychometrics.agreement.FleissKappa;
import org.liangcai.psychometrics.agreement.IntraclassCorrelation;
import org.liangcai.psychometrics.agreement.IntraclassCorrelation.AverageDegrees;
import org.liangcai.psychometrics.agreement.IntraclassCorrelation.Coefficient;
import org.liangcai.psychometrics.agreement.IntraclassCorrelation.Model;
import org.liangcai.psychometrics.agreement.IntraclassCorrelation.Unit;
import org.liangcai.psychometrics.agreement.KendallW;
import org.liangcai.psychometrics.agreement.KrippendorffAlpha;
import org.liangcai.psychometrics.agreement.Limits;
import org.liangcai.psychometrics.agreement.RaterAgreement;
import org.liangcai.psychometrics.agreement.Ratings;
import org.liangcai.psychometrics.data.ScoreMatrix;
import org.liangcai.psychometrics.numerics.SpecialFunctions;
import tools.jackson.databind.JsonNode;

/** Agreement between raters: intraclass correlations, kappas and their kin. */
final class AgreementChecks implements Answers {

    private static final Set<String> OPTIONS = Set.of("conf_level", "conf.level", "alpha", "r0");
    private static final Pattern COLUMNS = Pattern.compile("columns (\\d+) and (\\d+)");
    private static final Pattern RATER_PAIR = Pattern.compile("cohen_kappa_raters(\\d)(\\d)");
    private static final Pattern TOLERANT = Pattern.compile("percent_agreement_tol(?:erance)?_?(\\d+)");
    private static final double USUAL_LEVEL = 0.95;

    private static final Map<String, AgreementWeights> WEIGHTS = Map.ofEntries(
            Map.entry("unweighted", AgreementWeights.UNWEIGHTED),
            Map.entry("equal", AgreementWeights.LINEAR),
            Map.entry("linear", AgreementWeights.LINEAR),
            Map.entry("squared", AgreementWeights.QUADRATIC),
            Map.entry("quadratic", AgreementWeights.QUADRATIC),
            Map.entry("ordinal", AgreementWeights.ORDINAL),
            Map.entry("radical", AgreementWeights.RADICAL),
            Map.entry("ratio", AgreementWeights.RATIO),
            Map.entry("circular", AgreementWeights.CIRCULAR),
            Map.entry("bipolar", AgreementWeights.BIPOLAR));

    private static final Map<String, ChanceCorrectedAgreement.Kind> KINDS = Map.ofEntries(
            Map.entry("gwet_ac1", ChanceCorrectedAgreement.Kind.GWET),
            Map.entry("gwet_ac2", ChanceCorrectedAgreement.Kind.GWET),
            Map.entry("fleiss", ChanceCorrectedAgreement.Kind.FLEISS),
            Map.entry("scott", ChanceCorrectedAgreement.Kind.FLEISS),
            Map.entry("scott_pi", ChanceCorrectedAgreement.Kind.FLEISS),
            Map.entry("conger", ChanceCorrectedAgreement.Kind.CONGER),
            Map.entry("brennan_prediger", ChanceCorrectedAgreement.Kind.BRENNAN_PREDIGER),
            Map.entry("bp", ChanceCorrectedAgreement.Kind.BRENNAN_PREDIGER),
            Map.entry("krippen_irrCAC", ChanceCorrectedAgreement.Kind.KRIPPENDORFF),
            Map.entry("krippen", ChanceCorrectedAgreement.Kind.KRIPPENDORFF),
            Map.entry("pa_coeff", ChanceCorrectedAgreement.Kind.PERCENT),
            Map.entry("percent_agreement", ChanceCorrectedAgreement.Kind.PERCENT));

    private static final Map<String, IccRow> ICC_ROWS = Map.of(
            "ICC1", new IccRow(Model.ONE_WAY, Unit.SINGLE, "Single_raters_absolute"),
            "ICC2", new IccRow(Model.TWO_WAY_AGREEMENT, Unit.SINGLE, "Single_random_raters"),
            "ICC3", new IccRow(Model.TWO_WAY_CONSISTENCY, Unit.SINGLE, "Single_fixed_raters"),
            "ICC1k", new IccRow(Model.ONE_WAY, Unit.AVERAGE, "Average_raters_absolute"),
            "ICC2k", new IccRow(Model.TWO_WAY_AGREEMENT, Unit.AVERAGE, "Average_random_raters"),
            "ICC3k", new IccRow(Model.TWO_WAY_CONSISTENCY, Unit.AVERAGE, "Average_fixed_raters"));

    private final ReferenceCase reference;

    private AgreementChecks(ReferenceCase reference) {
        this.reference = reference;
    }

    private record IccRow(Model model, Unit unit, String name) {}

    static Map<String, Capability> capabilities() {
        return Map.of("irr.icc", AgreementChecks::new, "irr.kappa", AgreementChecks::new);
    }

    @Override
    public List<String> unknownOptions() {
        return ScoreTables.unknown(reference, OPTIONS);
    }

    @Override
    public Answer value(String name) {
        return switch (name) {
            case "icc" -> icc();
            case "icc_mean_squares" -> meanSquares();
            case "icc_irr" -> iccByModel();
            case "kendall_W" -> kendall();
            case "mean_pearson" -> Answer.of(RaterAgreement.pearson(scores()).meanByFisherZ());
            case "mean_spearman", "mean_rho" ->
                Answer.of(RaterAgreement.spearman(scores()).meanByFisherZ());
            case "krippendorff_alpha" ->
                krippendorff((ratings, metric) ->
                        KrippendorffAlpha.of(ratings, metric).alpha());
            case "fleiss_kappa" -> fleiss();
            case "fleiss_kappa_by_category" -> fleissByCategory();
            case "fleiss_kappa_exact_conger", "fleiss_kappa_exact" ->
                Answer.of(FleissKappa.of(ratings()).exactKappa());
            case "light_kappa" -> Answer.of(RaterAgreement.lightKappa(ratings()));
            case "percent_agreement_all" -> Answer.of(100 * RaterAgreement.unanimity(ratings()));
            case "cohen_kappa" -> cohenByWeights(name);
            case "cohen_kappa_ci" -> cohenIntervals((kappa, weights) -> kappa.variance());
            case "confusion" -> confusion();
            default -> named(name);
        };
    }

    @Override
    public Optional<Answer> defective(String name) {
        return switch (name) {
            case "krippendorff_alpha" -> Optional.of(krippendorff(PeerDefects::krippendorffAlpha));
            case "cohen_kappa_ci" -> Optional.of(cohenIntervals(PeerDefects::weightedKappaVariance));
            default -> Optional.empty();
        };
    }

    private Answer named(String name) {
        Matcher pair = RATER_PAIR.matcher(name);
        if (pair.matches()) {
            return testOf(kappa(
                    ratings().pair(Integer.parseInt(pair.group(1)) - 1, Integer.parseInt(pair.group(2)) - 1),
                    AgreementWeights.UNWEIGHTED));
        }
        Matcher tolerant = TOLERANT.matcher(name);
        if (tolerant.matches()) {
            return Answer.of(100 * RaterAgreement.unanimity(scores(), Double.parseDouble(tolerant.group(1))));
        }
        return chanceCorrected(name);
    }

    /** The name of a coefficient, with the name of its weights behind it where it has any. */
    private Answer chanceCorrected(String name) {
        String kind = name;
        AgreementWeights weights = AgreementWeights.UNWEIGHTED;
        int last = name.lastIndexOf('_');
        if (!KINDS.containsKey(kind) && last > 0 && WEIGHTS.containsKey(name.substring(last + 1))) {
            kind = name.substring(0, last);
            weights = weights(name.substring(last + 1));
        }
        ChanceCorrectedAgreement.Kind known = KINDS.get(kind);
        if (known == null) {
            throw new UnsupportedValueException("The value (%s) is not known.".formatted(name));
        }
        ChanceCorrectedAgreement agreement = ChanceCorrectedAgreement.of(ratings(), known, weights);
        Limits interval = agreement.interval(level());
        return Answer.fields()
                .with("pa", agreement.observed())
                .with("pe", agreement.chance())
                .with("coeff.val", agreement.coefficient())
                .with("coeff.se", agreement.standardError())
                .with("p.value", agreement.pValue())
                .with("lower", interval.lower())
                .with("upper", interval.upper())
                .build();
    }

    private double level() {
        double alpha = ScoreTables.number(reference, 1 - USUAL_LEVEL, "alpha");
        return ScoreTables.number(reference, 1 - alpha, "conf_level", "conf.level");
    }

    private DataTable table() {
        return reference.input("responses");
    }

    private ScoreMatrix scores() {
        return ScoreTables.scores(table());
    }

    /** Categories are numbers if all cells are, otherwise words. */
    private Ratings ratings() {
        DataTable table = table();
        List<String> raters = ScoreTables.columns(table);
        boolean numeric =
                raters.stream().flatMap(rater -> table.texts(rater).stream()).allMatch(AgreementChecks::isNumber);
        if (numeric) {
            return Ratings.of(ScoreTables.scores(table));
        }
        Ratings.Builder builder = Ratings.builder(raters, table.size());
        for (int rater = 0; rater < raters.size(); rater++) {
            for (int subject = 0; subject < table.size(); subject++) {
                String cell = table.text(subject, raters.get(rater)).strip();
                if (!cell.isEmpty() && !cell.equals("NA")) {
                    builder.rating(subject, rater, cell);
                }
            }
        }
        return builder.build();
    }

    private static boolean isNumber(String cell) {
        try {
            DataTable.number(cell);
            return true;
        } catch (NumberFormatException word) {
            return false;
        }
    }

    private static CohenKappa kappa(Ratings two, AgreementWeights weights) {
        return CohenKappa.of(two.completeSubjects().equallySpaced(), weights);
    }

    /** The two columns that the case says the value is about; the first two if it says nothing. */
    private Ratings pair(String value) {
        for (String text : List.of(reference.how(value), reference.how("cohen_kappa"))) {
            Matcher matcher = COLUMNS.matcher(text);
            if (matcher.find()) {
                return ratings().pair(Integer.parseInt(matcher.group(1)) - 1, Integer.parseInt(matcher.group(2)) - 1);
            }
        }
        return ratings().pair(0, 1);
    }

    private static Answer testOf(CohenKappa kappa) {
        return Answer.fields()
                .with("kappa", kappa.kappa())
                .with("z", kappa.z())
                .with("p", kappa.pValue())
                .build();
    }

    private Answer cohenByWeights(String name) {
        JsonNode expected = reference.reference(name);
        if (!expected.has("$csv")) {
            return testOf(kappa(pair(name), AgreementWeights.UNWEIGHTED));
        }
        List<String> weights = reference.layout(name).texts("weights");
        List<CohenKappa> kappas = weights.stream()
                .map(weight -> kappa(pair(name), weights(weight)))
                .toList();
        return Answer.table()
                .text("weights", weights)
                .number("kappa", each(kappas, CohenKappa::kappa))
                .number("z", each(kappas, CohenKappa::z))
                .number("p", each(kappas, CohenKappa::pValue))
                .build();
    }

    private static AgreementWeights weights(String name) {
        AgreementWeights weights = WEIGHTS.get(name);
        if (weights == null) {
            throw new UnsupportedValueException("The weights (%s) are not known.".formatted(name));
        }
        return weights;
    }

    /** @param variance that of the weighted coefficient, from it and its weights */
    private Answer cohenIntervals(ToDoubleBiFunction<CohenKappa, double[][]> variance) {
        Ratings pair = pair("cohen_kappa_ci");
        CohenKappa plain = kappa(pair, AgreementWeights.UNWEIGHTED);
        boolean linear = reference.reference("cohen_kappa_ci").has("weighted_linear");
        AgreementWeights weights = linear ? AgreementWeights.LINEAR : AgreementWeights.QUADRATIC;
        CohenKappa weighted = kappa(pair, weights);
        double[] places = pair.completeSubjects().equallySpaced().categoryValues();
        double weightedVariance = variance.applyAsDouble(weighted, weights.matrix(places));
        return Answer.fields()
                .with("kappa", plain.kappa())
                .with(linear ? "weighted_linear" : "weighted_quadratic", weighted.kappa())
                .with("ci", Answer.of(new double[][] {
                    limits(plain.kappa(), plain.variance()), limits(weighted.kappa(), weightedVariance)
                }))
                .with("var_kappa", plain.variance())
                .with("var_weighted", weightedVariance)
                .build();
    }

    private double[] limits(double kappa, double variance) {
        double reach = SpecialFunctions.normalQuantile(0.5 + level() / 2) * Math.sqrt(variance);
        return new double[] {kappa - reach, kappa, kappa + reach};
    }

    private Answer confusion() {
        CohenKappa kappa = kappa(pair("confusion"), AgreementWeights.UNWEIGHTED);
        double[][] counts = Arrays.stream(kappa.table())
                .map(row -> Arrays.stream(row).asDoubleStream().toArray())
                .toArray(double[][]::new);
        return Answer.fields()
                .with("rows", kappa.categories())
                .with("cols", kappa.categories())
                .with("data", Answer.of(counts))
                .build();
    }

    private Answer fleiss() {
        FleissKappa kappa = FleissKappa.of(ratings());
        return Answer.fields()
                .with("kappa", kappa.kappa())
                .with("z", kappa.z())
                .with("p", kappa.pValue())
                .build();
    }

    private Answer fleissByCategory() {
        List<FleissKappa.Category> categories = FleissKappa.of(ratings()).categories();
        return Answer.fields()
                .with(
                        "category",
                        categories.stream().map(FleissKappa.Category::category).toList())
                .with("category_kappa", each(categories, FleissKappa.Category::kappa))
                .with("category_z", each(categories, FleissKappa.Category::z))
                .with("category_p", each(categories, FleissKappa.Category::pValue))
                .build();
    }

    private Answer krippendorff(ToDoubleBiFunction<Ratings, KrippendorffAlpha.Metric> alpha) {
        Answer.FieldsBuilder fields = Answer.fields();
        for (String metric : reference.reference("krippendorff_alpha").propertyNames()) {
            KrippendorffAlpha.Metric known = switch (metric) {
                case "nominal" -> KrippendorffAlpha.Metric.NOMINAL;
                case "ordinal" -> KrippendorffAlpha.Metric.ORDINAL;
                case "interval" -> KrippendorffAlpha.Metric.INTERVAL;
                case "ratio" -> KrippendorffAlpha.Metric.RATIO;
                default -> throw new UnsupportedValueException("The metric (%s) is not known.".formatted(metric));
            };
            fields.with(metric, alpha.applyAsDouble(ratings(), known));
        }
        return fields.build();
    }

    private Answer kendall() {
        KendallW kendall = KendallW.of(scores());
        return Answer.fields()
                .with("W", kendall.w())
                .with("chisq", kendall.chiSquare())
                .with("df", kendall.degrees())
                .with("p", kendall.pValue())
                .build();
    }

    private Answer meanSquares() {
        IntraclassCorrelation squares = IntraclassCorrelation.of(scores());
        return Answer.fields()
                .with("MSB_subjects", squares.betweenSubjects())
                .with("MSJ_raters", squares.betweenRaters())
                .with("MSE", squares.error())
                .with("MSW", squares.withinSubjects())
                .build();
    }

    /** The peer lists F and degrees of freedom of consistency in the rows of agreement. */
    private Answer icc() {
        IntraclassCorrelation squares = IntraclassCorrelation.of(scores());
        List<String> types = reference.layout("icc").texts("type");
        List<IccRow> rows = new ArrayList<>();
        for (String type : types) {
            IccRow row = ICC_ROWS.get(type);
            if (row == null) {
                throw new UnsupportedValueException("The coefficient (%s) is not known.".formatted(type));
            }
            rows.add(row);
        }
        List<Coefficient> coefficients = rows.stream()
                .map(row -> squares.coefficient(row.model(), row.unit(), level()))
                .toList();
        List<Coefficient> tests = rows.stream()
                .map(row -> squares.coefficient(
                        row.model() == Model.TWO_WAY_AGREEMENT ? Model.TWO_WAY_CONSISTENCY : row.model(),
                        row.unit(),
                        level()))
                .toList();
        Answer.TableBuilder table = Answer.table()
                .text("type", types)
                .text("name", rows.stream().map(IccRow::name).toList())
                .number("ICC", each(coefficients, Coefficient::value));
        return columns(table, tests, coefficients).build();
    }

    private Answer iccByModel() {
        IntraclassCorrelation squares = IntraclassCorrelation.of(scores());
        double nullValue = ScoreTables.number(reference, 0, "r0");
        DataTable layout = reference.layout("icc_irr");
        List<Coefficient> coefficients = new ArrayList<>();
        for (int row = 0; row < layout.size(); row++) {
            coefficients.add(squares.coefficient(
                    model(layout.text(row, "model"), layout.text(row, "type")),
                    unit(layout.text(row, "unit")),
                    level(),
                    nullValue,
                    AverageDegrees.OF_AVERAGE));
        }
        Answer.TableBuilder table = Answer.table()
                .text("model", layout.texts("model"))
                .text("type", layout.texts("type"))
                .text("unit", layout.texts("unit"))
                .number("value", each(coefficients, Coefficient::value));
        return columns(table, coefficients, coefficients).build();
    }

    private static Answer.TableBuilder columns(
            Answer.TableBuilder table, List<Coefficient> tests, List<Coefficient> coefficients) {
        return table.number("F", each(tests, Coefficient::f))
                .number("df1", each(tests, Coefficient::numeratorDegrees))
                .number("df2", each(tests, Coefficient::denominatorDegrees))
                .number("p", each(tests, Coefficient::pValue))
                .number("lower", each(coefficients, row -> row.interval().lower()))
                .number("upper", each(coefficients, row -> row.interval().upper()));
    }

    private static Model model(String model, String type) {
        return switch (model + " " + type) {
            case "oneway consistency", "oneway agreement" -> Model.ONE_WAY;
            case "twoway consistency" -> Model.TWO_WAY_CONSISTENCY;
            case "twoway agreement" -> Model.TWO_WAY_AGREEMENT;
            default -> throw new UnsupportedValueException("The model (%s %s) is not known.".formatted(model, type));
        };
    }

    private static Unit unit(String unit) {
        return switch (unit) {
            case "single" -> Unit.SINGLE;
            case "average" -> Unit.AVERAGE;
            default -> throw new UnsupportedValueException("The unit (%s) is not known.".formatted(unit));
        };
    }

    private static <T> double[] each(List<T> all, ToDoubleFunction<T> part) {
        return all.stream().mapToDouble(part).toArray();
    }
}
