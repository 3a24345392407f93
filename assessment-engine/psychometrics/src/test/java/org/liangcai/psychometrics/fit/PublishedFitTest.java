package org.liangcai.psychometrics.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.liangcai.psychometrics.calibration.CalibrationPlan;
import org.liangcai.psychometrics.calibration.Calibrator;
import org.liangcai.psychometrics.calibration.ItemModel;
import org.liangcai.psychometrics.calibration.Responses;
import org.liangcai.psychometrics.data.ResponseMatrix;
import org.liangcai.psychometrics.numerics.Chunks;

/**
 * LSAT sections 6 and 7 (Bock and Lieberman 1970): fit of the two-parameter model at the maximum, computed independently to the digits
 * given and without merging any cells, tolerance one unit of the last; M₂ of the one-parameter model of section 6 as mirt prints it at
 * estimates of four decimals, 5.2926 with 9 degrees of freedom, tolerance 0.002.
 */
class PublishedFitTest {

    private static FittedTest fitted(ResponseMatrix data, ItemModel model) {
        return FittedTest.of(Calibrator.calibrate(CalibrationPlan.of(data.items(), model), data));
    }

    private static ModelFit modelFit(ResponseMatrix data, ItemModel model) {
        return LimitedInformationFit.standard().of(fitted(data, model), data);
    }

    private static void assertItemFit(ResponseMatrix data, double... statistics) {
        List<ItemFit> fits =
                new SumScoreItemFit(1e-9, Chunks.Mode.SEQUENTIAL).of(fitted(data, ItemModel.TWO_PARAMETER), data);
        for (int item = 0; item < statistics.length; item++) {
            assertThat(fits.get(item).statistic()).isCloseTo(statistics[item], within(1e-4));
            assertThat(fits.get(item).degreesOfFreedom()).isEqualTo(2);
            assertThat(fits.get(item).rows()).isEqualTo(4);
        }
    }

    @Test
    void m2_of_lsat6_is_the_published_one() {
        ModelFit fit = modelFit(Responses.lsat6(), ItemModel.TWO_PARAMETER);
        assertThat(fit.statistic()).isCloseTo(4.7384, within(1e-4));
        assertThat(fit.degreesOfFreedom()).isEqualTo(5);
        assertThat(fit.persons()).isCloseTo(1000, within(1e-9));
        assertThat(fit.rmsea()).isZero();
        assertThat(fit.rmseaLimit(.05)).isZero();
        assertThat(fit.probability()).isCloseTo(.4487, within(1e-3));
    }

    @Test
    void m2_of_the_one_parameter_model_of_lsat6_is_the_published_one() {
        ModelFit fit = modelFit(Responses.lsat6(), ItemModel.ONE_PARAMETER);
        assertThat(fit.statistic()).isCloseTo(5.2926, within(2e-3));
        assertThat(fit.degreesOfFreedom()).isEqualTo(9);
        ModelFit rasch = modelFit(Responses.lsat6(), ItemModel.RASCH);
        assertThat(rasch.statistic()).isCloseTo(fit.statistic(), within(2e-3));
        assertThat(rasch.degreesOfFreedom()).isEqualTo(9);
    }

    @Test
    void m2_of_lsat7_is_the_published_one() {
        ModelFit fit = modelFit(Responses.lsat7(), ItemModel.TWO_PARAMETER);
        assertThat(fit.statistic()).isCloseTo(11.938412, within(1e-5));
        assertThat(fit.degreesOfFreedom()).isEqualTo(5);
        assertThat(fit.rmsea()).isCloseTo(Math.sqrt((11.938412 - 5) / (5 * 999.0)), within(1e-6));
    }

    @Test
    void s_x2_of_lsat6_is_the_published_one() {
        assertItemFit(Responses.lsat6(), .4504, 1.6910, .9870, .1753, .1111);
    }

    /** Less than one of the 20 persons with one right answer is expected to have item 3 right: the score joins the next. */
    @Test
    void a_score_of_lsat6_with_too_few_expected_is_merged() {
        ResponseMatrix data = Responses.lsat6();
        List<ItemFit> fits = SumScoreItemFit.standard().of(fitted(data, ItemModel.TWO_PARAMETER), data);
        assertThat(fits.get(2).degreesOfFreedom()).isEqualTo(1);
        assertThat(fits.get(1).degreesOfFreedom()).isEqualTo(2);
    }

    @Test
    void s_x2_of_lsat7_is_the_published_one() {
        assertItemFit(Responses.lsat7(), 4.7505, 14.4535, 1.2727, 5.2365, .9409);
    }
}
