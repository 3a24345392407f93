package org.liangcai.psychometrics.multidimensional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.liangcai.psychometrics.ability.Quadrature;
import org.liangcai.psychometrics.calibration.Covariance;
import org.liangcai.psychometrics.calibration.Prior;
import org.liangcai.psychometrics.data.ResponseMatrix;
import org.liangcai.psychometrics.factor.Rotation;
import org.liangcai.psychometrics.numerics.Chunks;

class MultidimensionalCalibratorTest {

    private static final String ALL = ResponseMatrix.ONLY_GROUP;

    /** Thissen (1982): the counts of the 32 patterns of LSAT 7, item 1 the highest bit. */
    private static final int[] LSAT7 = {
        12, 19, 1, 7, 3, 19, 3, 17, 10, 5, 3, 7, 7, 23, 8, 28, 7, 39, 11, 34, 14, 51, 15, 90, 6, 25, 7, 35, 18, 136, 32,
        308
    };

    private static NodeRule nodes(int count) {
        return NodeRule.equallySpaced(new Quadrature(-6, 6, count));
    }

    private static ResponseMatrix lsat7() {
        List<String> items = List.of("1", "2", "3", "4", "5");
        ResponseMatrix.Builder builder = ResponseMatrix.builder(items, LSAT7.length);
        for (int pattern = 0; pattern < LSAT7.length; pattern++) {
            for (int item = 0; item < 5; item++) {
                builder.category(pattern, item, pattern >> (4 - item) & 1);
            }
            builder.weight(pattern, LSAT7[pattern]);
        }
        return builder.build();
    }

    private static Map<String, CompensatoryModel> models(List<String> items, CompensatoryModel model) {
        Map<String, CompensatoryModel> models = new LinkedHashMap<>();
        items.forEach(item -> models.put(item, model));
        return models;
    }

    /** mirt prints −2658.805 for LSAT 7; the digits beyond were computed with independent code at 61 nodes. */
    @Test
    void one_dimension_gives_the_known_estimates_of_lsat_7() {
        MultidimensionalPlan plan = MultidimensionalPlan.exploratory(
                        models(lsat7().items(), CompensatoryModel.TWO_PARAMETER), 1)
                .withNodes(nodes(61));
        MultidimensionalCalibration calibration = MultidimensionalCalibrator.calibrate(plan, lsat7());
        assertThat(calibration.fit().converged()).isTrue();
        assertThat(calibration.fit().logLikelihood()).isCloseTo(-2658.805114, within(1e-5));
        double[] slopes = {.987546, 1.080837, 1.707478, .764990, .735673};
        double[] errors = {.177195, .168764, .321077, .134120, .151134};
        Covariance<Parameter> covariance = calibration.covariance(Covariance.Kind.OBSERVED);
        for (int item = 0; item < 5; item++) {
            String id = lsat7().items().get(item);
            assertThat(calibration.item(ALL, id).slopes().getFirst()).isCloseTo(slopes[item], within(1e-4));
            assertThat(covariance
                            .standardError(new Parameter.Slope(ALL, id, "F1"))
                            .orElseThrow())
                    .isCloseTo(errors[item], within(1e-4));
        }
    }

    private static MultidimensionalTest bifactor(int items, int specifics, Function<Random, CompensatoryItem> other) {
        Random random = new Random(11);
        Map<String, CompensatoryItem> all = new LinkedHashMap<>();
        List<String> names =
                IntStream.range(0, specifics).mapToObj(s -> "S" + s).toList();
        for (int item = 0; item < items; item++) {
            CompensatoryItem drawn = other.apply(random);
            List<Double> slopes = new ArrayList<>(java.util.Collections.nCopies(specifics + 1, 0.0));
            slopes.set(0, 0.9 + random.nextDouble());
            slopes.set(1 + item * specifics / items, 0.6 + 0.8 * random.nextDouble());
            all.put(
                    "i" + item,
                    new CompensatoryItem(
                            drawn.model(),
                            slopes,
                            drawn.intercepts(),
                            drawn.scoring(),
                            drawn.lowerAsymptote(),
                            drawn.upperAsymptote()));
        }
        return new MultidimensionalTest(List.of("G"), names, all, LatentDistribution.standard(specifics + 1));
    }

