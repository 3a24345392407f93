package org.liangcai.selfcheck;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liangcai.psychometrics.factor.CorrelationMatrix;
import org.liangcai.psychometrics.factor.EmptyCells;
import org.liangcai.psychometrics.factor.ExplainedVariance;
import org.liangcai.psychometrics.factor.ExtractedFactors;
import org.liangcai.psychometrics.factor.FactorExtraction;
import org.liangcai.psychometrics.factor.FactorFit;
import org.liangcai.psychometrics.factor.FactorScoring;
import org.liangcai.psychometrics.factor.FactorabilityTests;
import org.liangcai.psychometrics.factor.GradientProjection;
import org.liangcai.psychometrics.factor.NumberOfFactors;
import org.liangcai.psychometrics.factor.Observations;
import org.liangcai.psychometrics.factor.PolychoricMatrix;
import org.liangcai.psychometrics.factor.PrincipalComponents;
import org.liangcai.psychometrics.factor.Promax;
import org.liangcai.psychometrics.factor.RotatedFactors;
import org.liangcai.psychometrics.factor.Rotation;
import org.liangcai.psychometrics.factor.RotationCriterion;
import org.liangcai.psychometrics.factor.SchmidLeiman;
import org.liangcai.psychometrics.numerics.Matrix;
import tools.jackson.databind.JsonNode;

/** Exploratory factor analysis and correlations of categorised variables. */
final class ExploratoryFactorChecks {

    private ExploratoryFactorChecks() {}

    static Map<String, Capability> capabilities() {
        return Map.of("factor.efa", ExploratoryAnswers::new);
    }

    private static final class ExploratoryAnswers implements Answers {

        private static final Pattern SCORES =
                Pattern.compile("(?:(.+)_)?(regression|thurstone|bartlett|anderson|tenberge)_scores(?:_first(\\d+))?");
        private static final Pattern PART = Pattern.compile(
                "(.+)_(communality|uniquenesses|uniqueness|fit_chi2|fit|phi|structure|vaccounted|weights|schmid_leiman|complexity)");

        private final ReferenceCase reference;
        private final Map<String, RotatedFactors> solutions = new HashMap<>();
        private @Nullable CorrelationMatrix cached;

        ExploratoryAnswers(ReferenceCase reference) {
            this.reference = reference;
        }

        @Override
        public Answer value(String name) {
            return switch (name) {
                case "KMO" -> adequacy();
                case "bartlett" -> sphericity();
                case "eigenvalues" -> Answer.of(correlations().eigenvalues());
                case "correlations", "R", "cor" ->
                    FactorLayout.named(correlations().values(), items(), items());
                case "smc" -> byItem(FactorabilityTests.squaredMultipleCorrelations(correlations()));
                case "velicer_MAP", "MAP" ->
                    Answer.of(NumberOfFactors.averagePartials(
                            correlations(), reference.reference(name).size()));
                case "parallel_analysis" -> parallel();
                default -> solution(name);
            };
        }

        private Answer solution(String name) {
            Matcher scores = SCORES.matcher(name);
            if (scores.matches()) {
                return scores(name, scores);
            }
            Matcher part = PART.matcher(name);
            return part.matches() ? part(name, part.group(1), part.group(2)) : loadings(name);
        }

        private Answer part(String value, String of, String part) {
            return switch (part) {
                case "communality" -> byItem(factors(of).reproduced().diagonal());
                case "uniqueness", "uniquenesses" ->
                    byItem(Arrays.stream(factors(of).reproduced().diagonal())
                            .map(communality -> 1 - communality)
                            .toArray());
                case "fit", "fit_chi2" -> fit(FactorFit.of(correlations(), factors(of)));
                case "phi" -> phi(value, of);
                case "structure" -> {
                    RotatedFactors factors = aligned(of, value);
                    yield named(value, factors.structure());
                }
                case "weights" -> {
                    RotatedFactors factors = aligned(of, value);
                    yield named(value, FactorScoring.REGRESSION.weightsOf(correlations(), factors));
                }
                case "vaccounted" -> explained(value, of);
                case "complexity" -> byItem(complexity(factors(of).loadings()));
                case "schmid_leiman" -> schmidLeiman(value, of);
                default -> throw new UnsupportedValueException("The value (%s) is not known.".formatted(value));
            };
        }

