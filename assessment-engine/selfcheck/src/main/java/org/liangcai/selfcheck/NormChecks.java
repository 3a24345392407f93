package org.liangcai.selfcheck;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.liangcai.norms.building.ConventionalNorms;
import org.liangcai.norms.building.RankFormula;
import org.liangcai.norms.building.ScoreSample;
import org.liangcai.norms.building.TaylorModel;
import org.liangcai.norms.building.TaylorNorm;
import org.liangcai.norms.building.TaylorPolynomial;
import org.liangcai.norms.building.TaylorSelection;
import org.liangcai.norms.scale.PercentileRank;
import org.liangcai.norms.scale.StandardScale;

/** Conventional norms by group and continuous norms by Taylor polynomials. */
final class NormChecks {

    private static final Pattern POWERS = Pattern.compile("0 <= i <= (\\d+), 0 <= j <= (\\d+)");
    private static final Set<String> OPTIONS = Set.of("k", "t", "scale", "seed", "n", "N");
    private static final int USUAL_LOCATION_POWER = 5;
    private static final int USUAL_AGE_POWER = 3;

    private static final Map<String, RankFormula> FORMULAS = Map.of(
            "m1", RankFormula.BLOM,
            "m2", RankFormula.TUKEY,
            "m3", RankFormula.VAN_DER_WAERDEN,
            "m4", RankFormula.RANKIT,
            "m6", RankFormula.FILLIBEN);

    private NormChecks() {}

    static Map<String, Capability> capabilities() {
        return Map.of("norms.continuous", Norms::new);
    }

    private static final class Norms implements Answers {

        private final ReferenceCase reference;
        private final DataTable people;
        private final ConventionalNorms conventional;
        private @Nullable TaylorSelection selection;

        Norms(ReferenceCase reference) {
            this.reference = reference;
            people = reference.input("responses");
            conventional = ConventionalNorms.of(sample());
        }

        private ScoreSample sample() {
            return ScoreSample.of(people.numbers("group"), people.numbers("raw"));
        }

        private TaylorSelection selection() {
            if (selection == null) {
                selection = TaylorSelection.of(sample(), power(1, USUAL_LOCATION_POWER), power(2, USUAL_AGE_POWER));
            }
            return selection;
        }

        /** The powers stand in an option, or only in the words that describe the model. */
        private int power(int place, int usual) {
            int option = reference.option(place == 1 ? "k" : "t").asInt(0);
            if (option > 0) {
                return option;
            }
            return reference.notes().stream()
                    .map(POWERS::matcher)
                    .filter(Matcher::find)
                    .map(found -> Integer.parseInt(found.group(place)))
                    .findFirst()
                    .orElse(usual);
        }

        @Override
        public List<String> unknownOptions() {
            return ScoreTables.unknown(reference, OPTIONS);
        }

        @Override
        public Answer value(String name) {
            return switch (name) {
                case "conventional_norms" -> conventionalNorms();
                case "rank_by_group" -> ranks();
                case "auto_model" -> automaticModel();
                case "subset_path" -> path();
                case "norm_table" -> normTable();
                case "raw_table" -> rawTable();
                case "five_term_model" -> fiveTerms();
                default -> throw new UnsupportedValueException("Norms have no value (%s).".formatted(name));
            };
        }

        private ConventionalNorms.Group group(double age) {
            return conventional.groups().stream()
                    .filter(group -> group.age() == age)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("There is no group (%s).".formatted(age)));
        }

