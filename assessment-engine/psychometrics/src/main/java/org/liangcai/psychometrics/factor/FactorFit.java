package org.liangcai.psychometrics.factor;

import org.liangcai.psychometrics.numerics.Matrix;
import org.liangcai.psychometrics.numerics.NoncentralChiSquare;
import org.liangcai.psychometrics.numerics.SpecialFunctions;

/**
 * How well factors reproduce correlations. Statistics that divide by the degrees of freedom are NaN when there are none.
 *
 * @param objective tr(Σ⁻¹R) − ln det(Σ⁻¹R) − p, whatever the extraction
 * @param chiSquare the objective times n − 1 − (2p + 5) / 6 − 2m / 3 (Bartlett 1951)
 * @param degreesOfFreedom ((p − m)² − (p + m)) / 2; 0 or less if the model has as many parameters as there are correlations
 * @param pValue the probability of a larger χ² if the model holds
 * @param nullChiSquare that of a model without factors
 * @param nullDegreesOfFreedom p (p − 1) / 2
 * @param rmsea √(χ² / (df n) − 1 / (n − 1)), at least 0 (Steiger and Lind 1980)
 * @param rmseaLower the lower limit of its 90% interval
 * @param rmseaUpper the upper limit
 * @param tuckerLewis Tucker and Lewis's (1973) reliability coefficient, both models' discrepancies multiplied alike as in their paper
 * @param comparativeFit Bentler's (1990) CFI
 * @param bic χ² − df ln n (Schwarz 1978)
 * @param sampleAdjustedBic χ² − df ln((n + 2) / 24) (Sclove 1987)
 * @param rootMeanSquareResidual of the correlations off the diagonal
 * @param correctedRootMeanSquareResidual the same with the sum of squares divided by the degrees of freedom
 * @param offDiagonalFit 1 − Σ residual² / Σ r² off the diagonal
 */
public record FactorFit(
        double objective,
        double chiSquare,
        int degreesOfFreedom,
        double pValue,
        double nullChiSquare,
        int nullDegreesOfFreedom,
        double rmsea,
        double rmseaLower,
        double rmseaUpper,
        double tuckerLewis,
        double comparativeFit,
        double bic,
        double sampleAdjustedBic,
        double rootMeanSquareResidual,
        double correctedRootMeanSquareResidual,
        double offDiagonalFit) {

    /**
     * The fit of factors to the correlations they were extracted from.
     *
     * @throws IllegalArgumentException if the correlations, or those reproduced, are not positive definite
     */
    public static FactorFit of(CorrelationMatrix correlations, RotatedFactors factors) {
        Matrix r = correlations.values();
        int p = r.rows();
        int m = factors.loadings().columns();
        double n = correlations.persons();
        Matrix reproduced = factors.reproduced();
        Matrix model = Matrix.of(p, p, (i, j) -> i == j ? 1 : reproduced.at(i, j));
        double objective = objective(correlations, model);
        int df = ((p - m) * (p - m) - (p + m)) / 2;
        double multiplier = n - 1 - (2 * p + 5) / 6.0 - 2 * m / 3.0;
        double chiSquare = objective * multiplier;
        FactorabilityTests.Sphericity none = FactorabilityTests.sphericity(correlations);
        double nullRatio = -correlations.logDeterminant() * multiplier / none.degreesOfFreedom();
        double nullExcess = none.chiSquare() - none.degreesOfFreedom();
        double squares = offDiagonal(r.minus(model));
        double pairs = p * (p - 1.0);
        boolean any = df > 0;
        return new FactorFit(
                objective,
                chiSquare,
                df,
                any ? SpecialFunctions.chiSquareUpperTail(chiSquare, df) : Double.NaN,
                none.chiSquare(),
                none.degreesOfFreedom(),
                any ? Math.sqrt(Math.max(chiSquare / (df * n) - 1 / (n - 1), 0)) : Double.NaN,
                limit(chiSquare, df, n, 0.95),
                limit(chiSquare, df, n, 0.05),
                any ? (nullRatio - chiSquare / df) / (nullRatio - 1) : Double.NaN,
                any ? 1 - Math.max(chiSquare - df, 0) / Math.max(nullExcess, Math.max(chiSquare - df, 0)) : Double.NaN,
                chiSquare - df * Math.log(n),
                chiSquare - df * Math.log((n + 2) / 24),
                Math.sqrt(squares / pairs),
                any ? Math.sqrt(squares / (2 * df)) : Double.NaN,
                1 - squares / offDiagonal(r));
    }

    private static double objective(CorrelationMatrix correlations, Matrix model) {
        Correlations.requirePositiveDefinite(model);
        var factor = model.cholesky().orElseThrow();
        Matrix inverse = Matrix.rowByRow(model.rows(), model.rows(), factor.inverse());
        return inverse.times(correlations.values()).trace()
                + factor.logDeterminant()
                - correlations.logDeterminant()
                - model.rows();
    }

    private static double limit(double chiSquare, int df, double n, double probability) {
        return df > 0
                ? Math.sqrt(NoncentralChiSquare.noncentrality(chiSquare, df, probability) / (df * (n - 1)))
                : Double.NaN;
    }

    private static double offDiagonal(Matrix matrix) {
        double sum = matrix.sumOfSquares();
        for (double value : matrix.diagonal()) {
            sum -= value * value;
        }
        return sum;
    }
}
