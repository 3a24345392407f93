package org.liangcai.psychometrics.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.liangcai.psychometrics.model.GeneralisedPartialCreditModel;
import org.liangcai.psychometrics.model.GradedResponseModel;
import org.liangcai.psychometrics.model.ItemResponseModel;
import org.liangcai.psychometrics.model.LogisticModel;
import org.liangcai.psychometrics.model.NominalModel;

class LinkingTest {

    private static final LinkingConstants TRUE = new LinkingConstants(1.25, -0.4);

    /** One form of each kind of model, and one of all kinds together. */
    static List<List<ItemResponseModel>> forms() {
        Random random = new Random(12);
        List<List<ItemResponseModel>> forms = new ArrayList<>();
        for (int kind = 0; kind < 5; kind++) {
            List<ItemResponseModel> form = new ArrayList<>();
            for (int item = 0; item < 8; item++) {
                form.add(model(kind, random));
            }
            forms.add(form);
        }
        forms.add(forms.stream().map(List::getFirst).toList());
        return forms;
    }

    private static ItemResponseModel model(int kind, Random random) {
        double a = Math.exp(0.3 * random.nextGaussian());
        double b = random.nextGaussian();
        return switch (kind) {
            case 0 -> LogisticModel.twoParameter(a, b);
            case 1 -> new LogisticModel(a, b, 0.1 + 0.1 * random.nextDouble(), 0.97);
            case 2 -> new GradedResponseModel(a, List.of(b - 1, b, b + 0.8));
            case 3 -> new GeneralisedPartialCreditModel(a, List.of(b, b - 0.5, b + 1));
            default -> new NominalModel(List.of(0.0, 0.6 * a, a, 1.7 * a), List.of(0.0, 0.4, b, -0.5));
        };
    }

    private static List<CommonItem> items(List<ItemResponseModel> form) {
        List<CommonItem> items = new ArrayList<>();
        for (int i = 0; i < form.size(); i++) {
            items.add(new CommonItem("i" + i, form.get(i), TRUE.model(form.get(i))));
        }
        return items;
    }

    static Stream<Arguments> everything() {
        return Stream.of(LinkingMethod.values())
                .flatMap(method -> Stream.of(LinkingPlan.Direction.values())
                        .flatMap(direction -> forms().stream().map(form -> Arguments.of(method, direction, form))));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void constants_of_a_transformed_form_are_recovered(
            LinkingMethod method, LinkingPlan.Direction direction, List<ItemResponseModel> form) {
        Link link = Linking.estimate(LinkingPlan.of(method).withDirection(direction), items(form));
        assertThat(link.converged()).isTrue();
        assertThat(link.constants().slope()).isEqualTo(TRUE.slope(), within(1e-8));
        assertThat(link.constants().intercept()).isEqualTo(TRUE.intercept(), within(1e-8));
        assertThat(link.criterion()).isLessThan(1e-15);
    }

    @Test
    void transformed_item_has_the_same_curve_at_the_transformed_ability() {
        for (List<ItemResponseModel> form : forms()) {
            for (ItemResponseModel model : form) {
                ItemResponseModel transformed = TRUE.model(model);
                for (double theta = -3; theta <= 3; theta++) {
                    for (int k = 0; k < model.categoryCount(); k++) {
                        assertThat(transformed.probability(TRUE.theta(theta), k))
                                .isEqualTo(model.probability(theta, k), within(1e-13));
                    }
                }
            }
        }
    }

    @Test
    void constants_can_be_inverted_and_chained() {
        LinkingConstants next = new LinkingConstants(0.8, 0.3);
        assertThat(TRUE.inverse().theta(TRUE.theta(0.7))).isEqualTo(0.7, within(1e-14));
        assertThat(TRUE.then(next).theta(0.7)).isEqualTo(next.theta(TRUE.theta(0.7)), within(1e-14));
    }

    @ParameterizedTest
    @EnumSource(LinkingMethod.class)
    void Rasch_forms_are_linked_by_a_shift_alone(LinkingMethod method) {
        List<CommonItem> items = new ArrayList<>();
        Random random = new Random(4);
        for (int i = 0; i < 12; i++) {
            double b = random.nextGaussian();
            items.add(new CommonItem(
                    "i" + i, LogisticModel.rasch(b), LogisticModel.rasch(b + 0.35 + 0.05 * random.nextGaussian())));
        }
        Link link = Linking.estimate(LinkingPlan.of(method).withSlope(LinkingPlan.Slope.ONE), items);
        assertThat(link.constants().slope()).isEqualTo(1);
        assertThat(link.constants().intercept()).isEqualTo(0.35, within(0.05));
    }

    /** The minimum is one: the criterion rises in every direction, seen with values of its own at points around it. */
    @ParameterizedTest
    @EnumSource(
            value = LinkingMethod.class,
            names = {"HAEBARA", "STOCKING_LORD"})
    void noisy_links_end_at_a_minimum(LinkingMethod method) {
        Random random = new Random(9);
        List<CommonItem> items = new ArrayList<>();
        for (CommonItem item : items(forms().get(0))) {
            LogisticModel to = (LogisticModel) item.to();
            items.add(new CommonItem(
                    item.id(),
                    item.from(),
                    LogisticModel.twoParameter(
                            to.discrimination() * Math.exp(0.1 * random.nextGaussian()),
                            to.difficulty() + 0.1 * random.nextGaussian())));
        }
        LinkingPlan plan = LinkingPlan.of(method);
        Link best = Linking.estimate(plan, items);
        assertThat(best.criterion()).isPositive();
        for (double[] move : new double[][] {{1e-4, 0}, {-1e-4, 0}, {0, 1e-4}, {0, -1e-4}}) {
            LinkingConstants near = new LinkingConstants(
                    best.constants().slope() + move[0], best.constants().intercept() + move[1]);
            assertThat(criterion(method, plan.toWeights(), items, near)).isGreaterThan(best.criterion());
        }
        assertThat(criterion(method, plan.toWeights(), items, best.constants()))
                .isEqualTo(best.criterion(), within(1e-14));
    }

    private static double criterion(
            LinkingMethod method, AbilityWeights weights, List<CommonItem> items, LinkingConstants constants) {
        double sum = 0;
        for (int q = 0; q < weights.nodes().size(); q++) {
            double theta = weights.nodes().get(q);
            double test = 0;
            double squares = 0;
            for (CommonItem item : items) {
                double difference = item.to().probability(theta, 1)
                        - constants.model(item.from()).probability(theta, 1);
                test += difference;
                squares += difference * difference;
            }
            sum += weights.weights().get(q) * (method == LinkingMethod.HAEBARA ? squares : test * test);
        }
        return sum;
    }

    /** Difficulties −1, 0, 1, 2 on one scale and the same the other way round on the other. */
    private static List<CommonItem> reversed() {
        List<CommonItem> items = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            items.add(new CommonItem(
                    "i" + i, LogisticModel.twoParameter(1.2, i - 1), LogisticModel.twoParameter(1.2, 2 - i)));
        }
        return items;
    }