    private static CompensatoryItem dichotomous(Random random) {
        return CompensatoryItem.twoParameter(List.of(1.0), random.nextGaussian());
    }

    private static MultidimensionalPlan bifactorPlan(MultidimensionalTest test) {
        Map<String, CompensatoryModel> models = new LinkedHashMap<>();
        Map<String, String> specificOf = new LinkedHashMap<>();
        test.items().forEach((id, item) -> {
            models.put(id, item.model());
            for (int s = 0; s < test.specific().size(); s++) {
                if (item.slopes().get(1 + s) != 0) {
                    specificOf.put(id, test.specific().get(s));
                }
            }
        });
        return MultidimensionalPlan.bifactor("G", models, specificOf);
    }

    private static MultidimensionalPlan withoutReduction(MultidimensionalPlan plan) {
        return MultidimensionalPlan.confirmatory(plan.dimensions(), plan.items())
                .withSettings(plan.settings());
    }

    static Stream<Arguments> bifactorItems() {
        Function<Random, CompensatoryItem> two = MultidimensionalCalibratorTest::dichotomous;
        Function<Random, CompensatoryItem> graded = random -> {
            double d = random.nextGaussian();
            return CompensatoryItem.graded(List.of(1.0), List.of(d + 1, d - 0.8));
        };
        Function<Random, CompensatoryItem> partial = random ->
                CompensatoryItem.generalisedPartialCredit(List.of(1.0), List.of(0.5 * random.nextGaussian(), -0.4));
        Function<Random, CompensatoryItem> nominal = random ->
                CompensatoryItem.nominal(List.of(1.0), List.of(0.5 * random.nextGaussian(), -0.4), List.of(1.2));
        return Stream.of(
                Arguments.of(two, 0.0, 7),
                Arguments.of(graded, 0.1, 7),
                Arguments.of(partial, 0.1, 7),
                Arguments.of(nominal, 0.0, 7));
    }

    /** On the same nodes the dimension reduction is exact, so that the full product grid must give the same numbers. */
    @ParameterizedTest
    @MethodSource("bifactorItems")
    void dimension_reduction_gives_what_the_product_grid_gives(
            Function<Random, CompensatoryItem> items, double missing, int count) {
        MultidimensionalTest test = bifactor(8, 2, items);
        ResponseMatrix data = SimulatedResponses.of(test, 200, 5, missing);
        MultidimensionalPlan reduced =
                bifactorPlan(test).withNodes(nodes(count)).withStopping(1e-10, 60);
        MultidimensionalCalibration one = MultidimensionalCalibrator.calibrate(reduced, data);
        MultidimensionalCalibration two = MultidimensionalCalibrator.calibrate(withoutReduction(reduced), data);
        assertThat(one.fit().logLikelihood()).isCloseTo(two.fit().logLikelihood(), within(1e-6));
        assertThat(one.fit().freeParameters()).isEqualTo(two.fit().freeParameters());
        List<DimensionScores> a = one.test(ALL).posteriorMeans(data, nodes(count), Chunks.Mode.SEQUENTIAL);
        MultidimensionalTest full = new MultidimensionalTest(
                one.test(ALL).dimensions(), List.of(), one.test(ALL).items(), one.latent(ALL));
        List<DimensionScores> b = full.posteriorMeans(data, nodes(count), Chunks.Mode.SEQUENTIAL);
        for (int person = 0; person < 20; person++) {
            for (int m = 0; m < 3; m++) {
                assertThat(a.get(person).estimates().get(m))
                        .isCloseTo(b.get(person).estimates().get(m), within(1e-9));
                for (int k = 0; k < 3; k++) {
                    assertThat(a.get(person).covariance().get(m).get(k))
                            .isCloseTo(b.get(person).covariance().get(m).get(k), within(1e-9));
                }
            }
        }
    }

