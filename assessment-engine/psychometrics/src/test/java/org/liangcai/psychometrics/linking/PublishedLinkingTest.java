package org.liangcai.psychometrics.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.liangcai.psychometrics.equating.EquipercentileConversion;
import org.liangcai.psychometrics.linking.LinkingPlan.Direction;
import org.liangcai.psychometrics.model.ItemResponseModel;

/**
 * Kolen and Brennan (2004), chapter 6, with the values of their programs STUIRT (constants), POLYEQUATE (true scores) and of Equating
 * Recipes (observed scores). Constants are from form X to form Y.
 */
class PublishedLinkingTest {

    private static LinkingConstants constants(LinkingMethod method, Direction direction, List<CommonItem> items) {
        LinkingPlan plan = LinkingPlan.of(method)
                .withDirection(direction)
                .withWeights(KolenBrennanForms.weightsY(), KolenBrennanForms.weightsX());
        Link link = Linking.estimate(plan, items);
        assertThat(link.converged()).isTrue();
        return link.constants();
    }

    private static void assertConstants(LinkingConstants constants, double slope, double intercept, double tolerance) {
        assertThat(constants.slope()).isEqualTo(slope, within(tolerance));
        assertThat(constants.intercept()).isEqualTo(intercept, within(tolerance));
    }

    @Test
    void symmetric_Stocking_Lord() {
        assertConstants(
                constants(LinkingMethod.STOCKING_LORD, Direction.SYMMETRIC, KolenBrennanForms.commonItems()),
                1.083417,
                -.487619,
                2e-6);
    }

    @Test
    void symmetric_Haebara() {
        assertConstants(
                constants(LinkingMethod.HAEBARA, Direction.SYMMETRIC, KolenBrennanForms.commonItems()),
                1.067800,
                -.471281,
                2e-6);
    }

    @Test
    void one_sided_criteria_differ_in_the_second_decimal() {
        assertConstants(
                constants(LinkingMethod.STOCKING_LORD, Direction.TO_SCALE, KolenBrennanForms.commonItems()),
                1.094655,
                -.497869,
                2e-6);
        assertConstants(
                constants(LinkingMethod.HAEBARA, Direction.TO_SCALE, KolenBrennanForms.commonItems()),
                1.078428,
                -.479076,
                2e-6);
    }

    @Test
    void moments_with_and_without_item_27() {
        List<CommonItem> all = KolenBrennanForms.commonItems();
        List<CommonItem> without = KolenBrennanForms.commonItemsWithout27();
        assertConstants(constants(LinkingMethod.MEAN_SIGMA, Direction.TO_SCALE, all), 1.1689, -.5155, 6e-5);
        assertConstants(constants(LinkingMethod.MEAN_SIGMA, Direction.TO_SCALE, without), 1.1761, -.5042, 6e-5);
        assertConstants(constants(LinkingMethod.MEAN_MEAN, Direction.TO_SCALE, all), 1.2173, -.5572, 6e-5);
        assertConstants(constants(LinkingMethod.MEAN_MEAN, Direction.TO_SCALE, without), 1.1450, -.4790, 6e-5);
    }

    @Test
    void true_scores_of_form_X_on_form_Y() {
        double[] published = {
            0, .888027, 1.776054, 2.66408, 3.552107, 4.440134, 5.328161, 6.134033, 7.185802, 8.39496, 9.621725,
            10.82559, 12.000215, 13.149525, 14.280262, 15.399495, 16.513518, 17.627108, 18.742944, 19.861174, 20.979305,
            22.09259, 23.194994, 24.280626, 25.345249, 26.387408, 27.408805, 28.413824, 29.408303, 30.397704, 31.384411,
            32.363711, 33.317925, 34.209551, 34.979905, 35.575623, 36
        };
        TrueScoreEquating equating = TrueScoreEquating.of(KolenBrennanForms.formXOnYScale(), KolenBrennanForms.formY());
        List<TrueScoreEquating.Row> table = equating.table();
        assertThat(table).hasSize(37);
        for (int score = 0; score <= 36; score++) {
            assertThat(table.get(score).equivalent()).as("score %d", score).isEqualTo(published[score], within(2e-6));
        }
        assertThat(table.get(18).theta()).hasValueCloseTo(.108779, within(1e-6));
        assertThat(table.get(7).theta()).hasValueCloseTo(-4.336128, within(2e-6));
        assertThat(table.get(6).theta()).isEmpty();
        assertThat(table.get(36).theta()).isEmpty();
    }

    /** In the population that took form X; its weights are printed with four digits, which leaves the fourth decimal open. */
    @Test
    void observed_scores_of_form_X_on_form_Y() {
        LinkingConstants constants =
                constants(LinkingMethod.MEAN_SIGMA, Direction.TO_SCALE, KolenBrennanForms.commonItemsWithout27());
        AbilityWeights population = KolenBrennanForms.weightsX().on(constants);
        EquipercentileConversion equating =
                ObservedScoreEquating.equate(KolenBrennanForms.formXOnYScale(), KolenBrennanForms.formY(), population);
        double[] published = {-.34282, .61797, 1.58023, 2.54607, 3.51863, 4.50272};
        for (int score = 0; score < published.length; score++) {
            assertThat(equating.convert(score)).as("score %d", score).isEqualTo(published[score], within(1e-3));
        }
        assertThat(equating.convert(35)).isEqualTo(35.85308, within(1e-3));
        assertThat(equating.convert(36)).isEqualTo(36.39047, within(1e-3));
    }

    /** POLYEQUATE, as printed in the tests of jMetrik. */
    @Test
    void true_scores_of_mixed_format_forms_with_partial_credit_items() {
        double[] published = {
            0.000000, 0.800918, 1.601837, 2.505823, 3.769920, 4.940334, 6.044153, 7.104130, 8.135673, 9.150035,
            10.154059, 11.151285, 12.143439, 13.131138, 14.114030, 15.090912, 16.060224, 17.020592, 17.971175,
            18.912790, 19.851019, 20.789404, 21.701693, 22.647306, 24.000000
        };
        assertTable(MixedFormatForms.withPartialCreditX(), MixedFormatForms.withPartialCreditY(), published);
    }

    /** POLYEQUATE, as printed in the tests of jMetrik. */
    @Test
    void true_scores_of_mixed_format_forms_with_graded_items() {
        double[] published = {
            0.000000, 0.800918, 1.601837, 2.481116, 3.384396, 4.208612, 5.034510, 5.892746, 6.793426, 7.733135,
            8.700971, 9.686628, 10.686402, 11.703859, 12.746813, 13.823575, 14.939268, 16.092578, 17.277277, 18.492807,
            19.740730, 20.918832, 22.000000
        };
        assertTable(MixedFormatForms.withGradedX(), MixedFormatForms.withGradedY(), published);
    }

    private static void assertTable(List<ItemResponseModel> x, List<ItemResponseModel> y, double[] published) {
        List<TrueScoreEquating.Row> table = TrueScoreEquating.of(x, y).table();
        assertThat(table).hasSize(published.length);
        for (int score = 0; score < published.length; score++) {
            assertThat(table.get(score).equivalent()).as("score %d", score).isEqualTo(published[score], within(1e-5));
        }
    }
}
