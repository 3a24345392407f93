package org.liangcai.selfcheck;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.liangcai.psychometrics.ability.AbilityEstimate;
import org.liangcai.psychometrics.ability.AbilityEstimator;
import org.liangcai.psychometrics.ability.BoundedEstimator;
import org.liangcai.psychometrics.ability.Eap;
import org.liangcai.psychometrics.ability.EmpiricalReliability;
import org.liangcai.psychometrics.ability.InformationKind;
import org.liangcai.psychometrics.ability.JeffreysMode;
import org.liangcai.psychometrics.ability.MaximumLikelihood;
import org.liangcai.psychometrics.ability.NormalPrior;
import org.liangcai.psychometrics.ability.Quadrature;
import org.liangcai.psychometrics.ability.ResponsePattern;
import org.liangcai.psychometrics.ability.SumScoreEap;
import org.liangcai.psychometrics.ability.TestInformation;
import org.liangcai.psychometrics.ability.TrapezoidEap;
import org.liangcai.psychometrics.ability.WeightedLikelihood;
import org.liangcai.psychometrics.model.ItemResponseModel;

/** Ability estimates, sum-score tables, information and reliability at known item parameters. */
final class ScoringChecks implements Answers {

    private final ReferenceCase reference;
    private final List<String> items;
    private final List<ItemResponseModel> models;
    private final NormalPrior prior;
    private final Quadrature quadrature;

    private ScoringChecks(ReferenceCase reference) {
        this.reference = reference;
        Map<String, ItemResponseModel> known = KnownItems.of(reference);
        items = List.copyOf(known.keySet());
        models = List.copyOf(known.values());
        prior = CaseWords.ability(reference);
        quadrature = CaseWords.quadrature(reference);
    }

    static Map<String, Capability> capabilities() {
        return Map.of("irt.scoring", ScoringChecks::new);
    }

    @Override
    public Answer value(String name) {
        if (name.startsWith("scores")) {
            return scores(name);
        }
        if (name.startsWith("catR") || name.contains("thetaEst")) {
            return bounded(name);
        }
        return switch (name) {
            case "eapsum", "EAPsum" -> sumScores(name);
            case "information", "test_information" -> information(name);
            case "marginal_rxx" -> Answer.of(marginalReliability(name));
            case "empirical_rxx_EAP", "empirical_rxx" -> Answer.of(empiricalReliability("EAP"));
            case "empirical_rxx_MAP" -> Answer.of(empiricalReliability("MAP"));
            case "empirical_rxx_ML" -> Answer.of(empiricalReliability("ML"));
            case "empirical_rxx_WLE" -> Answer.of(empiricalReliability("WLE"));
            case "empirical_rxx_EAPsum" -> Answer.of(empiricalReliability("EAPsum"));
            case "logLik_at_fixed_parameters", "logLik" -> Answer.of(logLikelihood());
            default -> throw new UnsupportedValueException("Scoring has no value (%s).".formatted(name));
        };
    }

    // Estimates of patterns

    private Answer scores(String name) {
        DataTable layout = reference.layout(name);
        DataTable patterns = layout.columns().containsAll(items) ? layout : reference.input("responses");
        return estimates(layout, patterns, column -> switch (column) {
            case "EAP", "F1" -> Optional.of(new Eap(prior, quadrature));
            case "MAP" -> Optional.of(new org.liangcai.psychometrics.ability.Map(prior, InformationKind.OBSERVED));
            case "ML" -> Optional.of(new MaximumLikelihood(InformationKind.OBSERVED));
            case "WLE", "Jeffreys" -> Optional.of(new JeffreysMode(InformationKind.OBSERVED));
            case "Warm", "WL" -> Optional.of(new WeightedLikelihood());
            case "EAPsum" -> Optional.of(new SumScoreEap(prior, quadrature));
            default -> Optional.empty();
        });
    }

    private Answer bounded(String name) {
        DataTable layout = reference.layout(name);
        DataTable patterns = layout.columns().containsAll(items) ? layout : reference.input("responses");
        String meaning = reference.how(name) + " " + String.join(" ", reference.notes());
        double[] bounds = reference.option("range").isArray()
                ? new double[] {
                    reference.option("range").get(0).asDouble(),
                    reference.option("range").get(1).asDouble()
                }
                : CaseWords.bounds(meaning).orElse(new double[] {-4, 4});
        Quadrature grid = reference.option("grid").isNumber()
                ? new Quadrature(bounds[0], bounds[1], reference.option("grid").asInt())
                : CaseWords.nodes(reference.how(name)).orElse(new Quadrature(bounds[0], bounds[1], 33));
        return estimates(layout, patterns, column -> switch (column) {
            case "ML" -> Optional.of(new BoundedEstimator(MaximumLikelihood.standard(), bounds[0], bounds[1]));
            case "BM", "MAP" ->
                Optional.of(new BoundedEstimator(
                        new org.liangcai.psychometrics.ability.Map(prior, InformationKind.EXPECTED),
                        bounds[0],
                        bounds[1]));
            case "WL", "WLE" -> Optional.of(new BoundedEstimator(new WeightedLikelihood(), bounds[0], bounds[1]));
            case "EAP" -> Optional.of(new TrapezoidEap(prior, grid));
            default -> Optional.empty();
        });
    }

    private interface Estimators {
        Optional<? extends AbilityEstimator> of(String column);
    }

    private Answer estimates(DataTable layout, DataTable patterns, Estimators estimators) {
        ItemCodes codes = ItemCodes.of(items, models, withResponses(patterns));
        Answer.TableBuilder table = Answer.table();
        for (String column : layout.columns()) {
            if (items.contains(column)) {
                table.text(column, layout.texts(column));
            } else if (!column.startsWith("SE_")) {
                addEstimates(table, column, estimators.of(column), patterns, codes);
            }
        }
        return table.build();
    }