    @Test
    void the_gradient_is_that_of_the_log_likelihood_also_for_means_covariances_and_variances() {
        MultidimensionalTest test = bifactor(9, 3, MultidimensionalCalibratorTest::dichotomous);
        List<String> groups =
                IntStream.range(0, 100).mapToObj(i -> i % 2 == 0 ? "A" : "B").toList();
        ResponseMatrix data = SimulatedResponses.of(test, 100, 8, 0.05, groups);
        Map<String, ItemPlan> items = new LinkedHashMap<>();
        bifactorPlan(test).items().forEach((id, item) -> {
            Set<String> own = new java.util.HashSet<>(item.dimensions());
            own.add("H");
            items.put(id, new ItemPlan(CompensatoryModel.THREE_PARAMETER, own));
        });
        MultidimensionalPlan plan = MultidimensionalPlan.twoTier(List.of("G", "H"), test.specific(), items)
                .withNodes(nodes(7))
                .withCorrelations("B")
                .withMeansAndVariances("B")
                .withEqualAcrossGroups(items.keySet())
                .withPrior(new Parameter.LowerAsymptote("A", "i0"), Prior.normal(-1, 0.5))
                .withEqual(Set.of(new Parameter.Slope("A", "i1", "G"), new Parameter.Slope("A", "i2", "H")));
        Structure structure = DataCheck.structure(plan, data);
        List<ResponseRows> rows = IntStream.range(0, 2)
                .mapToObj(group -> ResponseRows.of(data, person -> data.groupOf(person) == group))
                .toList();
        Layout layout = new Layout(plan, structure, data.groups(), data.items(), Set.of());
        Likelihood likelihood = new Likelihood(layout, rows, plan.settings().nodes());
        double[] point = StartingValues.of(structure, rows).point(layout);
        Random random = new Random(1);
        for (int i = 0; i < point.length; i++) {
            point[i] += 0.1 * random.nextGaussian();
        }
        double[] gradient = likelihood.at(point).step().gradient();
        for (int i = 0; i < point.length; i++) {
            double[] up = point.clone();
            double[] down = point.clone();
            up[i] += 1e-5;
            down[i] -= 1e-5;
            double slope = (likelihood.at(up).objective() - likelihood.at(down).objective()) / 2e-5;
            assertThat(gradient[i]).as("parameter %d", i).isCloseTo(slope, within(2e-5));
        }
        double[] scores = new double[point.length];
        double[] cross = PersonScores.crossProduct(likelihood, point);
        for (int i = 0; i < scores.length; i++) {
            assertThat(cross[i * scores.length + i]).isNotNegative();
        }
    }

    @Test
    void the_exact_information_is_that_of_differences() {
        MultidimensionalTest test = bifactor(8, 2, random -> {
            double d = random.nextGaussian();
            return CompensatoryItem.graded(List.of(1.0), List.of(d + 1, d - 0.8));
        });
        List<String> groups =
                IntStream.range(0, 300).mapToObj(i -> i % 2 == 0 ? "A" : "B").toList();
        ResponseMatrix data = SimulatedResponses.of(test, 300, 8, 0.1, groups);
        Map<String, ItemPlan> items = new LinkedHashMap<>();
        data.items()
                .forEach(item -> items.put(
                        item,
                        new ItemPlan(CompensatoryModel.GRADED, item.equals("i2") ? Set.of("F", "H") : Set.of("F"))));
        items.put("i7", new ItemPlan(CompensatoryModel.NOMINAL, Set.of("H")));
        items.put("i6", new ItemPlan(CompensatoryModel.GENERALISED_PARTIAL_CREDIT, Set.of("H")));
        MultidimensionalPlan plan = MultidimensionalPlan.confirmatory(List.of("F", "H"), items)
                .withNodes(nodes(13))
                .withCorrelations("A")
                .withCorrelations("B")
                .withMeansAndVariances("B")
                .withEqualAcrossGroups(items.keySet())
                .withPrior(new Parameter.Slope("A", "i1", "F"), Prior.normal(1, 0.5))
                .withEqual(Set.of(new Parameter.Slope("A", "i1", "F"), new Parameter.Slope("A", "i6", "H")));
        Structure structure = DataCheck.structure(plan, data);
        List<ResponseRows> rows = IntStream.range(0, 2)
                .mapToObj(group -> ResponseRows.of(data, person -> data.groupOf(person) == group))
                .toList();
        Layout layout = new Layout(plan, structure, data.groups(), data.items(), Set.of());
        Likelihood likelihood = new Likelihood(layout, rows, plan.settings().nodes());
        Likelihood.State state =
                likelihood.at(StartingValues.of(structure, rows).point(layout));
        double[] exact = ExactInformation.at(likelihood, state.point()).orElseThrow();
        double[] differences = java.util.Objects.requireNonNull(likelihood.byDifferences(state));
        for (int i = 0; i < exact.length; i++) {
            assertThat(exact[i])
                    .as("parameters %d and %d", i / layout.size, i % layout.size)
                    .isCloseTo(differences[i], within(1e-4));
        }
    }

