package org.liangcai.selfcheck;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.liangcai.psychometrics.data.ResponseMatrix;
import org.liangcai.psychometrics.factor.EmptyCells;
import org.liangcai.psychometrics.factor.Observations;
import org.liangcai.psychometrics.factor.confirmatory.CategoricalFactorAnalysis;
import org.liangcai.psychometrics.factor.confirmatory.CategoricalModelFit;
import org.liangcai.psychometrics.factor.confirmatory.ConfirmatoryFactorAnalysis;
import org.liangcai.psychometrics.factor.confirmatory.Equality;
import org.liangcai.psychometrics.factor.confirmatory.EstimatedParameter;
import org.liangcai.psychometrics.factor.confirmatory.FactorModel;
import org.liangcai.psychometrics.factor.confirmatory.FactorModelFit;
import org.liangcai.psychometrics.factor.confirmatory.FactorReliability;
import org.liangcai.psychometrics.factor.confirmatory.FitIndices;
import org.liangcai.psychometrics.factor.confirmatory.Identification;
import org.liangcai.psychometrics.factor.confirmatory.ModelTerm;
import org.liangcai.psychometrics.factor.confirmatory.ModificationIndex;
import org.liangcai.psychometrics.factor.confirmatory.ResidualIndices;
import org.liangcai.psychometrics.factor.confirmatory.RobustTest;
import org.liangcai.psychometrics.factor.confirmatory.Settings;
import org.liangcai.psychometrics.numerics.Matrix;
import org.liangcai.psychometrics.numerics.SpecialFunctions;
import tools.jackson.databind.JsonNode;

/** Confirmatory factor analysis. */
final class ConfirmatoryFactorChecks {

    private static final List<String> ESTIMATORS =
            List.of("mlmvs", "mlmv", "mlm", "mlr", "ml", "fiml", "wlsmvs", "wlsmv", "wlsm", "dwls");
    private static final double NORMAL_975 = 1.959963984540054;
    private static final List<String> STEPS =
            List.of("configural", "metric", "weak", "scalar", "strong", "strict", "residual", "means");

    private ConfirmatoryFactorChecks() {}

    static Map<String, Capability> capabilities() {
        return Map.of("factor.cfa", ConfirmatoryAnswers::new);
    }

    /** Which of the models of a case a value is about. */
    private record Variant(String estimator, String step) {

        boolean categorical() {
            return estimator.startsWith("wls") || estimator.equals("dwls");
        }
    }

    /** What both kinds of fitted models have. */
    private record Fitted(
            FactorModel model,
            List<EstimatedParameter> parameters,
            Answer.Fields measures,
            Supplier<List<ModificationIndex>> modificationIndices,
            Supplier<double[]> standardErrorsOfStandardised) {

        static Fitted of(FactorModelFit fit) {
            return new Fitted(
                    fit.model(),
                    fit.parameters(),
                    measured(fit),
                    fit::modificationIndices,
                    fit::standardErrorsOfStandardised);
        }

        static Fitted of(CategoricalModelFit fit) {
            return new Fitted(fit.model(), fit.parameters(), measured(fit), fit::modificationIndices, () -> {
                throw new UnsupportedValueException("Standard errors of standardised values are not known.");
            });
        }
    }

    private static Answer.Fields measured(FactorModelFit fit) {
        FitIndices indices = fit.indices();
        ResidualIndices residuals = fit.residualIndices();
        Answer.FieldsBuilder fields = Answer.fields()
                .with("npar", indices.parameters())
                .with("fmin", indices.test().chiSquare() / (2 * indices.persons()))
                .with("ntotal", indices.persons())
                .with("nobs", indices.persons());
        indices(fields, indices, "");
        fields.with("nfi", indices.normedFit())
                .with("pnfi", indices.parsimonyNormedFit())
                .with("rfi", indices.relativeFit())
                .with("ifi", indices.incrementalFit())
                .with("rni", indices.relativeNoncentrality())
                .with("mfi", indices.mcDonald())
                .with("ecvi", indices.expectedCrossValidation())
                .with("rmr", residuals.rmr())
                .with("srmr", residuals.srmr())
                .with("srmr_bentler", residuals.srmr())
                .with("rmr_nomean", residuals.rmrOfCovariances())
                .with("srmr_nomean", residuals.srmrOfCovariances())
                .with("srmr_bentler_nomean", residuals.srmrOfCovariances())
                .with("crmr_nomean", residuals.correlationRmr())
                .with("cn_05", indices.criticalPersons(0.05))
                .with("cn_01", indices.criticalPersons(0.01))
                .with("gfi", residuals.goodnessOfFit())
                .with("agfi", residuals.adjustedGoodnessOfFit())
                .with("pgfi", residuals.parsimonyGoodnessOfFit())
                .with("logl", fit.logLikelihood())
                .with("unrestricted.logl", fit.unrestrictedLogLikelihood())
                .with("aic", fit.aic())
                .with("bic", fit.bic())
                .with("bic2", fit.sampleAdjustedBic());
        fit.robustTest().ifPresent(robust -> robust(fields, robust));
        return fields.build();
    }