    private List<DataTable> withResponses(DataTable patterns) {
        List<DataTable> tables = new ArrayList<>(List.of(patterns));
        if (reference.hasInput("responses")) {
            tables.add(reference.input("responses"));
        }
        return tables;
    }

    private static void addEstimates(
            Answer.TableBuilder table,
            String column,
            Optional<? extends AbilityEstimator> estimator,
            DataTable patterns,
            ItemCodes codes) {
        if (estimator.isEmpty()) {
            return;
        }
        double[] thetas = new double[patterns.size()];
        double[] errors = new double[patterns.size()];
        for (int row = 0; row < thetas.length; row++) {
            AbilityEstimate estimate = estimator.get().estimate(codes.pattern(patterns, row));
            thetas[row] = theta(estimate);
            errors[row] = estimate instanceof AbilityEstimate.Finite finite ? finite.standardError() : Double.NaN;
        }
        table.number(column, thetas).number("SE_" + column, errors);
    }

    private static double theta(AbilityEstimate estimate) {
        return switch (estimate) {
            case AbilityEstimate.Finite finite -> finite.theta();
            case AbilityEstimate.Unbounded(AbilityEstimate.Direction direction) ->
                direction == AbilityEstimate.Direction.ABOVE ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
            case AbilityEstimate.Undetermined undetermined -> Double.NaN;
        };
    }

    // Sum scores

    private Answer sumScores(String name) {
        DataTable layout = reference.layout(name);
        DataTable responses = reference.input("responses");
        ItemCodes codes = ItemCodes.of(items, models, List.of(responses));
        List<SumScoreEap.Row> rows = new SumScoreEap(prior, quadrature).table(models);
        double[] observed = new double[rows.size()];
        int persons = 0;
        for (int person = 0; person < responses.size(); person++) {
            OptionalInt score = codes.pattern(responses, person).completeSumScore();
            if (score.isPresent()) {
                observed[score.getAsInt()]++;
                persons++;
            }
        }
        int count = persons;
        double[] asked = layout.numbers(layout.columns().getFirst());
        int[] places = Arrays.stream(asked)
                .mapToInt(score -> (int) score - codes.offset())
                .toArray();
        return Answer.table()
                .number(layout.columns().getFirst(), asked)
                .number(
                        "F1",
                        places.length,
                        row -> rows.get(places[row]).estimate().theta())
                .number(
                        "SE_F1",
                        places.length,
                        row -> rows.get(places[row]).estimate().standardError())
                .number("observed", places.length, row -> observed[places[row]])
                .number(
                        "expected",
                        places.length,
                        row -> count * rows.get(places[row]).probability())
                .number("std.res", places.length, row -> {
                    double expected = count * rows.get(places[row]).probability();
                    return Math.abs(observed[places[row]] - expected) / Math.sqrt(expected);
                })
                .build();
    }

    // Information

    private Answer information(String name) {
        DataTable layout = reference.layout(name);
        double[] theta = layout.numbers("theta");
        TestInformation test = new TestInformation(models);
        int offset = reference.hasInput("responses")
                ? ItemCodes.of(items, models, List.of(reference.input("responses")))
                        .offset()
                : 0;
        Answer.TableBuilder table = Answer.table()
                .number("theta", theta)
                .number("test_information", theta.length, row -> test.at(theta[row]))
                .number("csem", theta.length, row -> test.conditionalStandardError(theta[row]))
                .number("tcc", theta.length, row -> test.expectedScore(theta[row]) + offset);
        for (int item = 0; item < items.size(); item++) {
            ItemResponseModel model = models.get(item);
            table.number(items.get(item), theta.length, row -> model.information(theta[row]));
        }
        return table.build();
    }

    // Samples

    private List<ResponsePattern> persons() {
        DataTable responses = reference.input("responses");
        ItemCodes codes = ItemCodes.of(items, models, List.of(responses));
        List<ResponsePattern> persons = new ArrayList<>();
        for (int row = 0; row < responses.size(); row++) {
            persons.add(codes.pattern(responses, row));
        }
        return persons;
    }

    private double empiricalReliability(String estimator) {
        AbilityEstimator used = switch (estimator) {
            case "MAP" -> new org.liangcai.psychometrics.ability.Map(prior, InformationKind.OBSERVED);
            case "ML" -> new MaximumLikelihood(InformationKind.OBSERVED);
            case "WLE" -> new JeffreysMode(InformationKind.OBSERVED);
            case "EAPsum" -> new SumScoreEap(prior, quadrature);
            default -> new Eap(prior, quadrature);
        };
        List<AbilityEstimate.Finite> estimates = new ArrayList<>();
        for (ResponsePattern person : persons()) {
            if (used.estimate(person) instanceof AbilityEstimate.Finite finite) {
                estimates.add(finite);
            }
        }
        return EmpiricalReliability.ofPosteriorMeans(estimates);
    }

    /** The peer's default is a variance of 1 whatever the prior of the scores, as the formula then says. */
    private double marginalReliability(String name) {
        boolean standard = reference.how(name).replace(" ", "").contains("I/(I+1)phi");
        return new TestInformation(models).marginalReliability(standard ? NormalPrior.STANDARD : prior);
    }

    private double logLikelihood() {
        Eap eap = new Eap(prior, quadrature);
        double sum = 0;
        for (ResponsePattern person : persons()) {
            sum += eap.logMarginalLikelihood(person);
        }
        return sum;
    }
}