    @Test
    void the_same_bits_come_from_one_thread_and_from_many() {
        MultidimensionalTest test = bifactor(12, 3, MultidimensionalCalibratorTest::dichotomous);
        ResponseMatrix data = SimulatedResponses.of(test, 700, 4, 0.1);
        MultidimensionalPlan plan = bifactorPlan(test).withNodes(nodes(13));
        MultidimensionalCalibration one =
                MultidimensionalCalibrator.calibrate(plan.withMode(Chunks.Mode.SEQUENTIAL), data);
        MultidimensionalCalibration many =
                MultidimensionalCalibrator.calibrate(plan.withMode(Chunks.Mode.PARALLEL), data);
        assertThat(many.fit()).isEqualTo(one.fit());
        for (String item : data.items()) {
            assertThat(many.parameters(ALL, item)).isEqualTo(one.parameters(ALL, item));
        }
        assertThat(many.test(ALL).posteriorModes(data, Chunks.Mode.PARALLEL))
                .isEqualTo(one.test(ALL).posteriorModes(data, Chunks.Mode.SEQUENTIAL));
    }

    @Test
    void a_correlated_confirmatory_model_is_recovered() {
        Random random = new Random(3);
        Map<String, CompensatoryItem> items = new LinkedHashMap<>();
        Map<String, ItemPlan> plans = new LinkedHashMap<>();
        for (int item = 0; item < 16; item++) {
            double slope = item == 5 ? -1 : 0.8 + random.nextDouble();
            double d = random.nextGaussian();
            List<Double> slopes = item < 8 ? List.of(slope, 0.0) : List.of(0.0, slope);
            items.put("i" + item, CompensatoryItem.graded(slopes, List.of(d + 1, d - 1)));
            plans.put("i" + item, new ItemPlan(CompensatoryModel.GRADED, Set.of(item < 8 ? "F1" : "F2")));
        }
        LatentDistribution latent =
                new LatentDistribution(List.of(0.0, 0.0), List.of(List.of(1.0, 0.55), List.of(0.55, 1.0)));
        MultidimensionalTest test = new MultidimensionalTest(List.of("F1", "F2"), List.of(), items, latent);
        ResponseMatrix data = SimulatedResponses.of(test, 2500, 17, 0.05);
        MultidimensionalPlan plan = MultidimensionalPlan.confirmatory(List.of("F1", "F2"), plans)
                .withCorrelations(ALL)
                .withNodes(nodes(15));
        MultidimensionalCalibration calibration = MultidimensionalCalibrator.calibrate(plan, data);
        assertThat(calibration.fit().converged()).isTrue();
        assertThat(calibration.findings()).isEmpty();
        assertThat(calibration.latent(ALL).correlation(0, 1)).isCloseTo(0.55, within(0.06));
        Covariance<Parameter> cross = calibration.covariance(Covariance.Kind.CROSS_PRODUCT);
        assertThat(cross.positiveDefinite()).isTrue();
        for (int item = 0; item < 16; item++) {
            String id = "i" + item;
            String dimension = item < 8 ? "F1" : "F2";
            double error =
                    cross.standardError(new Parameter.Slope(ALL, id, dimension)).orElseThrow();
            double estimate = calibration.item(ALL, id).slopes().get(item < 8 ? 0 : 1);
            double truth = test.item(id).slopes().get(item < 8 ? 0 : 1);
            assertThat(Math.abs(estimate - truth)).as(id).isLessThan(4 * error);
        }
    }