        private Answer loadings(String name) {
            return named(name, aligned(name, name).loadings());
        }

        private Answer named(String value, Matrix cells) {
            JsonNode asked = reference.reference(value);
            List<String> columns = FactorLayout.texts(asked.path("cols"));
            return FactorLayout.named(cells, items(), columns);
        }

        /** The factors in the order and with the signs of the case's own loadings, where it has them, or of the value itself. */
        private RotatedFactors aligned(String solution, String value) {
            RotatedFactors factors = factors(solution);
            JsonNode loadings = reference.reference(solution);
            JsonNode own = reference.reference(value);
            JsonNode used = loadings.has("data") ? loadings : own;
            if (!used.has("data")
                    || used.path("data").size() != factors.loadings().rows()) {
                return factors.ordered();
            }
            return FactorLayout.of(factors.loadings(), FactorLayout.cells(used)).arrange(factors);
        }

        private Answer phi(String value, String of) {
            RotatedFactors factors = aligned(of, value);
            List<String> columns = FactorLayout.texts(reference.reference(value).path("cols"));
            return FactorLayout.named(factors.factorCorrelations(), columns, columns);
        }

        private Answer explained(String value, String of) {
            ExplainedVariance explained = ExplainedVariance.of(aligned(of, value));
            List<String> rows = FactorLayout.texts(reference.reference(value).path("rows"));
            double[][] cells = rows.stream()
                    .map(row -> switch (row) {
                        case "SS loadings" -> explained.sumsOfSquares();
                        case "Proportion Var" -> explained.proportions();
                        case "Cumulative Var" -> explained.cumulativeProportions();
                        case "Proportion Explained" -> explained.proportionsExplained();
                        case "Cumulative Proportion" -> explained.cumulativeProportionsExplained();
                        default -> throw new UnsupportedValueException("The row (%s) is not known.".formatted(row));
                    })
                    .toArray(double[][]::new);
            return FactorLayout.named(
                    Matrix.of(cells),
                    rows,
                    FactorLayout.texts(reference.reference(value).path("cols")));
        }

        private Answer schmidLeiman(String value, String of) {
            SchmidLeiman transformed = SchmidLeiman.of(aligned(of, value));
            Matrix groups = transformed.groups();
            double[] general = transformed.general();
            return named(
                    value,
                    Matrix.of(
                            groups.rows(), groups.columns() + 1, (i, k) -> k == 0 ? general[i] : groups.at(i, k - 1)));
        }

        private static double[] complexity(Matrix loadings) {
            double[] complexity = new double[loadings.rows()];
            for (int i = 0; i < complexity.length; i++) {
                double squares = 0;
                double fourths = 0;
                for (double loading : loadings.row(i)) {
                    squares += loading * loading;
                    fourths += loading * loading * loading * loading;
                }
                complexity[i] = squares * squares / fourths;
            }
            return complexity;
        }

        private Answer scores(String value, Matcher named) {
            String rotation = named.group(1) == null ? "" : named.group(1);
            FactorScoring scoring = switch (named.group(2)) {
                case "regression", "thurstone" -> FactorScoring.REGRESSION;
                case "bartlett" -> FactorScoring.BARTLETT;
                case "anderson" -> FactorScoring.ANDERSON_RUBIN;
                default -> FactorScoring.TEN_BERGE;
            };
            RotatedFactors factors = factors(rotation);
            Matrix scores = FactorScoring.scores(observations(), scoring.weightsOf(correlations(), factors));
            DataTable asked = reference.layout(value);
            List<String> columns = FactorLayout.texts(reference.reference(value).path("columns"));
            Matrix firstRows = Matrix.of(asked.size(), scores.columns(), scores::at);
            Matrix arranged = FactorLayout.of(firstRows, FactorLayout.cells(asked, columns))
                    .arrangeColumns(firstRows);
            Answer.TableBuilder table = Answer.table();
            for (int k = 0; k < columns.size(); k++) {
                table.number(columns.get(k), arranged.column(k));
            }
            return table.build();
        }

