package org.liangcai.psychometrics.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liangcai.psychometrics.linking.LinkingPlan.Slope;
import org.liangcai.psychometrics.model.ItemResponseModel;
import org.liangcai.psychometrics.model.LogisticModel;

class LinkChainTest {

    private static final double SLOPE_ERROR = 0.08;
    private static final double DIFFICULTY_ERROR = 0.06;

    /** Items {@code first} to {@code last} of one bank, seen on a scale of its own. */
    private static Map<String, ItemResponseModel> items(int first, int last, LinkingConstants scale) {
        Map<String, ItemResponseModel> items = new LinkedHashMap<>();
        for (int i = first; i <= last; i++) {
            double b = -1.5 + 3.0 * ((i * 7) % 12) / 11;
            items.put("i" + i, scale.model(LogisticModel.twoParameter(0.8 + 0.05 * (i % 9), b)));
        }
        return items;
    }

    private static LinkedForm form(String name, Map<String, ItemResponseModel> items) {
        int size = 4 * items.size();
        List<Double> covariance = new ArrayList<>(Collections.nCopies(size * size, 0.0));
        for (int i = 0; i < items.size(); i++) {
            covariance.set(4 * i * size + 4 * i, SLOPE_ERROR * SLOPE_ERROR);
            covariance.set((4 * i + 1) * size + 4 * i + 1, DIFFICULTY_ERROR * DIFFICULTY_ERROR);
        }
        return new LinkedForm(name, items, covariance);
    }

    private static List<LinkedForm> threeForms() {
        return List.of(
                form("A", items(1, 12, LinkingConstants.IDENTITY)),
                form("B", items(7, 18, new LinkingConstants(1.2, 0.3))),
                form("C", items(13, 24, new LinkingConstants(0.9, -0.5))));
    }

    private static LinkedForm disturbed(LinkedForm form, Random random) {
        Map<String, ItemResponseModel> items = new LinkedHashMap<>();
        form.items().forEach((id, model) -> {
            LogisticModel logistic = (LogisticModel) model;
            items.put(
                    id,
                    LogisticModel.twoParameter(
                            logistic.discrimination() + SLOPE_ERROR * random.nextGaussian(),
                            logistic.difficulty() + DIFFICULTY_ERROR * random.nextGaussian()));
        });
        return LinkedForm.of(form.name(), items);
    }

    @ParameterizedTest
    @EnumSource(LinkingMethod.class)
    void chain_multiplies_links_and_its_errors_agree_with_disturbed_estimates(LinkingMethod method) {
        LinkingPlan plan = LinkingPlan.of(method);
        LinkChain chain = LinkChain.estimate(plan, threeForms());
        assertThat(chain.links()).hasSize(2);
        assertThat(chain.constants().slope()).isEqualTo(0.9, within(1e-8));
        assertThat(chain.constants().intercept()).isEqualTo(-0.5, within(1e-8));
        LinkChain.Errors errors = chain.errors().orElseThrow();
        Random random = new Random(2);
        int replications = 80;
        double slopes = 0;
        double intercepts = 0;
        for (int replication = 0; replication < replications; replication++) {
            List<LinkedForm> drawn =
                    threeForms().stream().map(form -> disturbed(form, random)).toList();
            LinkingConstants constants = LinkChain.estimate(plan, drawn).constants();
            slopes += Math.pow(constants.slope() - 0.9, 2) / replications;
            intercepts += Math.pow(constants.intercept() + 0.5, 2) / replications;
        }
        assertThat(Math.sqrt(slopes) / errors.slope()).isBetween(0.75, 1.25);
        assertThat(Math.sqrt(intercepts) / errors.intercept()).isBetween(0.75, 1.25);
    }

    /** B is a difference of means of six independent difficulties. */
    @Test
    void error_of_a_shift_is_known_in_closed_form() {
        List<LinkedForm> forms = threeForms().subList(0, 2);
        LinkChain.Errors errors = LinkChain.estimate(
                        LinkingPlan.of(LinkingMethod.MEAN_MEAN).withSlope(Slope.ONE), forms)
                .errors()
                .orElseThrow();
        assertThat(errors.slope()).isZero();
        assertThat(errors.intercept()).isEqualTo(DIFFICULTY_ERROR * Math.sqrt(2 / 6.0), within(1e-9));
    }

    @Test
    void without_covariances_there_are_no_errors() {
        List<LinkedForm> forms = threeForms().stream()
                .map(form -> LinkedForm.of(form.name(), form.items()))
                .toList();
        assertThat(LinkChain.estimate(LinkingPlan.of(LinkingMethod.MEAN_SIGMA), forms)
                        .errors())
                .isEmpty();
    }

    @Test
    void forms_without_common_items_and_covariances_of_another_size_are_refused() {
        List<LinkedForm> forms = threeForms();
        assertThatThrownBy(() -> LinkChain.estimate(
                        LinkingPlan.of(LinkingMethod.MEAN_SIGMA), List.of(forms.get(0), forms.get(2))))
                .hasMessage("The forms (A, C) have no item in common.");
        assertThatThrownBy(() -> new LinkedForm("A", forms.get(0).items(), List.of(1.0)))
                .hasMessageStartingWith("The covariance of form (A) must have 48 × 48 numbers, not 1");
        assertThatThrownBy(() -> LinkChain.estimate(LinkingPlan.of(LinkingMethod.MEAN_SIGMA), forms.subList(0, 1)))
                .hasMessage("A link needs two or more forms (1).");
    }
}