    @Test
    void the_three_kinds_of_standard_errors_agree_where_the_model_holds() {
        MultidimensionalTest test = bifactor(9, 3, MultidimensionalCalibratorTest::dichotomous);
        ResponseMatrix data = SimulatedResponses.of(test, 4000, 6, 0);
        MultidimensionalCalibration calibration =
                MultidimensionalCalibrator.calibrate(bifactorPlan(test).withNodes(nodes(15)), data);
        Covariance<Parameter> observed = calibration.covariance(Covariance.Kind.OBSERVED);
        Covariance<Parameter> cross = calibration.covariance(Covariance.Kind.CROSS_PRODUCT);
        Covariance<Parameter> sandwich = calibration.covariance(Covariance.Kind.SANDWICH);
        for (String item : data.items()) {
            Parameter slope = new Parameter.Slope(ALL, item, "G");
            double error = observed.standardError(slope).orElseThrow();
            assertThat(cross.standardError(slope).orElseThrow() / error).isBetween(0.8, 1.25);
            assertThat(sandwich.standardError(slope).orElseThrow() / error).isBetween(0.8, 1.25);
            double byDelta =
                    observed.standardError(List.of(slope), List.of(2.0)).orElseThrow();
            assertThat(byDelta).isCloseTo(2 * error, within(1e-12));
        }
    }

    /** The testlet model of Wainer, Bradlow and Wang (2007): general and specific slope are one, the variances are free. */
    @Test
    void a_testlet_model_recovers_its_variances() {
        Random random = new Random(9);
        Map<String, CompensatoryItem> items = new LinkedHashMap<>();
        for (int item = 0; item < 15; item++) {
            List<Double> slopes = new ArrayList<>(java.util.Collections.nCopies(4, 0.0));
            slopes.set(0, 1 + random.nextDouble());
            slopes.set(1 + item / 5, slopes.getFirst());
            items.put("i" + item, CompensatoryItem.twoParameter(slopes, random.nextGaussian()));
        }
        double[] variances = {0.2, 0.5, 1};
        LatentDistribution latent = LatentDistribution.of(
                new double[4],
                new double[] {1, 0, 0, 0, 0, variances[0], 0, 0, 0, 0, variances[1], 0, 0, 0, 0, variances[2]});
        MultidimensionalTest test = new MultidimensionalTest(List.of("G"), List.of("S0", "S1", "S2"), items, latent);
        MultidimensionalPlan plan = bifactorPlan(test).withNodes(nodes(21));
        for (int item = 0; item < 15; item++) {
            plan = plan.withEqual(Set.of(
                    new Parameter.Slope(ALL, "i" + item, "G"), new Parameter.Slope(ALL, "i" + item, "S" + item / 5)));
        }
        for (int s = 0; s < 3; s++) {
            plan = plan.withEstimated(new Parameter.Covariance(ALL, "S" + s, "S" + s));
        }
        MultidimensionalCalibration calibration =
                MultidimensionalCalibrator.calibrate(plan, SimulatedResponses.of(test, 4000, 21, 0));
        assertThat(calibration.fit().converged()).isTrue();
        assertThat(calibration.fit().freeParameters()).isEqualTo(33);
        for (int s = 0; s < 3; s++) {
            assertThat(calibration.latent(ALL).covariance().get(1 + s).get(1 + s))
                    .isCloseTo(variances[s], within(0.2));
        }
    }

    @Test
    void the_likelihood_of_an_exploratory_model_does_not_depend_on_the_order_of_the_items() {
        MultidimensionalTest test = bifactor(10, 2, MultidimensionalCalibratorTest::dichotomous);
        ResponseMatrix data = SimulatedResponses.of(test, 800, 2, 0);
        List<String> backward = new ArrayList<>(data.items()).reversed();
        ResponseMatrix.Builder builder = ResponseMatrix.builder(backward, data.personCount());
        for (int person = 0; person < data.personCount(); person++) {
            for (int item = 0; item < 10; item++) {
                builder.category(person, item, data.category(person, 9 - item).orElseThrow());
            }
        }
        Function<ResponseMatrix, MultidimensionalCalibration> fit = responses -> MultidimensionalCalibrator.calibrate(
                MultidimensionalPlan.exploratory(models(responses.items(), CompensatoryModel.TWO_PARAMETER), 2)
                        .withNodes(nodes(25)),
                responses);
        MultidimensionalCalibration one = fit.apply(data);
        MultidimensionalCalibration two = fit.apply(builder.build());
        assertThat(one.fit().freeParameters()).isEqualTo(29);
        assertThat(one.fit().logLikelihood()).isCloseTo(two.fit().logLikelihood(), within(1e-3));
        Loadings first = one.standardisedLoadings(ALL).rotated(Rotation.varimax());
        Loadings second = two.standardisedLoadings(ALL).rotated(Rotation.varimax());
        for (int item = 0; item < 10; item++) {
            assertThat(first.pattern().get(item).get(0))
                    .isCloseTo(second.pattern().get(9 - item).get(0), within(5e-3));
        }
    }