    private static void indices(Answer.FieldsBuilder fields, FitIndices indices, String suffix) {
        fields.with("chisq" + suffix, indices.test().chiSquare())
                .with("df" + suffix, indices.test().degreesOfFreedom())
                .with("pvalue" + suffix, indices.test().pValue())
                .with("baseline.chisq" + suffix, indices.baseline().chiSquare())
                .with("baseline.df" + suffix, indices.baseline().degreesOfFreedom())
                .with("baseline.pvalue" + suffix, indices.baseline().pValue())
                .with("cfi" + suffix, indices.comparativeFit())
                .with("tli" + suffix, indices.tuckerLewis())
                .with("nnfi" + suffix, indices.tuckerLewis())
                .with("rmsea" + suffix, indices.rmsea())
                .with("rmsea.ci.lower" + suffix, indices.rmseaLower())
                .with("rmsea.ci.upper" + suffix, indices.rmseaUpper())
                .with("rmsea.pvalue" + suffix, indices.closeFitPValue());
    }

    private static void robust(Answer.FieldsBuilder fields, RobustTest robust) {
        indices(fields, robust.scaled(), ".scaled");
        fields.with("chisq.scaling.factor", robust.scalingFactor())
                .with("chisq.shift.parameter", robust.shift())
                .with("baseline.chisq.scaling.factor", robust.baselineScalingFactor())
                .with("cfi.robust", robust.robustComparativeFit())
                .with("tli.robust", robust.robustTuckerLewis())
                .with("nnfi.robust", robust.robustTuckerLewis())
                .with("rmsea.robust", robust.robustRmsea())
                .with("rmsea.ci.lower.robust", robust.robustRmseaLower())
                .with("rmsea.ci.upper.robust", robust.robustRmseaUpper());
    }

    private static Answer.Fields measured(CategoricalModelFit fit) {
        FitIndices indices = fit.indices();
        Answer.FieldsBuilder fields = Answer.fields()
                .with("npar", indices.parameters())
                .with("fmin", indices.test().chiSquare() / (2 * indices.persons()))
                .with("ntotal", indices.persons())
                .with("nfi", indices.normedFit())
                .with("rfi", indices.relativeFit())
                .with("ifi", indices.incrementalFit())
                .with("rni", indices.relativeNoncentrality())
                .with("mfi", indices.mcDonald())
                .with("srmr", fit.srmr());
        indices(fields, indices, "");
        fit.robustTest().ifPresent(robust -> robust(fields, robust));
        return fields.build();
    }

    private static final class ConfirmatoryAnswers implements Answers {

        private static final Set<String> OPTIONS = Set.of(
                "model",
                "likelihood",
                "std.lv",
                "missing",
                "groups",
                "group",
                "ordered",
                "estimator",
                "orthogonal",
                "meanstructure",
                "se",
                "information",
                "group.equal",
                "group.partial",
                "mimic",
                "seed",
                "N");

        private final ReferenceCase reference;
        private final Map<Variant, FactorModelFit> fits = new HashMap<>();
        private final Map<Variant, Fitted> fitted = new HashMap<>();

        ConfirmatoryAnswers(ReferenceCase reference) {
            this.reference = reference;
        }

        @Override
        public List<String> unknownOptions() {
            return ScoreTables.unknown(reference, OPTIONS);
        }

        @Override
        public Answer value(String name) {
            if (name.startsWith("ladder")) {
                return ladder(name);
            }
            String estimator = estimatorOption();
            String step = "";
            String part = name;
            for (String known : ESTIMATORS) {
                if (part.startsWith(known + "_")) {
                    estimator = known;
                    part = part.substring(known.length() + 1);
                    break;
                }
            }
            for (String known : STEPS) {
                if (part.startsWith(known + "_")) {
                    step = known;
                    part = part.substring(known.length() + 1);
                    break;
                }
            }
            return part(name, part, new Variant(estimator, step));
        }

