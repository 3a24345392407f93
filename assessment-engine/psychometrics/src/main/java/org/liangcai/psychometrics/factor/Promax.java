package org.liangcai.psychometrics.factor;

import org.liangcai.psychometrics.numerics.Matrix;

/**
 * Promax (Hendrickson and White 1964): varimax, then a regression of powers of its loadings on the loadings.
 *
 * @param power of the target, above 1
 * @param normalisedVarimax whether varimax uses Kaiser normalisation
 * @param normalisedRegression whether rows have length 1 throughout, also in the regression
 */
public record Promax(double power, boolean normalisedVarimax, boolean normalisedRegression) implements Rotation {

    public Promax {
        if (!(power > 1) || Double.isInfinite(power)) {
            throw new IllegalArgumentException("The power (%s) of promax must be above 1 and finite.".formatted(power));
        }
    }

    @Override
    public RotatedFactors rotate(Matrix loadings) {
        if (loadings.columns() == 1) {
            return RotatedFactors.unrotated(loadings);
        }
        double[] lengths =
                normalisedRegression ? KaiserNormalisation.lengths(loadings) : KaiserNormalisation.none(loadings);
        GradientProjection plain =
                GradientProjection.of(RotationCriterion.varimax()).orthogonal();
        RotatedFactors varimax =
                (normalisedVarimax ? plain.normalised() : plain).rotate(KaiserNormalisation.divide(loadings, lengths));
        Matrix x = varimax.loadings();
        Matrix target = Matrix.of(
                x.rows(), x.columns(), (i, k) -> Math.copySign(Math.pow(Math.abs(x.at(i, k)), power), x.at(i, k)));
        Matrix cross = invert(x.transpose().times(x));
        Matrix regression = cross.times(x.transpose().times(target));
        double[] variances = invert(regression.transpose().times(regression)).diagonal();
        Matrix scaled = Matrix.of(
                regression.rows(), regression.columns(), (row, k) -> regression.at(row, k) * Math.sqrt(variances[k]));
        Matrix pattern = KaiserNormalisation.multiply(x.times(scaled), lengths);
        return new RotatedFactors(
                pattern,
                invert(scaled.transpose().times(scaled)),
                varimax.criterion(),
                varimax.converged(),
                varimax.iterations());
    }

    private static Matrix invert(Matrix matrix) {
        return matrix.inverse()
                .orElseThrow(() -> new ArithmeticException("The loadings do not have as many dimensions as factors."));
    }
}