    @Test
    void fixed_values_and_equal_parameters_are_kept() {
        MultidimensionalTest test = bifactor(9, 3, MultidimensionalCalibratorTest::dichotomous);
        ResponseMatrix data = SimulatedResponses.of(test, 400, 2, 0);
        Parameter fixed = new Parameter.Slope(ALL, "i0", "G");
        Parameter one = new Parameter.Slope(ALL, "i3", "S1");
        Parameter two = new Parameter.Slope(ALL, "i4", "S1");
        MultidimensionalPlan plan =
                bifactorPlan(test).withNodes(nodes(11)).withFixed(fixed, 1.25).withEqual(Set.of(one, two));
        MultidimensionalCalibration calibration = MultidimensionalCalibrator.calibrate(plan, data);
        assertThat(calibration.fit().freeParameters()).isEqualTo(25);
        assertThat(calibration.parameters(ALL, "i0")).containsEntry(fixed, 1.25);
        assertThat(calibration.parameters(ALL, "i3").get(one))
                .isEqualTo(calibration.parameters(ALL, "i4").get(two));
        Covariance<Parameter> covariance = calibration.covariance(Covariance.Kind.OBSERVED);
        assertThat(covariance.standardError(fixed)).isEmpty();
        assertThat(covariance.standardError(one)).isEqualTo(covariance.standardError(two));
    }

    @Test
    void means_and_variances_of_a_second_group_are_recovered() {
        Map<String, CompensatoryItem> items = new LinkedHashMap<>();
        Map<String, ItemPlan> plans = new LinkedHashMap<>();
        for (int item = 0; item < 12; item++) {
            items.put(
                    "i" + item,
                    CompensatoryItem.twoParameter(
                            item < 6 ? List.of(1.3, 0.0) : List.of(0.0, 1.3), -1 + 0.2 * (item % 6)));
            plans.put("i" + item, new ItemPlan(CompensatoryModel.TWO_PARAMETER, Set.of(item < 6 ? "F1" : "F2")));
        }
        LatentDistribution second = LatentDistribution.of(new double[] {0.5, -0.3}, new double[] {1.4, 0.5, 0.5, 0.8});
        ResponseMatrix a = SimulatedResponses.of(
                new MultidimensionalTest(List.of("F1", "F2"), List.of(), items, LatentDistribution.standard(2)),
                3000,
                1,
                0);
        ResponseMatrix b = SimulatedResponses.of(
                new MultidimensionalTest(List.of("F1", "F2"), List.of(), items, second), 3000, 2, 0);
        ResponseMatrix.Builder builder = ResponseMatrix.builder(a.items(), 6000);
        List<String> groups = new ArrayList<>();
        for (int person = 0; person < 6000; person++) {
            ResponseMatrix from = person < 3000 ? a : b;
            for (int item = 0; item < 12; item++) {
                builder.category(
                        person, item, from.category(person % 3000, item).orElseThrow());
            }
            groups.add(person < 3000 ? "A" : "B");
        }
        MultidimensionalPlan plan = MultidimensionalPlan.confirmatory(List.of("F1", "F2"), plans)
                .withEqualAcrossGroups(items.keySet())
                .withCorrelations("A")
                .withCorrelations("B")
                .withMeansAndVariances("B")
                .withNodes(nodes(21));
        LatentDistribution found = MultidimensionalCalibrator.calibrate(
                        plan, builder.groups(groups).build())
                .latent("B");
        assertThat(found.mean().get(0)).isCloseTo(0.5, within(0.15));
        assertThat(found.mean().get(1)).isCloseTo(-0.3, within(0.15));
        assertThat(found.covariance().get(0).get(0)).isCloseTo(1.4, within(0.3));
        assertThat(found.covariance().get(1).get(1)).isCloseTo(0.8, within(0.25));
    }