        private RotatedFactors factors(String solution) {
            return solutions.computeIfAbsent(solution, this::solve);
        }

        private RotatedFactors solve(String solution) {
            int underscore = solution.indexOf('_');
            String first = underscore < 0 ? solution : solution.substring(0, underscore);
            String second = underscore < 0 ? "unrotated" : solution.substring(underscore + 1);
            if (first.equals("pca") || first.equals("pc")) {
                return rotate(PrincipalComponents.loadings(correlations(), factorCount()), second);
            }
            FactorExtraction method = method(first);
            if (method == null) {
                return rotate(extract(defaultMethod()).loadings(), solution.isEmpty() ? "unrotated" : solution);
            }
            return rotate(extract(method).loadings(), second);
        }

        private static @Nullable FactorExtraction method(String name) {
            return switch (name) {
                case "minres", "uls", "ols" -> FactorExtraction.MINIMUM_RESIDUAL;
                case "ml" -> FactorExtraction.MAXIMUM_LIKELIHOOD;
                case "pa" -> FactorExtraction.PRINCIPAL_AXIS;
                case "gls" -> FactorExtraction.GENERALISED_LEAST_SQUARES;
                default -> null;
            };
        }

        private FactorExtraction defaultMethod() {
            FactorExtraction named = method(reference.option("fm").asString("minres"));
            if (named == null) {
                throw new UnsupportedValueException(
                        "The extraction (%s) is not known.".formatted(reference.option("fm")));
            }
            return named;
        }

        private RotatedFactors rotate(Matrix loadings, String rotation) {
            if (rotation.equals("unrotated") || rotation.equals("none")) {
                return RotatedFactors.unrotated(loadings);
            }
            return rotation(rotation).rotate(loadings);
        }

        private Rotation rotation(String name) {
            double gamma =
                    reference.option("gamma").asDouble(reference.option("gam").asDouble(0));
            double power = reference
                    .option("promax_power")
                    .asDouble(reference.option("power").asDouble(4));
            double delta = reference.option("delta").asDouble(0.01);
            return switch (name) {
                case "varimax" -> Rotation.varimax();
                case "quartimax" -> Rotation.quartimax();
                case "equamax" ->
                    GradientProjection.of(RotationCriterion.equamax()).orthogonal();
                case "parsimax" ->
                    GradientProjection.of(RotationCriterion.parsimax()).orthogonal();
                case "oblimin" -> Rotation.oblimin(gamma);
                case "quartimin" -> Rotation.oblimin(0);
                case "geominQ", "geomin" -> Rotation.geomin(delta);
                case "geominT" ->
                    GradientProjection.of(RotationCriterion.geomin(delta)).orthogonal();
                case "bifactor" ->
                    GradientProjection.of(RotationCriterion.bifactor()).orthogonal();
                case "biquartimin" -> GradientProjection.of(RotationCriterion.bifactor());
                case "promax" -> new Promax(power, true, true);
                case "Promax" -> new Promax(power, true, false);
                default -> throw new UnsupportedValueException("The rotation (%s) is not known.".formatted(name));
            };
        }

        private ExtractedFactors extract(FactorExtraction method) {
            return method.extract(correlations().values(), factorCount());
        }

        private int factorCount() {
            for (String option : List.of("nfactors", "factors", "ncomponents")) {
                if (reference.option(option).isNumber()) {
                    return reference.option(option).asInt();
                }
            }
            throw new UnsupportedValueException("The case does not say how many factors.");
        }

        private Answer adequacy() {
            FactorabilityTests.SamplingAdequacy adequacy = FactorabilityTests.samplingAdequacy(correlations());
            return Answer.fields()
                    .with("overall", adequacy.overall())
                    .with("item", items())
                    .with("MSAi", adequacy.byVariable())
                    .build();
        }