        private Answer part(String name, String part, Variant variant) {
            if (part.contains("scores") && reference.reference(name).has("$csv")) {
                return scores(name, part, variant);
            }
            if (part.startsWith("modification_indices") || part.startsWith("mi")) {
                return modificationIndices(name, variant);
            }
            if (part.startsWith("fit") || part.startsWith("chisq")) {
                return fitted(variant).measures();
            }
            return switch (part) {
                case "composite_reliability" -> reliabilities(name, variant, true);
                case "AVE" -> reliabilities(name, variant, false);
                default -> {
                    if (reference.reference(name).has("$csv")) {
                        yield parameters(name, variant);
                    }
                    throw new UnsupportedValueException("The value (%s) is not known.".formatted(name));
                }
            };
        }

        private String estimatorOption() {
            JsonNode ordered = reference.option("ordered");
            boolean categorical = ordered.isArray() || ordered.isString() || ordered.asBoolean(false);
            return reference
                    .option("estimator")
                    .asString(categorical ? "wlsmv" : "ml")
                    .toLowerCase(Locale.ROOT);
        }

        private FactorModelFit fit(Variant variant) {
            return fits.computeIfAbsent(
                    variant, asked -> ConfirmatoryFactorAnalysis.fit(observations(), model(), settings(asked)));
        }

        private Fitted fitted(Variant variant) {
            Fitted known = fitted.get(variant);
            if (known == null) {
                known = variant.categorical()
                        ? Fitted.of(CategoricalFactorAnalysis.fit(
                                responses(), model(), settings(variant), EmptyCells.fillKeepingMargins(0.5)))
                        : Fitted.of(fit(variant));
                fitted.put(variant, known);
            }
            return known;
        }

        private ResponseMatrix responses() {
            Observations observations = observations();
            ResponseMatrix.Builder builder =
                    ResponseMatrix.builder(observations.variables(), observations.personCount());
            List<String> labels = new ArrayList<>();
            for (int person = 0; person < observations.personCount(); person++) {
                for (int item = 0; item < observations.variableCount(); item++) {
                    double value = observations.stored(person, item);
                    if (!Double.isNaN(value)) {
                        builder.category(
                                person,
                                item,
                                category(value, observations.variables().get(item), person));
                    }
                }
                labels.add(observations.groups().get(observations.groupOf(person)));
            }
            return builder.groups(labels).build();
        }

        private static int category(double value, String item, int person) {
            if (value != Math.rint(value)) {
                throw new IllegalArgumentException(
                        "The value (%s) of variable (%s) of person (%d) is not an ordered category, as its estimator needs.\nMaybe ML or MLR."
                                .formatted(value, item, person + 1));
            }
            return Math.toIntExact(Math.round(value));
        }

        private FactorModel model() {
            FactorModel.Builder builder = FactorModel.builder()
                    .identification(
                            reference.option("std.lv").asBoolean(false)
                                    ? Identification.STANDARDISED
                                    : Identification.MARKER);
            if (reference.option("orthogonal").asBoolean(false)) {
                builder.orthogonal();
            }
            if (reference.option("meanstructure").asBoolean(false)) {
                builder.meanStructure();
            }
            ModelSyntax.read(modelText(), builder);
            return builder.build();
        }

        private String modelText() {
            JsonNode text = reference.option("model");
            if (text.isArray()) {
                return String.join("\n", FactorLayout.texts(text));
            }
            if (!text.isString()) {
                throw new UnsupportedValueException("The case has no model.");
            }
            return text.asString();
        }