    @Test
    void a_mode_is_where_the_posterior_is_flat_and_nobody_who_answered_nothing_moves() {
        MultidimensionalTest test = bifactor(9, 3, MultidimensionalCalibratorTest::dichotomous);
        ResponseMatrix.Builder builder =
                ResponseMatrix.builder(List.copyOf(test.items().keySet()), 2);
        for (int item = 0; item < 9; item++) {
            builder.category(0, item, item % 2);
        }
        ResponseMatrix data = builder.build();
        List<DimensionScores> modes = test.posteriorModes(data, Chunks.Mode.SEQUENTIAL);
        List<DimensionScores> means = test.posteriorMeans(data, nodes(31), Chunks.Mode.SEQUENTIAL);
        assertThat(modes.get(0).converged()).isTrue();
        assertThat(modes.get(1).estimates()).containsOnly(0.0);
        assertThat(modes.get(1).standardError("S1")).isCloseTo(1, within(1e-12));
        assertThat(means.get(1).estimate("G")).isCloseTo(0, within(1e-12));
        assertThat(means.get(1).standardError("G")).isCloseTo(1, within(1e-6));
        List<Double> mode = modes.get(0).estimates();
        for (int m = 0; m < 4; m++) {
            assertThat(logPosterior(test, data, mode, m, 1e-4)).isLessThan(logPosterior(test, data, mode, m, 0));
            assertThat(logPosterior(test, data, mode, m, -1e-4)).isLessThan(logPosterior(test, data, mode, m, 0));
        }
    }

    private static double logPosterior(
            MultidimensionalTest test, ResponseMatrix data, List<Double> theta, int dimension, double move) {
        List<Double> moved = new ArrayList<>(theta);
        moved.set(dimension, theta.get(dimension) + move);
        double sum = 0;
        for (double value : moved) {
            sum -= value * value / 2;
        }
        for (int item = 0; item < data.itemCount(); item++) {
            double[] p = test.item(data.items().get(item)).probabilities(moved);
            sum += Math.log(p[data.category(0, item).orElseThrow()]);
        }
        return sum;
    }

    @Test
    void many_items_in_one_specific_dimension_do_not_underflow() {
        MultidimensionalTest test = bifactor(1600, 2, MultidimensionalCalibratorTest::dichotomous);
        ResponseMatrix data = SimulatedResponses.of(test, 4, 3, 0);
        for (DimensionScores scores : test.posteriorMeans(data, nodes(41), Chunks.Mode.SEQUENTIAL)) {
            assertThat(scores.estimate("G")).isBetween(-6.0, 6.0);
            assertThat(scores.standardError("G")).isPositive();
        }
    }

    @Test
    void what_does_not_fit_together_is_refused_by_name() {
        ResponseMatrix data = lsat7();
        Map<String, CompensatoryModel> two = models(data.items(), CompensatoryModel.TWO_PARAMETER);
        Map<String, ItemPlan> plans = new LinkedHashMap<>();
        data.items().forEach(item -> plans.put(item, new ItemPlan(CompensatoryModel.TWO_PARAMETER, Set.of("F1"))));
        assertThatThrownBy(() -> MultidimensionalPlan.exploratory(two, 5))
                .hasMessage("There must be more items (5) than dimensions (5).");
        assertThatThrownBy(() -> MultidimensionalPlan.confirmatory(List.of("F1", "F2"), plans))
                .hasMessage("No item depends on the dimension (F2).");
        assertThatThrownBy(() -> MultidimensionalPlan.confirmatory(List.of("F2"), plans))
                .hasMessageContaining("depends on the dimension (F1), which the plan does not know");
        assertThatThrownBy(() -> MultidimensionalPlan.confirmatory(List.of("F1"), plans)
                        .withFixed(new Parameter.Slope(ALL, "9", "F1"), 1))
                .hasMessage("The plan has no slope on (F1) of item (9) in group (all).");
        assertThatThrownBy(() -> MultidimensionalPlan.bifactor("G", two, Map.of("1", "S", "2", "S"))
                        .withEstimated(new Parameter.Covariance(ALL, "G", "S")))
                .hasMessageContaining("specific dimensions are independent");
        assertThatThrownBy(() -> MultidimensionalCalibrator.calibrate(
                        MultidimensionalPlan.confirmatory(List.of("F1"), plans)
                                .withEstimated(new Parameter.Covariance(ALL, "F1", "F1")),
                        data))
                .hasMessageContaining("The variance of (F1) is estimated, but nothing holds the unit");
        assertThatThrownBy(() -> MultidimensionalCalibrator.calibrate(
                        MultidimensionalPlan.confirmatory(List.of("F1"), plans)
                                .withEstimated(new Parameter.Mean("girls", "F1")),
                        data))
                .hasMessage("The plan speaks of the mean of (F1) in group (girls), but the groups are [all].");
        assertThatThrownBy(() -> MultidimensionalCalibrator.calibrate(
                        MultidimensionalPlan.bifactor(
                                "G", two, Map.of(data.items().getFirst(), "S")),
                        data))
                .hasMessageStartingWith("The specific dimension (S) has one item (%s) only"
                        .formatted(data.items().getFirst()));
    }