        private Answer sphericity() {
            FactorabilityTests.Sphericity test = FactorabilityTests.sphericity(correlations());
            return Answer.fields()
                    .with("chisq", test.chiSquare())
                    .with("df", test.degreesOfFreedom())
                    .with("p", test.pValue())
                    .build();
        }

        private static Answer fit(FactorFit fit) {
            return Answer.fields()
                    .with("objective", fit.objective())
                    .with("dof", fit.degreesOfFreedom())
                    .with("chi2", fit.chiSquare())
                    .with("p", fit.pValue())
                    .with("null_chi2", fit.nullChiSquare())
                    .with("null_dof", fit.nullDegreesOfFreedom())
                    .with("RMSEA", fit.rmsea())
                    .with("RMSEA_lo", fit.rmseaLower())
                    .with("RMSEA_hi", fit.rmseaUpper())
                    .with("TLI", fit.tuckerLewis())
                    .with("CFI", fit.comparativeFit())
                    .with("BIC", fit.bic())
                    .with("SABIC", fit.sampleAdjustedBic())
                    .with("rms", fit.rootMeanSquareResidual())
                    .with("crms", fit.correctedRootMeanSquareResidual())
                    .with("fit.off", fit.offDiagonalFit())
                    .build();
        }

        private Answer parallel() {
            NumberOfFactors.ParallelAnalysis components =
                    NumberOfFactors.parallel(correlations(), NumberOfFactors.Diagonal.ONES, 200, 0.95, 1);
            NumberOfFactors.ParallelAnalysis factors = NumberOfFactors.parallel(
                    correlations(), NumberOfFactors.Diagonal.ONE_FACTOR_COMMUNALITIES, 200, 0.95, 1);
            return Answer.fields()
                    .with("ncomp", components.count())
                    .with("nfact", factors.count())
                    .with("pc_real", components.observed())
                    .with("pc_simulated_mean", components.mean())
                    .with("fa_real", factors.observed())
                    .with("fa_simulated_mean", factors.mean())
                    .build();
        }

        private Answer byItem(double[] values) {
            return Answer.fields().with("item", items()).with("value", values).build();
        }

        private List<String> items() {
            return correlations().variables();
        }

        private Observations observations() {
            Observations all = CaseObservations.read(reference, List.of());
            return missing() == CorrelationMatrix.Missing.LISTWISE ? all.completeOnly() : all;
        }

        private CorrelationMatrix.Missing missing() {
            String use =
                    reference.option("use").asString(reference.option("missing").asString("complete"));
            return use.startsWith("pairwise") ? CorrelationMatrix.Missing.PAIRWISE : CorrelationMatrix.Missing.LISTWISE;
        }

        private CorrelationMatrix correlations() {
            if (cached == null) {
                cached = reference.hasInput("correlations")
                        ? given()
                        : reference.option("cor").asString("cor").startsWith("cor")
                                ? CorrelationMatrix.pearson(CaseObservations.read(reference, List.of()), missing())
                                : categorised();
            }
            return cached;
        }

        private CorrelationMatrix categorised() {
            DataTable table = CaseObservations.table(reference);
            double count = reference.option("correct").asDouble(0);
            return PolychoricMatrix.of(
                            CodedResponses.AS_THEY_ARE.of(table, table.columns()),
                            PolychoricMatrix.Method.TWO_STEP,
                            count > 0 ? EmptyCells.fill(count) : EmptyCells.keep())
                    .correlations();
        }

        /** A correlation matrix given as input; the number of persons is an option. */
        private CorrelationMatrix given() {
            DataTable table = reference.input("correlations");
            List<String> names = table.columns().stream()
                    .filter(column -> !column.isBlank()
                            && !List.of("item", "rows", "variable").contains(column))
                    .toList();
            double persons =
                    reference.option("n.obs").asDouble(reference.option("n").asDouble(Double.NaN));
            if (Double.isNaN(persons)) {
                throw new UnsupportedValueException("The case does not say from how many persons.");
            }
            return new CorrelationMatrix(names, FactorLayout.cells(table, names), persons);
        }
    }
}