    @ParameterizedTest
    @EnumSource(names = {"MEAN_MEAN", "MEAN_GEOMETRIC_MEAN", "MEAN_SIGMA"})
    void moments_of_difficulties_that_run_against_each_other_are_refused(LinkingMethod method) {
        assertThatThrownBy(() -> Linking.estimate(LinkingPlan.of(method), reversed()))
                .hasMessage("""
                        The difficulties of the 4 common items run against each other on the two scales (correlation -1.000).
                        Maybe items are paired wrongly, or one form is scored in the wrong direction.""");
    }

    @Test
    void mean_sigma_needs_a_positive_correlation_even_of_two_items() {
        List<CommonItem> two = reversed().subList(1, 3);
        assertThatThrownBy(() -> Linking.estimate(LinkingPlan.of(LinkingMethod.MEAN_SIGMA), two))
                .hasMessageStartingWith("The difficulties of the 2 common items run against each other");
        Link link = Linking.estimate(LinkingPlan.of(LinkingMethod.MEAN_MEAN), two);
        assertThat(link.findings()).singleElement().asString().contains("the link means nothing");
    }

    @ParameterizedTest
    @EnumSource(names = {"HAEBARA", "STOCKING_LORD"})
    void a_link_by_curves_says_that_difficulties_run_against_each_other(LinkingMethod method) {
        Link link = Linking.estimate(LinkingPlan.of(method), reversed());
        assertThat(link.locationCorrelation()).hasValueCloseTo(-1.0, within(1e-12));
        assertThat(link.findings())
                .containsExactly(
                        "The difficulties of the 4 common items run against each other on the two scales (correlation -1.000): the link means nothing. Maybe items are paired wrongly, or one form is scored in the wrong direction.");
        assertThat(Linking.estimate(LinkingPlan.of(method), items(forms().getFirst()))
                        .findings())
                .isEmpty();
    }

    @Test
    void bad_input_is_refused() {
        ItemResponseModel rasch = LogisticModel.rasch(0);
        LinkingPlan sigma = LinkingPlan.of(LinkingMethod.MEAN_SIGMA);
        assertThatThrownBy(() -> Linking.estimate(sigma, List.of())).hasMessage("There is no common item.");
        assertThatThrownBy(() -> Linking.estimate(sigma, List.of(new CommonItem("i1", rasch, rasch))))
                .hasMessageContaining("the locations of the common items must differ");
        CommonItem twice = new CommonItem("i1", rasch, LogisticModel.rasch(1));
        assertThatThrownBy(() -> Linking.estimate(sigma, List.of(twice, twice)))
                .hasMessage("An item comes twice among [i1, i1].");
        assertThatThrownBy(() -> new CommonItem("i1", rasch, new GradedResponseModel(1, List.of(0.0))))
                .hasMessage(
                        "The item (i1) must have the same model and number of categories on both forms (LogisticModel with 2, GradedResponseModel with 2).");
        assertThatThrownBy(() -> new LinkingConstants(-1, 0)).hasMessageContaining("The slope (-1.0) must be positive");
    }
}
