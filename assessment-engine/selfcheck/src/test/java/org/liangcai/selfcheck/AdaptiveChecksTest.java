package org.liangcai.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.liangcai.psychometrics.ability.InformationKind;
import org.liangcai.psychometrics.adaptive.AdaptiveTest;
import org.liangcai.psychometrics.adaptive.CatEstimator;
import org.liangcai.psychometrics.adaptive.CatEstimator.Method;
import org.liangcai.psychometrics.adaptive.Criterion;
import org.liangcai.psychometrics.adaptive.Ending;
import org.liangcai.psychometrics.adaptive.ItemPool;
import org.liangcai.psychometrics.adaptive.StoppingRule;
import org.liangcai.psychometrics.adaptive.ThetaGrid;
import org.liangcai.psychometrics.model.GeneralisedPartialCreditModel;
import org.liangcai.psychometrics.model.GradedResponseModel;
import org.liangcai.psychometrics.model.ItemResponseModel;
import org.liangcai.psychometrics.model.LogisticModel;
import org.liangcai.psychometrics.model.NominalModel;

class AdaptiveChecksTest {

    private static ReferenceCase reference(String options, String how, String bank) {
        String expected = """
                {"schema": "psychometric-golden/1", "capability": "cat.selection", "options": {%s},
                 "inputs": {"bank": "bank.csv", "responses": "responses.csv"},
                 "values": {"path_MEPV_ML_se40": {}},
                 "tolerance": {"path_MEPV_ML_se40": {"how": "%s"}}}
                """.formatted(options, how);
        return ReferenceCase.open("made", name -> name.equals("expected.json") ? expected : bank);
    }

    private static ItemResponseModel first(String options, String bank) {
        return AdaptiveBank.pool(reference(options, "", bank)).model(0);
    }

    @Test
    void banks_are_read_in_the_layout_of_every_model() {
        assertThat(first("", "item,a,b,c,d,group\n1,1.2,0.3,0.1,0.9,x\n"))
                .isEqualTo(new LogisticModel(1.2, 0.3, 0.1, 0.9));
        assertThat(first("\"D\": 2", "a,b,c,d\n1.5,0.3,0,1\n")).isEqualTo(new LogisticModel(3, 0.3, 0, 1));
        assertThat(first("\"model\": \"GRM\"", "item,alphaj,betaj1,betaj2,betaj3\n1,1.2,-1,0.5,NA\n"))
                .isEqualTo(new GradedResponseModel(1.2, List.of(-1.0, 0.5)));
        assertThat(first("\"model\": \"MGRM\"", "item,alphaj,bj,c1,c2\n1,1.5,0.5,1,-1\n"))
                .isEqualTo(new GradedResponseModel(1.5, List.of(-0.5, 1.5)));
        assertThat(first("\"model\": \"PCM\"", "item,deltaj1,deltaj2\n1,0.5,-0.5\n"))
                .isEqualTo(GeneralisedPartialCreditModel.partialCredit(List.of(0.5, -0.5)));
        assertThat(first("", "item,alphaj,deltaj1,deltaj2\n1,0.8,0.5,-0.5\n"))
                .isEqualTo(new GeneralisedPartialCreditModel(0.8, List.of(0.5, -0.5)));
        assertThat(first("\"model\": \"RSM\"", "item,lambdaj,delta1,delta2\n1,0.5,1,-1\n"))
                .isEqualTo(GeneralisedPartialCreditModel.ratingScale(0.5, List.of(1.0, -1.0)));
        assertThat(first("\"model\": \"NRM\"", "item,alphaj1,cj1,alphaj2,cj2\n1,0.5,0.1,1.5,-0.2\n"))
                .isEqualTo(new NominalModel(List.of(0.0, 0.5, 1.5), List.of(0.0, 0.1, -0.2)));
    }

    private static AdaptiveTest test(String options, String how) {
        String bank = "item,a,b,c,d\n1,1,0,0,1\n2,1,1,0,1\n";
        ReferenceCase reference = reference(options, how, bank);
        return new AdaptivePath(reference, "path_MEPV_ML_se40")
                .test(ItemPool.of(AdaptiveBank.pool(reference).models()));
    }

    @Test
    void tests_are_read_from_words() {
        AdaptiveTest test = test(
                "\"range\": [-3, 3], \"grid\": 21, \"infoType\": \"Fisher\"",
                "first item: maximum information at theta -0.5; Provisional EAP, MEI, stop when SE <= .35 or after 40"
                        + " items, final WL.");
        assertThat(test.estimator())
                .isEqualTo(CatEstimator.eap()
                        .withGrid(new ThetaGrid(-3, 3, 21, ThetaGrid.Rule.TRAPEZOID))
                        .withRange(-3, 3)
                        .withSearch(CatEstimator.RootSearch.FROM_LIMITS));
        assertThat(test.finalEstimator().method()).isEqualTo(Method.WL);
        assertThat(test.start().theta()).isEqualTo(-0.5);
        assertThat(test.selection().criterion())
                .isEqualTo(new Criterion.ExpectedInformation(InformationKind.EXPECTED, Method.EAP));
        assertThat(test.stoppingRule()).isEqualTo(new StoppingRule(1, 40, 0.35));
        assertThat(test(
                                "",
                                "Provisional BM, MFI; stop when the 90% interval no longer contains the cut -0.5 or after 12 items")
                        .stoppingRule())
                .isEqualTo(StoppingRule.atMost(12, new Ending.Classification(List.of(-0.5), 0.9)));
    }

    @Test
    void tests_without_words_are_read_from_the_name() {
        AdaptiveTest test = test("\"max_items\": 9", "");
        assertThat(test.estimator().method()).isEqualTo(Method.ML);
        assertThat(test.finalEstimator().method()).isEqualTo(Method.ML);
        assertThat(test.selection().criterion())
                .isEqualTo(new Criterion.ExpectedPosteriorVariance(Criterion.Predictive.AT_ESTIMATE));
        assertThat(test.stoppingRule()).isEqualTo(new StoppingRule(1, 9, 0.4));
    }

    @Test
    void what_is_not_known_is_not_guessed() {
        assertThatThrownBy(() -> first("\"model\": \"XYZ\"", "item,a\n1,1\n"))
                .isInstanceOf(UnsupportedValueException.class)
                .hasMessage("The model (XYZ) is not known.");
        ReferenceCase odd = reference("\"moon\": 1", "", "item,a,b\n1,1,0\n");
        Capability selection =
                Objects.requireNonNull(AdaptiveChecks.capabilities().get("cat.selection"));
        assertThat(selection.of(odd).unknownOptions()).containsExactly("moon");
    }
}