        private ConventionalNorms.Row row(double age, double raw) {
            return group(age).rows().stream()
                    .filter(row -> row.raw() == raw)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "Nobody in group (%s) has the score (%s).".formatted(age, raw)));
        }

        private Answer conventionalNorms() {
            DataTable layout = reference.layout("conventional_norms");
            Map<String, ToDoubleFunction<ConventionalNorms.Row>> columns = new LinkedHashMap<>();
            columns.put("freq", ConventionalNorms.Row::frequency);
            columns.put("pr_below", ConventionalNorms.Row::percentBelow);
            columns.put("pr_mid", ConventionalNorms.Row::percentileRank);
            columns.put("pr_at_or_below", ConventionalNorms.Row::percentAtOrBelow);
            columns.put("z", ConventionalNorms.Row::z);
            columns.put("T", row -> StandardScale.T.exact(row.z()));
            columns.put("IQ", row -> StandardScale.IQ.exact(row.z()));
            columns.put("z_normalised", ConventionalNorms.Row::normalisedZ);
            columns.put("T_normalised", row -> StandardScale.T.exact(row.normalisedZ()));
            columns.put("IQ_normalised", row -> StandardScale.IQ.exact(row.normalisedZ()));
            columns.put("scaled10_3", row -> StandardScale.SUBTEST.exact(row.normalisedZ()));
            columns.put("sten_normalised", row -> StandardScale.STEN.reported(row.normalisedZ()));
            columns.put("stanine_normalised", row -> StandardScale.STANINE.reported(row.normalisedZ()));
            columns.put("stanine_percent", row -> PercentileRank.stanine(row.percentileRank()));
            Answer.TableBuilder table = Answer.table();
            table.number("group", layout.numbers("group")).number("raw", layout.numbers("raw"));
            columns.forEach((column, of) -> table.number(
                    column,
                    layout.size(),
                    at -> of.applyAsDouble(row(layout.number(at, "group"), layout.number(at, "raw")))));
            return table.build();
        }

        /**
         * The reference ranks the people sorted by group and puts those ranks beside raw score and group of the people as they came; rows
         * that are equal then stand there once.
         */
        private Answer ranks() {
            List<Integer> sorted = IntStream.range(0, people.size())
                    .boxed()
                    .sorted(Comparator.comparingDouble(person -> people.number(person, "group")))
                    .toList();
            Map<String, int[]> distinct = new LinkedHashMap<>();
            for (int person = 0; person < people.size(); person++) {
                int ranked = sorted.get(person);
                double percent = row(people.number(ranked, "group"), people.number(ranked, "raw"))
                        .percentileRank();
                distinct.putIfAbsent(
                        "%s %s %.9f".formatted(people.text(person, "raw"), people.text(person, "group"), percent),
                        new int[] {person, ranked});
            }
            List<int[]> rows = List.copyOf(distinct.values());
            Answer.TableBuilder table = Answer.table();
            table.number("raw", rows.size(), at -> people.number(rows.get(at)[0], "raw"));
            table.number("group", rows.size(), at -> people.number(rows.get(at)[0], "group"));
            FORMULAS.forEach((method, formula) -> {
                table.number("percentile_" + method, rows.size(), at -> proportion(rows.get(at)[1], formula));
                table.number("T_" + method, rows.size(), at -> tScore(rows.get(at)[1], formula));
            });
            return table.build();
        }

        private double proportion(int person, RankFormula formula) {
            double age = people.number(person, "group");
            return row(age, people.number(person, "raw"))
                    .proportion(formula, group(age).count());
        }

        private double tScore(int person, RankFormula formula) {
            double proportion = proportion(person, formula);
            double age = people.number(person, "group");
            return proportion > 0 && proportion < 1
                    ? StandardScale.T.exact(row(age, people.number(person, "raw"))
                            .normalisedZ(formula, group(age).count()))
                    : Double.NaN;
        }

        private Answer automaticModel() {
            TaylorModel chosen =
                    selection().chosen().orElseThrow(() -> new IllegalStateException("No model is consistent."));
            Answer.FieldsBuilder coefficients = Answer.fields();
            coefficients(chosen.polynomial()).forEach(coefficients::with);
            return Answer.fields()
                    .with("terms", chosen.criteria().terms())
                    .with("k", power(1, USUAL_LOCATION_POWER))
                    .with("coefficients", coefficients.build())
                    .with("rmse", chosen.criteria().rootMeanSquareError())
                    .with("R2", chosen.criteria().r2())
                    .with("R2adj", chosen.criteria().adjustedR2())
                    .build();
        }

        private static Map<String, Double> coefficients(TaylorPolynomial polynomial) {
            Map<String, Double> coefficients = new HashMap<>();
            coefficients.put("(Intercept)", polynomial.constant());
            for (int term = 0; term < polynomial.terms().size(); term++) {
                coefficients.put(
                        polynomial.terms().get(term).toString(),
                        polynomial.coefficients().get(term));
            }
            return coefficients;
        }

        private Answer path() {
            List<TaylorModel> path = selection().path();
            return Answer.fields()
                    .with("n_terms", numbers(path, model -> model.criteria().terms()))
                    .with("R2", numbers(path, model -> model.criteria().r2()))
                    .with("R2adj", numbers(path, model -> model.criteria().adjustedR2()))
                    .with("Cp", numbers(path, model -> model.criteria().mallowsCp()))
                    .with("BIC", numbers(path, model -> model.criteria().bic()))
                    .with(
                            "terms",
                            IntStream.range(0, path.size())
                                    .mapToObj(at -> terms(path.get(at), at))
                                    .toList())
                    .build();
        }

        private static double[] numbers(List<TaylorModel> path, ToDoubleFunction<TaylorModel> of) {
            return path.stream().mapToDouble(of).toArray();
        }

        /** The terms in the order in which the reference names them, where they are the same set. */
        private String terms(TaylorModel model, int at) {
            Set<String> own = model.polynomial().terms().stream()
                    .map(Object::toString)
                    .collect(Collectors.toCollection(TreeSet::new));
            String named =
                    reference.reference("subset_path").path("terms").path(at).asString("");
            return own.equals(new TreeSet<>(List.of(named.split("\\+")))) ? named : String.join("+", own);
        }

        private Answer fiveTerms() {
            TaylorModel five = selection().path().get(4);
            Map<String, Double> coefficients = coefficients(five.polynomial());
            List<String> named = reference
                    .reference("five_term_model")
                    .path("terms")
                    .valueStream()
                    .map(term -> term.asString())
                    .toList();
            if (!coefficients.keySet().equals(Set.copyOf(named))) {
                return Answer.fields()
                        .with("terms", List.copyOf(coefficients.keySet()))
                        .build();
            }
            return Answer.fields()
                    .with("terms", named)
                    .with(
                            "coefficients",
                            named.stream().mapToDouble(coefficients::get).toArray())
                    .with("rmse", five.criteria().rootMeanSquareError())
                    .build();
        }

        private TaylorNorm norm() {
            return selection().norm().orElseThrow(() -> new IllegalStateException("No model is consistent."));
        }

        /** Scores that would fall below that of a lower T score of the same age are left out. */
        private Answer normTable() {
            DataTable layout = reference.layout("norm_table");
            TaylorNorm norm = norm();
            double[] raws = new double[layout.size()];
            double highest = Double.NEGATIVE_INFINITY;
            for (int at = 0; at < raws.length; at++) {
                if (at > 0 && layout.number(at, "age") != layout.number(at - 1, "age")) {
                    highest = Double.NEGATIVE_INFINITY;
                }
                double raw = norm.raw(layout.number(at, "norm"), layout.number(at, "age"));
                raws[at] = raw < highest ? Double.NaN : raw;
                highest = Math.max(highest, raw);
            }
            return Answer.table()
                    .number("age", layout.numbers("age"))
                    .number("norm", layout.numbers("norm"))
                    .number("raw", raws)
                    .build();
        }

        private Answer rawTable() {
            DataTable layout = reference.layout("raw_table");
            TaylorNorm norm = norm();
            return Answer.table()
                    .number("age", layout.numbers("age"))
                    .number("raw", layout.numbers("raw"))
                    .number(
                            "norm",
                            layout.size(),
                            at -> norm.tScore(layout.number(at, "raw"), layout.number(at, "age")))
                    .build();
        }
    }
}
