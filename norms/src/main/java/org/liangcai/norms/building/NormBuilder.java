package org.liangcai.norms.building;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.liangcai.norms.AgeBand;
import org.liangcai.norms.BilingualText;
import org.liangcai.norms.ConstructNorm;
import org.liangcai.norms.FaultyNormException;
import org.liangcai.norms.NormCell;
import org.liangcai.norms.NormSex;
import org.liangcai.norms.NormValues;
import org.liangcai.norms.building.BuiltNorm.Part;
import org.liangcai.norms.building.BuiltNorm.TriedModel;
import org.liangcai.norms.scale.StandardNormal;
import org.liangcai.norms.scale.StandardScale;

/**
 * Builds the norm of one construct: the values of every cell with their sampling error. The same scores, plan and seed give the same
 * norm, whatever the number of threads.
 */
public final class NormBuilder {

    /** Values are kept to this many decimals: far finer than any sampling error, and the same on every machine. */
    private static final double DECIMALS = 1e5;

    private static final int FEWEST_OF_AN_AGE = 20;
    private static final int QUANTILES = 400;
    private static final int PLACE_DEGREE = 5;

    private final RawScores scores;
    private final NormPlan plan;

    private NormBuilder(RawScores scores, NormPlan plan) {
        this.scores = scores;
        this.plan = plan;
    }

    /**
     * Builds a norm.
     *
     * @throws IllegalArgumentException that names every cell with too few people, or says why there can be no norm
     */
    public static BuiltNorm build(RawScores scores, NormPlan plan) {
        return new NormBuilder(scores, plan).build();
    }

    private BuiltNorm build() {
        List<Optional<NormSex>> sexes = scores.sexes().isEmpty()
                ? List.of(Optional.empty())
                : Stream.of(NormSex.values()).map(Optional::of).toList();
        List<People> people = sexes.stream().map(this::people).toList();
        List<BilingualText> faults =
                people.stream().flatMap(of -> of.faults().stream()).toList();
        if (!faults.isEmpty()) {
            throw FaultyNormException.of(faults);
        }
        List<Made> made = people.parallelStream().map(this::make).toList();
        return new BuiltNorm(
                new ConstructNorm(
                        scores.construct(),
                        plan.range(),
                        made.stream().flatMap(of -> of.cells().stream()).toList()),
                made.stream().map(Made::part).toList());
    }

    private People people(Optional<NormSex> sex) {
        AgeBand ages = plan.ages();
        int[] own = IntStream.range(0, scores.people())
                .filter(person -> sex.isEmpty() || scores.sexes().get(person) == sex.get())
                .toArray();
        int[] inside = Arrays.stream(own)
                .filter(person -> ages.contains((int) Math.floor(scores.ages()[person])))
                .toArray();
        return new People(sex, inside, own.length - inside.length);
    }

    /** The people of one sex, or all, within the norm's ages. */
    private final class People {

        private final Optional<NormSex> sex;
        private final int leftOut;
        private final double[] raws;
        private final double[] ages;
        private final double[] weights;
        private final int[] cells;

        People(Optional<NormSex> sex, int[] members, int leftOut) {
            this.sex = sex;
            this.leftOut = leftOut;
            raws = Arrays.stream(members)
                    .mapToDouble(person -> scores.raws()[person])
                    .toArray();
            ages = ages(members);
            weights = Arrays.stream(members)
                    .mapToDouble(person -> scores.weights()[person])
                    .toArray();
            cells = Arrays.stream(ages)
                    .mapToInt(age -> cell((int) Math.floor(age)))
                    .toArray();
        }

        /** Ages as they are where enough people share each to be ranked among themselves, otherwise in whole years. */
        private double[] ages(int[] members) {
            double[] exact = Arrays.stream(members)
                    .mapToDouble(person -> scores.ages()[person])
                    .toArray();
            long distinct = Arrays.stream(exact).distinct().count();
            return distinct * FEWEST_OF_AN_AGE <= exact.length
                    ? exact
                    : Arrays.stream(exact).map(Math::floor).toArray();
        }