        private Settings settings(Variant variant) {
            Settings.Correction correction = switch (variant.estimator()) {
                case "ml", "fiml" ->
                    reference.option("se").asString("").startsWith("robust")
                            ? Settings.Correction.ROBUST_ERRORS
                            : Settings.Correction.NONE;
                case "mlr" -> Settings.Correction.YUAN_BENTLER;
                case "mlm" -> Settings.Correction.SATORRA_BENTLER;
                case "mlmv" -> Settings.Correction.SCALED_AND_SHIFTED;
                case "wlsmv" -> Settings.Correction.SCALED_AND_SHIFTED;
                case "wlsm" -> Settings.Correction.SATORRA_BENTLER;
                case "dwls" -> Settings.Correction.NONE;
                case "mlmvs", "wlsmvs" -> Settings.Correction.MEAN_AND_VARIANCE_ADJUSTED;
                default ->
                    throw new UnsupportedValueException(
                            "The estimator (%s) is not known.".formatted(variant.estimator()));
            };
            boolean full = variant.estimator().equals("fiml") || fullInformation();
            if (full && variant.categorical()) {
                throw new UnsupportedValueException(
                        "Full information of missing values is not known for ordered categories.");
            }
            if (reference.option("likelihood").asString("normal").startsWith("wishart")) {
                throw new UnsupportedValueException("The Wishart likelihood is not known.");
            }
            return new Settings(
                    full ? Settings.Missing.FULL_INFORMATION : Settings.Missing.LISTWISE,
                    correction,
                    information(),
                    equalities(variant.step()),
                    exempt());
        }

        private boolean fullInformation() {
            String missing = reference.option("missing").asString("listwise").toLowerCase(Locale.ROOT);
            if (missing.contains("fiml") || missing.equals("ml") || missing.equals("direct")) {
                return true;
            }
            if (!missing.startsWith("listwise") && !missing.startsWith("none") && !missing.isBlank()) {
                throw new UnsupportedValueException(
                        "The treatment of missing values (%s) is not known.".formatted(missing));
            }
            return false;
        }

        private Settings.Information information() {
            return switch (reference.option("information").asString("")) {
                case "expected" -> Settings.Information.EXPECTED;
                case "observed" -> Settings.Information.OBSERVED;
                default -> Settings.Information.USUAL;
            };
        }

        private Set<Equality> equalities(String step) {
            return switch (step) {
                case "configural" -> Set.of();
                case "metric", "weak" -> EnumSet.of(Equality.LOADINGS);
                case "scalar", "strong" -> EnumSet.of(Equality.LOADINGS, Equality.INTERCEPTS);
                case "strict", "residual" -> EnumSet.of(Equality.LOADINGS, Equality.INTERCEPTS, Equality.RESIDUALS);
                case "means" ->
                    EnumSet.of(Equality.LOADINGS, Equality.INTERCEPTS, Equality.RESIDUALS, Equality.FACTOR_MEANS);
                default -> equalityOptions();
            };
        }

        private Set<Equality> equalityOptions() {
            Set<Equality> equal = new HashSet<>();
            for (String name : words("group.equal")) {
                equal.add(
                        switch (name) {
                            case "loadings" -> Equality.LOADINGS;
                            case "intercepts" -> Equality.INTERCEPTS;
                            case "thresholds" -> Equality.THRESHOLDS;
                            case "residuals" -> Equality.RESIDUALS;
                            case "residual.covariances" -> Equality.RESIDUAL_COVARIANCES;
                            case "lv.variances" -> Equality.FACTOR_VARIANCES;
                            case "lv.covariances" -> Equality.FACTOR_COVARIANCES;
                            case "means" -> Equality.FACTOR_MEANS;
                            default ->
                                throw new UnsupportedValueException("The equality (%s) is not known.".formatted(name));
                        });
            }
            return equal;
        }

        private Set<ModelTerm> exempt() {
            FactorModel.Builder builder = FactorModel.builder();
            List<String> formulas = words("group.partial");
            if (formulas.isEmpty()) {
                return Set.of();
            }
            builder.loading("none", "none1");
            formulas.forEach(formula -> ModelSyntax.read(formula, builder));
            return builder.build().terms().keySet();
        }

        private List<String> words(String option) {
            JsonNode node = reference.option(option);
            if (node.isArray()) {
                return FactorLayout.texts(node);
            }
            return node.isString()
                    ? Arrays.stream(node.asString().split(","))
                            .map(String::strip)
                            .toList()
                    : List.of();
        }

        private Observations observations() {
            DataTable table = CaseObservations.table(reference);
            String named = reference.option("group").asString("group");
            String group = table.has(named) ? named : "group";
            List<String> columns = model().observed();
            for (String column : columns) {
                if (!table.has(column)) {
                    throw new UnsupportedValueException("The variable (%s) is not in the data.".formatted(column));
                }
            }
            Observations all = CaseObservations.read(table, columns);
            return table.has(group) ? all.inGroups(table.texts(group)) : all;
        }