    @Test
    void data_that_say_nothing_of_an_item_are_refused_by_name() {
        ResponseMatrix constant = ResponseMatrix.builder(List.of("a", "b", "c"), 2)
                .category(0, 0, 0)
                .category(1, 0, 0)
                .category(0, 1, 1)
                .category(1, 1, 0)
                .category(0, 2, 2)
                .category(1, 2, 0)
                .build();
        Map<String, CompensatoryModel> two = models(constant.items(), CompensatoryModel.TWO_PARAMETER);
        assertThatThrownBy(
                        () -> MultidimensionalCalibrator.calibrate(MultidimensionalPlan.exploratory(two, 1), constant))
                .hasMessageContaining("The responses to item (a) are all in one category");
        Map<String, CompensatoryModel> graded = models(constant.items(), CompensatoryModel.GRADED);
        ResponseMatrix gap = ResponseMatrix.builder(List.of("a", "b", "c"), 2)
                .category(0, 0, 2)
                .category(1, 0, 0)
                .category(0, 1, 1)
                .category(1, 1, 0)
                .category(0, 2, 1)
                .category(1, 2, 0)
                .build();
        assertThatThrownBy(() -> MultidimensionalCalibrator.calibrate(MultidimensionalPlan.exploratory(graded, 1), gap))
                .hasMessageContaining("The category (1) of item (a) was never chosen");
        assertThatThrownBy(() -> MultidimensionalCalibrator.calibrate(MultidimensionalPlan.exploratory(two, 1), gap))
                .hasMessageContaining("The item (a) has 3 categories, but the model TWO_PARAMETER has two");
    }

    @Test
    void a_calibration_that_is_stopped_early_says_so() {
        MultidimensionalPlan plan = MultidimensionalPlan.exploratory(
                        models(lsat7().items(), CompensatoryModel.TWO_PARAMETER), 1)
                .withStopping(1e-12, 3);
        MultidimensionalCalibration calibration = MultidimensionalCalibrator.calibrate(plan, lsat7());
        assertThat(calibration.fit().converged()).isFalse();
        assertThat(calibration.findings().getFirst()).startsWith("The calibration did not converge in 3 iterations");
    }

    @Test
    void an_item_refuses_parameters_that_its_model_cannot_have() {
        assertThatThrownBy(() -> CompensatoryItem.graded(List.of(1.0), List.of(0.0, 1.0)))
                .hasMessage("The intercepts ([0.0, 1.0]) of the graded model must fall.");
        assertThatThrownBy(() -> CompensatoryItem.threeParameter(List.of(1.0), 0, 1.2))
                .hasMessageContaining("The asymptotes (1.2, 1.0)");
        CompensatoryItem item = CompensatoryItem.twoParameter(List.of(0.6, 0.8), -0.5);
        assertThat(item.multidimensionalDiscrimination()).isCloseTo(1, within(1e-12));
        assertThat(item.multidimensionalDifficulty(1)).isCloseTo(0.5, within(1e-12));
        assertThatThrownBy(() -> item.probabilities(List.of(0.0)))
                .hasMessage("The ability ([0.0]) must have as many dimensions as the item (2).");
    }
}