        private int cell(int age) {
            for (int cell = 0; cell < plan.cells().size(); cell++) {
                if (plan.cells().get(cell).contains(age)) {
                    return cell;
                }
            }
            throw new IllegalStateException("The age (%d) lies in no cell.".formatted(age));
        }

        int[] counts() {
            int[] counts = new int[plan.cells().size()];
            for (int cell : cells) {
                counts[cell]++;
            }
            return counts;
        }

        List<BilingualText> faults() {
            var faults = new ArrayList<BilingualText>();
            int[] counts = counts();
            for (int cell = 0; cell < counts.length; cell++) {
                if (counts[cell] < plan.smallestCell()) {
                    faults.add(BilingualText.of(
                            "“%s %s 岁”组（%s）有 %d 人，至少要 %d 人。",
                            "The cell (%s %s) of (%s) holds %d people and must hold at least %d.",
                            NormSex.text(sex),
                            plan.cells().get(cell),
                            scores.construct(),
                            counts[cell],
                            plan.smallestCell()));
                }
            }
            if (faults.isEmpty() && Arrays.stream(raws).distinct().limit(2).count() < 2) {
                faults.add(BilingualText.of(
                        "常模样本里每个人的原始分都是（%s）；编不出常模。",
                        "Everybody in the norm sample has the raw score (%s); there is nothing to norm.", raws[0]));
            }
            return faults;
        }

        /** The weighted mean age of each cell. */
        double[] cellAges() {
            double[] sums = new double[plan.cells().size()];
            double[] totals = new double[sums.length];
            for (int person = 0; person < raws.length; person++) {
                sums[cells[person]] += weights[person] * ages[person];
                totals[cells[person]] += weights[person];
            }
            return IntStream.range(0, sums.length)
                    .mapToDouble(cell -> sums[cell] / totals[cell])
                    .toArray();
        }
    }

    /** What was made of the people of one sex. */
    private record Made(Part part, List<NormCell> cells) {}

    /** A model and how it is fitted again to a sample drawn anew. */
    private record Chosen(
            ContinuousNorm norm,
            List<TriedModel> tried,
            java.util.function.Function<ScoreSample, Optional<? extends ContinuousNorm>> again) {}

    private Made make(People people) {
        return plan.method() == NormMethod.CONVENTIONAL ? conventional(people) : continuous(people);
    }

    private Made continuous(People people) {
        ScoreSample sample = ScoreSample.weighted(people.ages, people.raws, people.weights);
        Chosen chosen = chosen(sample);
        double[] raws = plan.raws();
        double[] at = people.cellAges();
        double[] zs = zs(chosen.norm(), raws, at);
        List<double[]> again = plan.replications() == 0
                ? List.of()
                : NormBootstrap.replicated(
                        people.ages,
                        people.raws,
                        people.weights,
                        drawn -> chosen.again().apply(drawn).map(norm -> zs(norm, raws, at)),
                        plan.replications(),
                        plan.seed());
        int[] counts = people.counts();
        List<NormCell> cells = IntStream.range(0, at.length)
                .mapToObj(cell -> {
                    double[] moments = moments(chosen.norm(), at[cell]);
                    return cell(people.sex, cell, counts[cell], moments[0], moments[1], raws, zs, again);
                })
                .toList();
        return new Made(
                new Part(
                        people.sex,
                        sample,
                        chosen.tried(),
                        Optional.of(chosen.norm()),
                        people.leftOut,
                        plan.replications() - again.size()),
                cells);
    }

    private Chosen chosen(ScoreSample sample) {
        return switch (plan.method()) {
            case TAYLOR -> taylor(sample);
            case BETA_BINOMIAL -> betaBinomial(sample);
            case SINH_ARCSINH -> sinhArcsinh(sample);
            case CONVENTIONAL -> throw new IllegalStateException("Conventional norms have no curve.");
        };
    }