        private Answer ladder(String name) {
            DataTable asked = reference.layout(name);
            Answer.TableBuilder table = Answer.table();
            List<Map<String, Answer>> measured = new ArrayList<>();
            for (String step : asked.texts("model")) {
                if (!STEPS.contains(step)) {
                    throw new UnsupportedValueException("The step (%s) is not known.".formatted(step));
                }
                measured.add(
                        fitted(new Variant(estimatorOption(), step)).measures().parts());
            }
            table.text("model", asked.texts("model"));
            for (String column : FactorLayout.texts(reference.reference(name).path("columns"))) {
                if (!column.equals("model")) {
                    for (Map<String, Answer> row : measured) {
                        Answer cell = row.get(column);
                        if (cell == null) {
                            throw new UnsupportedValueException("The column (%s) is not known.".formatted(column));
                        }
                        table.row(Map.of(column, cell));
                    }
                }
            }
            return table.build();
        }

        private Answer parameters(String name, Variant variant) {
            Fitted fit = fitted(variant);
            DataTable asked = reference.layout(name);
            List<EstimatedParameter> all = fit.parameters();
            double[] standardErrors =
                    asked.has("est.std") ? fit.standardErrorsOfStandardised().get() : new double[0];
            Map<String, Integer> places = new HashMap<>();
            for (int k = 0; k < all.size(); k++) {
                places.put(key(all.get(k).term(), all.get(k).groupNumber()), k);
                places.put(key(all.get(k).term().mirrored(), all.get(k).groupNumber()), k);
            }
            int[] rows = new int[asked.size()];
            for (int row = 0; row < rows.length; row++) {
                Integer place = places.get(key(asked, row));
                if (place == null) {
                    throw new UnsupportedValueException("The parameter (%s) of the value (%s) is not in the model."
                            .formatted(key(asked, row), name));
                }
                rows[row] = place;
            }
            Map<String, Integer> signs = signs(fit, all, asked, rows);
            Answer.TableBuilder table = Answer.table();
            for (String column : FactorLayout.texts(reference.reference(name).path("columns"))) {
                switch (column) {
                    case "lhs", "op", "rhs", "label", "group.label" -> table.text(column, asked.texts(column));
                    default ->
                        table.number(column, rows.length, row -> {
                            EstimatedParameter parameter = all.get(rows[row]);
                            double error = standardErrors.length > 0 ? standardErrors[rows[row]] : Double.NaN;
                            return cell(column, parameter, error, sign(parameter.term(), signs));
                        });
                }
            }
            return table.build();
        }

        private static double cell(String column, EstimatedParameter parameter, double error, int sign) {
            boolean standardised = !Double.isNaN(error);
            return switch (column) {
                case "est" -> sign * parameter.estimate();
                case "se" -> standardised ? error : parameter.standardError();
                case "z" ->
                    standardised
                            ? (error > 0 ? sign * parameter.standardised() / error : Double.NaN)
                            : sign * parameter.z();
                case "pvalue" ->
                    standardised
                            ? (error > 0
                                    ? SpecialFunctions.chiSquareUpperTail(
                                            Math.pow(parameter.standardised() / error, 2), 1)
                                    : Double.NaN)
                            : parameter.pValue();
                case "std.lv" -> sign * parameter.factorsStandardised();
                case "std.all", "est.std" -> sign * parameter.standardised();
                case "group" -> parameter.groupNumber() + 1;
                case "ci.lower" ->
                    standardised
                            ? sign * parameter.standardised() - NORMAL_975 * error
                            : sign * parameter.estimate() - NORMAL_975 * parameter.standardError();
                case "ci.upper" ->
                    standardised
                            ? sign * parameter.standardised() + NORMAL_975 * error
                            : sign * parameter.estimate() + NORMAL_975 * parameter.standardError();
                default -> throw new UnsupportedValueException("The column (%s) is not known.".formatted(column));
            };
        }

        /** Factors that point the other way in the reference: their sign is free where the variance is fixed. */
        private static Map<String, Integer> signs(
                Fitted fit, List<EstimatedParameter> all, DataTable asked, int[] rows) {
            String column = asked.has("est") ? "est" : asked.has("est.std") ? "est.std" : "";
            Map<String, Integer> signs = new HashMap<>();
            if (column.isEmpty()) {
                return signs;
            }
            for (String factor : fit.model().factors()) {
                double product = 0;
                boolean fixed = false;
                for (int row = 0; row < rows.length; row++) {
                    EstimatedParameter parameter = all.get(rows[row]);
                    if (parameter.term().operator() == ModelTerm.Operator.LOADING
                            && parameter.term().left().equals(factor)) {
                        product += parameter.estimate() * asked.number(row, column);
                        fixed |= !parameter.free();
                    }
                }
                signs.put(factor, product < 0 && !fixed ? -1 : 1);
            }
            return signs;
        }

