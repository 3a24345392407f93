package org.liangcai.psychometrics.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liangcai.psychometrics.agreement.IntraclassCorrelation.AverageDegrees;
import org.liangcai.psychometrics.agreement.IntraclassCorrelation.Coefficient;
import org.liangcai.psychometrics.agreement.IntraclassCorrelation.Model;
import org.liangcai.psychometrics.agreement.IntraclassCorrelation.Unit;
import org.liangcai.psychometrics.data.ScoreMatrix;

class IntraclassCorrelationTest {

    @ParameterizedTest
    @CsvSource({
        // Shrout and Fleiss (1979), table 4.
        "ONE_WAY, SINGLE, .17",
        "TWO_WAY_AGREEMENT, SINGLE, .29",
        "TWO_WAY_CONSISTENCY, SINGLE, .71",
        "ONE_WAY, AVERAGE, .44",
        "TWO_WAY_AGREEMENT, AVERAGE, .62",
        "TWO_WAY_CONSISTENCY, AVERAGE, .91"
    })
    void the_six_forms_of_shrout_and_fleiss_are_the_printed_ones(Model model, Unit unit, double printed) {
        Coefficient coefficient =
                IntraclassCorrelation.of(Published.shroutFleiss()).coefficient(model, unit, .95);
        assertThat(coefficient.value()).isCloseTo(printed, within(.005));
        assertThat(coefficient.value())
                .isBetween(
                        coefficient.interval().lower(), coefficient.interval().upper());
    }

    @Test
    void the_mean_squares_are_the_printed_ones() {
        // Shrout and Fleiss (1979), table 3.
        IntraclassCorrelation squares = IntraclassCorrelation.of(Published.shroutFleiss());
        assertThat(squares.betweenSubjects()).isCloseTo(11.24, within(.005));
        assertThat(squares.withinSubjects()).isCloseTo(6.26, within(.005));
        assertThat(squares.betweenRaters()).isCloseTo(32.49, within(.005));
        assertThat(squares.error()).isCloseTo(1.02, within(.005));
    }

    @ParameterizedTest
    @CsvSource({"ONE_WAY", "TWO_WAY_AGREEMENT", "TWO_WAY_CONSISTENCY"})
    void averages_are_single_ratings_stepped_up_by_spearman_and_brown(Model model) {
        IntraclassCorrelation squares = IntraclassCorrelation.of(Published.shroutFleiss());
        Coefficient single = squares.coefficient(model, Unit.SINGLE, .9);
        Coefficient average = squares.coefficient(model, Unit.AVERAGE, .9);
        assertThat(average.value()).isCloseTo(stepUp(single.value()), within(1e-12));
        assertThat(average.interval().lower())
                .isCloseTo(stepUp(single.interval().lower()), within(1e-9));
        assertThat(average.interval().upper())
                .isCloseTo(stepUp(single.interval().upper()), within(1e-9));
        assertThat(average.pValue()).isCloseTo(single.pValue(), within(1e-12));
    }

    private static double stepUp(double single) {
        return 4 * single / (1 + 3 * single);
    }

    @Test
    void the_null_value_at_the_lower_limit_of_a_ninety_percent_interval_has_p_of_a_twentieth() {
        IntraclassCorrelation squares = IntraclassCorrelation.of(Published.shroutFleiss());
        for (Model model : List.of(Model.ONE_WAY, Model.TWO_WAY_CONSISTENCY)) {
            for (Unit unit : Unit.values()) {
                double limit = squares.coefficient(model, unit, .9).interval().lower();
                if (limit >= 0) {
                    assertThat(squares.coefficient(model, unit, .9, limit, AverageDegrees.OF_SINGLE)
                                    .pValue())
                            .isCloseTo(.05, within(1e-9));
                }
            }
        }
    }

    @Test
    void subjects_with_a_missing_rating_are_left_out() {
        ScoreMatrix.Builder builder =
                ScoreMatrix.builder(Published.shroutFleiss().columns(), 7);
        for (int subject = 0; subject < 6; subject++) {
            for (int judge = 0; judge < 4; judge++) {
                builder.score(subject + 1, judge, Published.shroutFleiss().stored(subject, judge));
            }
        }
        builder.score(0, 2, 3);
        assertThat(IntraclassCorrelation.of(builder.build()))
                .isEqualTo(IntraclassCorrelation.of(Published.shroutFleiss()));
    }

    @Test
    void raters_who_differ_by_a_constant_are_consistent_and_do_not_agree() {
        IntraclassCorrelation squares =
                IntraclassCorrelation.of(ScoreMatrix.of(List.of("a", "b"), new double[][] {{1, 2}, {2, 3}, {4, 5}}));
        Coefficient consistency = squares.coefficient(Model.TWO_WAY_CONSISTENCY, Unit.SINGLE, .95);
        assertThat(consistency.value()).isCloseTo(1, within(1e-12));
        assertThat(consistency.pValue()).isCloseTo(0, within(1e-12));
        assertThat(squares.coefficient(Model.TWO_WAY_AGREEMENT, Unit.SINGLE, .95)
                        .value())
                .isLessThan(1);
    }

    @Test
    void subjects_that_do_not_differ_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        IntraclassCorrelation.of(ScoreMatrix.of(List.of("a", "b"), new double[][] {{1, 2}, {2, 1}})))
                .withMessage(
                        "The mean square between subjects (0.0) must be positive: subjects that do not differ cannot be told apart.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IntraclassCorrelation.of(ScoreMatrix.of(List.of("a"), new double[][] {{1}, {2}})))
                .withMessage("There must be at least two subjects (2) and two raters (1).");
    }
}
