package org.liangcai.psychometrics.ability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.liangcai.psychometrics.data.ResponseMatrix;
import org.liangcai.psychometrics.model.LogisticModel;
import org.liangcai.psychometrics.numerics.Chunks;
import org.liangcai.psychometrics.scoring.BulkScores;
import org.liangcai.psychometrics.scoring.BulkScoring;

class RefinementTest {

    private static final double THETA = 0.437;

    private static List<LogisticModel> items(int count, double discrimination) {
        List<LogisticModel> items = new ArrayList<>();
        for (int item = 0; item < count; item++) {
            items.add(LogisticModel.twoParameter(discrimination, -2 + 4.0 * item / count));
        }
        return items;
    }

    private static ResponseMatrix answers(List<LogisticModel> items) {
        SplittableRandom random = new SplittableRandom(3);
        List<String> names = new ArrayList<>();
        for (int item = 0; item < items.size(); item++) {
            names.add("i" + item);
        }
        ResponseMatrix.Builder builder = ResponseMatrix.builder(names, 1);
        for (int item = 0; item < items.size(); item++) {
            builder.category(0, item, random.nextDouble() < items.get(item).probability(THETA, 1) ? 1 : 0);
        }
        return builder.build();
    }

    /** Numbers of items and discriminations that give an information from about 100 to 15,000. */
    static Stream<Arguments> tests() {
        return Stream.of(Arguments.of(300, 1.5), Arguments.of(600, 2.5), Arguments.of(1000, 60.0));
    }

    @ParameterizedTest
    @MethodSource("tests")
    void an_estimate_of_a_very_long_test_is_that_on_very_many_nodes(int count, double discrimination) {
        List<LogisticModel> items = items(count, discrimination);
        ResponseMatrix answers = answers(items);
        List<Response> responses = new ArrayList<>();
        for (int item = 0; item < count; item++) {
            responses.add(Response.of(answers.category(0, item).getAsInt()));
        }
        ResponsePattern pattern = ResponsePattern.of(items, responses);
        AbilityEstimate.Finite many = new Eap(NormalPrior.STANDARD, new Quadrature(-0.5, 1.5, 2001)).estimate(pattern);
        AbilityEstimate.Finite standard = Eap.standard().estimate(pattern);
        assertThat(Quadrature.STANDARD.resolves(many.standardError())).isFalse();
        assertThat(standard.theta()).isCloseTo(many.theta(), within(0.005 * many.standardError()));
        assertThat(standard.standardError()).isCloseTo(many.standardError(), within(0.005 * many.standardError()));
        AbilityEstimate.Finite asGiven = new Eap(NormalPrior.STANDARD, Quadrature.STANDARD).estimate(pattern);
        assertThat(Math.abs(asGiven.standardError() / many.standardError() - 1)).isGreaterThan(1e-3);
        BulkScores scores = BulkScoring.of(items).score(answers, Eap.standard(), Chunks.Mode.SEQUENTIAL);
        assertThat(scores.thetas()[0]).isEqualTo(standard.theta());
        assertThat(scores.standardErrors()[0]).isEqualTo(standard.standardError());
    }
}
