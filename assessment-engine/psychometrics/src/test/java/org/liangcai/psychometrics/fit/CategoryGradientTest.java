package org.liangcai.psychometrics.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liangcai.psychometrics.calibration.ParameterName;
import org.liangcai.psychometrics.calibration.ParameterName.Kind;
import org.liangcai.psychometrics.model.GeneralisedPartialCreditModel;
import org.liangcai.psychometrics.model.GradedResponseModel;
import org.liangcai.psychometrics.model.ItemResponseModel;
import org.liangcai.psychometrics.model.LogisticModel;
import org.liangcai.psychometrics.model.NominalModel;

class CategoryGradientTest {

    private static final double STEP = 1e-6;

    record Move(String what, ParameterName name, DoubleFunction<ItemResponseModel> model) {
        @Override
        public String toString() {
            return what + " " + name;
        }
    }

    private static double logistic(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }

    private static ItemResponseModel fourParameter(double a, double d, double lower, double upper) {
        return new LogisticModel(a, -d / a, logistic(lower), logistic(upper));
    }

    private static ItemResponseModel graded(double a, double d1, double d2) {
        return new GradedResponseModel(a, List.of(-d1 / a, -d2 / a));
    }

    private static ItemResponseModel partial(double a, double d1, double d2) {
        return new GeneralisedPartialCreditModel(a, List.of(-d1 / a, (d1 - d2) / a));
    }

    private static ItemResponseModel rating(double b1, double b2, double shift) {
        return new GeneralisedPartialCreditModel(1, List.of(b1 - shift, b2 - shift));
    }

    private static ItemResponseModel nominal(double s1, double s2, double d1, double d2) {
        return new NominalModel(List.of(0.0, s1, s2), List.of(0.0, d1, d2));
    }

    static Stream<Move> moves() {
        ParameterName slope = ParameterName.of(Kind.SLOPE);
        ParameterName first = ParameterName.of(Kind.INTERCEPT);
        ParameterName second = new ParameterName(Kind.INTERCEPT, 2);
        return Stream.of(
                new Move("4PL", slope, x -> fourParameter(1.3 + x, .4, -1.5, 2.5)),
                new Move("4PL", first, x -> fourParameter(1.3, .4 + x, -1.5, 2.5)),
                new Move("4PL", ParameterName.of(Kind.LOWER_ASYMPTOTE), x -> fourParameter(1.3, .4, -1.5 + x, 2.5)),
                new Move("4PL", ParameterName.of(Kind.UPPER_ASYMPTOTE), x -> fourParameter(1.3, .4, -1.5, 2.5 + x)),
                new Move("graded", slope, x -> graded(1.3 + x, .8, -.5)),
                new Move("graded", first, x -> graded(1.3, .8 + x, -.5)),
                new Move("graded", second, x -> graded(1.3, .8, -.5 + x)),
                new Move("partial credit", slope, x -> partial(.9 + x, .8, -.5)),
                new Move("partial credit", first, x -> partial(.9, .8 + x, -.5)),
                new Move("partial credit", second, x -> partial(.9, .8, -.5 + x)),
                new Move("rating scale", ParameterName.of(Kind.THRESHOLD), x -> rating(-.4 + x, .7, .2)),
                new Move("rating scale", new ParameterName(Kind.THRESHOLD, 2), x -> rating(-.4, .7 + x, .2)),
                new Move("rating scale", ParameterName.of(Kind.SHIFT), x -> rating(-.4, .7, .2 + x)),
                new Move("nominal", ParameterName.of(Kind.CATEGORY_SLOPE), x -> nominal(.3 + x, 1.2, .5, -.1)),
                new Move("nominal", new ParameterName(Kind.CATEGORY_SLOPE, 2), x -> nominal(.3, 1.2 + x, .5, -.1)),
                new Move("nominal", second, x -> nominal(.3, 1.2, .5, -.1 + x)));
    }

    @ParameterizedTest
    @MethodSource("moves")
    void the_gradient_is_that_of_finite_differences(Move move) {
        for (double theta = -3; theta <= 3; theta += 0.5) {
            double[] above = move.model().apply(STEP).probabilities(theta);
            double[] below = move.model().apply(-STEP).probabilities(theta);
            double[] gradient = CategoryGradient.at(move.model().apply(0), move.name(), theta);
            for (int k = 0; k < gradient.length; k++) {
                assertThat(gradient[k]).isCloseTo((above[k] - below[k]) / (2 * STEP), within(1e-8));
            }
        }
    }

    @Test
    void a_parameter_that_the_model_does_not_have_is_refused() {
        assertThatThrownBy(() -> CategoryGradient.at(LogisticModel.rasch(0), ParameterName.of(Kind.THRESHOLD), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has no parameter of kind THRESHOLD");
    }
}
