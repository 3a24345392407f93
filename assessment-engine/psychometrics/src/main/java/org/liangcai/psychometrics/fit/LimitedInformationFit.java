package org.liangcai.psychometrics.fit;

import org.liangcai.psychometrics.data.ResponseMatrix;
import org.liangcai.psychometrics.numerics.Chunks;
import org.liangcai.psychometrics.numerics.ColumnSpace;
import org.liangcai.psychometrics.numerics.LargeCholesky;

/**
 * The fit of a whole test from its first- and second-order moments: N e′Ce with the residuals e of the moments and C = Ξ⁻¹ − Ξ⁻¹Δ(Δ′Ξ⁻¹Δ)⁻¹Δ′Ξ⁻¹,
 * Ξ the moments' covariance under the model and Δ their derivatives by the free parameters (Maydeu-Olivares and Joe 2005, 2006; Cai and
 * Hansen 2013; Cai and Monro 2014). Only complete rows count.
 *
 * @param moments which of the statistics
 * @param mode whether all processors are used; the result is the same to the last bit
 */
public record LimitedInformationFit(FitMoments moments, Chunks.Mode mode) {

    /** C₂, which is M₂ for dichotomous items. */
    public static LimitedInformationFit standard() {
        return new LimitedInformationFit(FitMoments.C2, Chunks.Mode.PARALLEL);
    }

    /**
     * The fit of the test.
     *
     * @throws IllegalArgumentException if nobody answered every item, there are several groups, there are not more moments than free
     *     parameters, or the parameters or the moments depend on one another
     */
    public ModelFit of(FittedTest test, ResponseMatrix data) {
        if (data.groups().size() > 1) {
            throw new IllegalArgumentException(
                    "The data have %d groups, but this statistic is for one.\nMaybe calibrate and test each group by itself."
                            .formatted(data.groups().size()));
        }
        if (test.items().size() < 2) {
            throw new IllegalArgumentException("A test of one item has no pairs whose moments could be compared.");
        }
        NodeTables tables = new NodeTables(test);
        PersonRows persons = PersonRows.complete(test, data);
        requireDifferences(test, persons);
        Moments chosen = Moments.of(moments, tables);
        int degrees = chosen.size() - test.freeParameters().size();
        if (degrees < 1) {
            throw new IllegalArgumentException(
                    "The %d free parameters leave no degree of freedom to %d moments.\nMaybe another statistic, or a longer test."
                            .formatted(test.freeParameters().size(), chosen.size()));
        }
        double total = persons.totalWeight();
        MomentModel model = new MomentModel(test, tables, chosen);
        double statistic = total * quadraticForm(test, model, chosen.observed(persons), chosen.size());
        PairTables pairs = PairTables.of(tables, persons, mode);
        return new ModelFit(
                moments,
                statistic,
                degrees,
                total,
                persons.leftOut,
                total * pairs.baseline(moments),
                pairs.baselineDegrees(moments),
                pairs.rootMeanSquareOfCorrelations(tables));
    }

    private static void requireDifferences(FittedTest test, PersonRows persons) {
        for (int item = 0; item < persons.items; item++) {
            boolean differ = false;
            for (int row = 1; row < persons.rows; row++) {
                differ |= persons.cells[row * persons.items + item] != persons.cells[item];
            }
            if (!differ) {
                throw new IllegalArgumentException(
                        "All complete rows have the same response to item (%s): it has no correlations.\nLeave it out."
                                .formatted(test.items().get(item)));
            }
        }
    }

    private double quadraticForm(FittedTest test, MomentModel model, double[] observed, int size) {
        double[] expectations = model.expectations();
        double[][] jacobian = model.jacobian();
        double[][] rows = model.covariance(expectations, jacobian.length + 1, mode);
        for (int p = 0; p < jacobian.length; p++) {
            rows[size + p] = jacobian[p];
        }
        double[] residuals = new double[size];
        for (int m = 0; m < size; m++) {
            residuals[m] = observed[m] - expectations[m];
        }
        rows[size + jacobian.length] = residuals;
        if (!LargeCholesky.factor(rows, size, mode)) {
            throw new IllegalArgumentException(
                    "The covariance of the moments is singular: some category is hardly ever expected.\nMaybe collapse categories, or take M2_STAR.");
        }
        ColumnSpace.Residual left = ColumnSpace.outside(jacobian, residuals);
        if (left.rank() < jacobian.length) {
            throw new IllegalArgumentException(
                    "Only %d of the %d free parameters of %s are independent in these moments.\nMaybe the model is not identified."
                            .formatted(left.rank(), jacobian.length, test.items()));
        }
        return left.sumOfSquares();
    }
}