    private Chosen taylor(ScoreSample sample) {
        MonotoneSelection selection = MonotoneSelection.of(sample, PLACE_DEGREE, plan.highestDegree());
        MonotoneNorm norm = selection.chosen().norm();
        List<TriedModel> tried = selection.models().stream()
                .map(model -> new TriedModel(
                        "place %d, age %d"
                                .formatted(
                                        model.norm().placeDegree(), model.norm().ageDegree()),
                        model.criteria().terms() + 1,
                        "BIC",
                        model.criteria().bic(),
                        "R2 %.5f, RMSE %.3f"
                                .formatted(
                                        model.criteria().r2(), model.criteria().rootMeanSquareError()),
                        true,
                        model.norm().equals(norm)))
                .toList();
        return new Chosen(
                norm, tried, drawn -> Optional.of(MonotoneSelection.fit(drawn, norm.placeDegree(), norm.ageDegree())));
    }

    private Chosen betaBinomial(ScoreSample sample) {
        int minimum = Math.toIntExact(Math.round(plan.range().minimum()));
        int maximum = Math.toIntExact(Math.round(plan.range().maximum()));
        ParametricSelection<BetaBinomialNorm> selection =
                BetaBinomialNorm.select(sample, minimum, maximum, plan.highestDegree());
        BetaBinomialNorm norm = selection.chosen().norm();
        List<AgeCurve> curves = List.of(norm.logAlpha(), norm.logBeta());
        var density = new BetaBinomialDensity(minimum, maximum);
        return new Chosen(
                norm,
                tried(selection, List.of("ln alpha", "ln beta")),
                drawn -> again(drawn, density, curves)
                        .map(fitted ->
                                new BetaBinomialNorm(minimum, maximum, fitted.get(0), fitted.get(1), norm.range())));
    }

    private Chosen sinhArcsinh(ScoreSample sample) {
        ParametricSelection<SinhArcsinhNorm> selection = SinhArcsinhNorm.select(sample, plan.highestDegree());
        SinhArcsinhNorm norm = selection.chosen().norm();
        List<AgeCurve> curves = List.of(norm.location(), norm.logScale(), norm.skewness(), norm.logTail());
        var density = new SinhArcsinhDensity();
        return new Chosen(
                norm,
                tried(selection, List.of("location", "scale", "skewness", "tail")),
                drawn -> again(drawn, density, curves)
                        .map(fitted -> new SinhArcsinhNorm(
                                fitted.get(0), fitted.get(1), fitted.get(2), fitted.get(3), norm.range())));
    }

    /** The curves of the chosen degrees, fitted to a sample drawn anew. */
    private static Optional<List<AgeCurve>> again(ScoreSample drawn, ScoreDensity density, List<AgeCurve> curves) {
        int[] degrees = curves.stream().mapToInt(AgeCurve::degree).toArray();
        AgeCurvesFit.Result fit = AgeCurvesFit.fit(drawn, density, degrees, curves);
        return fit.criteria().converged() ? Optional.of(fit.curves()) : Optional.empty();
    }

    private static <N extends ContinuousNorm> List<TriedModel> tried(
            ParametricSelection<N> selection, List<String> names) {
        return selection.tried().stream()
                .map(model -> new TriedModel(
                        IntStream.range(0, names.size())
                                .mapToObj(i ->
                                        names.get(i) + " " + model.degrees().get(i))
                                .collect(java.util.stream.Collectors.joining(", ")),
                        model.criteria().parameters(),
                        "GAIC(3)",
                        model.criteria().gaic3(),
                        "AIC %.1f, BIC %.1f"
                                .formatted(
                                        model.criteria().aic(), model.criteria().bic()),
                        model.criteria().converged(),
                        model == selection.chosen()))
                .toList();
    }

    /** The z of every raw score in every cell, cell by cell; never falling within a cell, also after rounding. */
    private static double[] zs(ContinuousNorm norm, double[] raws, double[] ages) {
        double[] zs = new double[raws.length * ages.length];
        for (int cell = 0; cell < ages.length; cell++) {
            double[] scores = norm.tScores(raws, ages[cell]);
            for (int i = 0; i < raws.length; i++) {
                zs[cell * raws.length + i] = StandardScale.T.toZ(scores[i]);
            }
        }
        return zs;
    }