        private static int sign(ModelTerm term, Map<String, Integer> signs) {
            return signs.getOrDefault(term.left(), 1)
                    * (term.operator() == ModelTerm.Operator.INTERCEPT ? 1 : signs.getOrDefault(term.right(), 1));
        }

        private static String key(ModelTerm term, int group) {
            return term + " in " + group;
        }

        private static String key(DataTable asked, int row) {
            String operator = asked.text(row, "op");
            int group = asked.has("group") ? (int) asked.number(row, "group") - 1 : 0;
            String right = operator.equals("~1") ? "" : " " + asked.text(row, "rhs");
            return asked.text(row, "lhs") + " " + operator + right + " in " + group;
        }

        private Answer modificationIndices(String name, Variant variant) {
            Fitted fit = fitted(variant);
            DataTable asked = reference.layout(name);
            List<ModificationIndex> all = fit.modificationIndices().get();
            List<ModificationIndex> top = all.subList(0, Math.min(all.size(), asked.size()));
            Answer.TableBuilder table = Answer.table();
            for (String column : FactorLayout.texts(reference.reference(name).path("columns"))) {
                switch (column) {
                    case "lhs" ->
                        table.text(
                                column,
                                top.stream().map(index -> index.term().left()).toList());
                    case "op" ->
                        table.text(
                                column,
                                top.stream()
                                        .map(index -> index.term().operator().symbol())
                                        .toList());
                    case "rhs" ->
                        table.text(
                                column,
                                top.stream().map(index -> index.term().right()).toList());
                    default -> table.number(column, top.size(), row -> cell(column, top.get(row)));
                }
            }
            return table.build();
        }

        private static double cell(String column, ModificationIndex index) {
            return switch (column) {
                case "mi" -> index.index();
                case "epc" -> index.expectedChange();
                case "sepc.lv" -> index.factorsStandardisedChange();
                case "sepc.all", "sepc.nox" -> index.standardisedChange();
                case "group" -> index.groupNumber() + 1;
                default -> throw new UnsupportedValueException("The column (%s) is not known.".formatted(column));
            };
        }

        /** Factor scores of the first persons; the sign of a factor is free where its variance is fixed. */
        private Answer scores(String name, String part, Variant variant) {
            FactorModelFit fit = fit(variant);
            if (fit.groups().size() > 1) {
                throw new UnsupportedValueException("Factor scores of several groups are not known.");
            }
            FactorModelFit.Scoring scoring = part.toLowerCase(Locale.ROOT).contains("bartlett")
                    ? FactorModelFit.Scoring.BARTLETT
                    : FactorModelFit.Scoring.REGRESSION;
            Matrix scores = fit.factorScores(0, scoring);
            DataTable asked = reference.layout(name);
            Answer.TableBuilder table = Answer.table();
            for (String column : FactorLayout.texts(reference.reference(name).path("columns"))) {
                int factor = fit.model().factors().indexOf(column);
                if (factor < 0) {
                    throw new UnsupportedValueException("The column (%s) is not a factor.".formatted(column));
                }
                double product = 0;
                for (int row = 0; row < asked.size(); row++) {
                    double given = asked.number(row, column);
                    product += Double.isNaN(given) ? 0 : scores.at(row, factor) * given;
                }
                boolean free = fit.model().identification() == Identification.STANDARDISED;
                double sign = free && product < 0 ? -1 : 1;
                table.number(column, asked.size(), row -> sign * scores.at(row, factor));
            }
            return table.build();
        }

        private Answer reliabilities(String name, Variant variant, boolean composite) {
            FactorModelFit fit = fit(variant);
            JsonNode asked = reference.reference(name);
            List<String> factors = asked.has("factor")
                    ? FactorLayout.texts(asked.path("factor"))
                    : fit.model().factors();
            double[] values = factors.stream()
                    .map(factor -> fit.reliability(factor, 0))
                    .mapToDouble(
                            composite
                                    ? FactorReliability::compositeReliability
                                    : FactorReliability::averageVarianceExtracted)
                    .toArray();
            return Answer.fields().with("factor", factors).with("value", values).build();
        }
    }
}