    /** Mean and SD of the raw scores a curve gives at an age, over the middles of equal shares of people. */
    private double[] moments(ContinuousNorm norm, double age) {
        double[] raws = new double[QUANTILES];
        for (int i = 0; i < QUANTILES; i++) {
            double t = StandardScale.T.exact(StandardNormal.quantile((i + 0.5) / QUANTILES));
            raws[i] = Math.clamp(
                    norm.raw(t, age), plan.range().minimum(), plan.range().maximum());
        }
        double mean = Arrays.stream(raws).average().orElseThrow();
        double squares =
                Arrays.stream(raws).map(raw -> (raw - mean) * (raw - mean)).sum();
        return new double[] {mean, StrictMath.sqrt(squares / QUANTILES)};
    }

    private Made conventional(People people) {
        double[] cellOf = Arrays.stream(people.cells).asDoubleStream().toArray();
        double[] raws = plan.raws();
        ScoreSample byCell = ScoreSample.weighted(cellOf, people.raws, people.weights);
        double[] zs = conventionalZs(byCell, raws);
        List<double[]> again = plan.replications() == 0
                ? List.of()
                : NormBootstrap.replicated(
                        cellOf,
                        people.raws,
                        people.weights,
                        drawn -> Optional.of(conventionalZs(drawn, raws)),
                        plan.replications(),
                        plan.seed());
        int[] counts = people.counts();
        List<ConventionalNorms.Group> groups = ConventionalNorms.of(byCell).groups();
        List<NormCell> cells = groups.stream()
                .map(group -> {
                    int cell = (int) group.age();
                    return cell(
                            people.sex, cell, counts[cell], group.mean(), group.standardDeviation(), raws, zs, again);
                })
                .toList();
        return new Made(
                new Part(
                        people.sex,
                        ScoreSample.weighted(people.ages, people.raws, people.weights),
                        List.of(),
                        Optional.empty(),
                        people.leftOut,
                        plan.replications() - again.size()),
                cells);
    }

    /** A raw score nobody has stands between those who are below and those who are above; nobody stands outside of everybody. */
    private double[] conventionalZs(ScoreSample byCell, double[] raws) {
        double[] zs = new double[raws.length * plan.cells().size()];
        for (ConventionalNorms.Group group : ConventionalNorms.of(byCell).groups()) {
            int offset = (int) group.age() * raws.length;
            double lowest = plan.formula().proportion(1, group.count());
            double highest = plan.formula().proportion(group.count(), group.count());
            List<ConventionalNorms.Row> rows = group.rows();
            double below = 0;
            int next = 0;
            for (int i = 0; i < raws.length; i++) {
                while (next < rows.size() && rows.get(next).raw() < raws[i]) {
                    below += rows.get(next++).frequency();
                }
                double same = next < rows.size() && rows.get(next).raw() == raws[i]
                        ? rows.get(next).frequency()
                        : 0;
                double proportion = plan.formula().proportion(below + (same + 1) / 2, group.count());
                zs[offset + i] = StandardNormal.quantile(Math.clamp(proportion, lowest, Math.max(lowest, highest)));
            }
        }
        return zs;
    }

    private NormCell cell(
            Optional<NormSex> sex,
            int cell,
            int people,
            double mean,
            double standardDeviation,
            double[] raws,
            double[] zs,
            List<double[]> again) {
        int from = cell * raws.length;
        double[] own = new double[raws.length];
        double[] errors = new double[again.isEmpty() ? 0 : raws.length];
        for (int i = 0; i < raws.length; i++) {
            own[i] = rounded(zs[from + i]);
        }
        for (int i = 0; i < errors.length; i++) {
            errors[i] = rounded(deviation(again, from + i));
        }
        return new NormCell(
                sex,
                plan.cells().get(cell),
                OptionalInt.of(people),
                rounded(mean),
                rounded(standardDeviation),
                plan.reliability(),
                Optional.of(NormValues.of(raws, own, errors)));
    }

    private static double deviation(List<double[]> again, int index) {
        double mean =
                again.stream().mapToDouble(values -> values[index]).average().orElseThrow();
        double squares = again.stream()
                .mapToDouble(values -> (values[index] - mean) * (values[index] - mean))
                .sum();
        return StrictMath.sqrt(squares / (again.size() - 1));
    }

    private static double rounded(double value) {
        return Math.rint(value * DECIMALS) / DECIMALS;
    }
}
