package org.liangcai.psychometrics.factor;

import org.liangcai.psychometrics.numerics.Matrix;
import org.liangcai.psychometrics.numerics.SymmetricEigen;

/** How factor scores are estimated from standardised variables. */
public enum FactorScoring {

    /** Least error: R⁻¹ Λ Φ (Thurstone 1935). */
    REGRESSION {
        @Override
        Matrix weights(CorrelationMatrix correlations, RotatedFactors factors) {
            return correlations.inverse().times(factors.structure());
        }
    },

    /** Unbiased: Ψ⁻¹ Λ (Λᵀ Ψ⁻¹ Λ)⁻¹ (Bartlett 1937). */
    BARTLETT {
        @Override
        Matrix weights(CorrelationMatrix correlations, RotatedFactors factors) {
            Matrix weighted = weighted(factors);
            return weighted.times(invert(factors.loadings().transpose().times(weighted)));
        }
    },

    /** Uncorrelated: Ψ⁻¹ Λ (Λᵀ Ψ⁻¹ R Ψ⁻¹ Λ)^−½ (Anderson and Rubin 1956). */
    ANDERSON_RUBIN {
        @Override
        Matrix weights(CorrelationMatrix correlations, RotatedFactors factors) {
            Matrix weighted = weighted(factors);
            return weighted.times(inverseRoot(
                    weighted.transpose().times(correlations.values()).times(weighted)));
        }
    },

    /** As correlated as the factors are: R^−½ C Φ^½ with C = R^−½ Λ Φ^½ made orthogonal (ten Berge et al. 1999). */
    TEN_BERGE {
        @Override
        Matrix weights(CorrelationMatrix correlations, RotatedFactors factors) {
            correlations.inverse();
            Matrix root = SymmetricEigen.of(factors.factorCorrelations()).map(Math::sqrt);
            Matrix inverseRoot = inverseRoot(correlations.values());
            Matrix direction = inverseRoot.times(factors.loadings()).times(root);
            Matrix orthogonal =
                    direction.times(inverseRoot(direction.transpose().times(direction)));
            return inverseRoot.times(orthogonal).times(root);
        }
    };

    /**
     * The weights of standardised variables, variables × factors.
     *
     * @throws IllegalArgumentException if the correlations are not positive definite or a variable has no uniqueness to divide by
     */
    abstract Matrix weights(CorrelationMatrix correlations, RotatedFactors factors);

    /**
     * Scores of persons: standardised values (divisor n − 1) times weights.
     *
     * @param weights those of {@link #weightsOf}
     * @return persons × factors, NaN for a person with a missing value
     */
    public static Matrix scores(Observations observations, Matrix weights) {
        int persons = observations.personCount();
        int size = observations.variableCount();
        double[] means = new double[size];
        double[] deviations = new double[size];
        for (int i = 0; i < size; i++) {
            double n = 0;
            double squares = 0;
            for (int person = 0; person < persons; person++) {
                double value = observations.stored(person, i);
                if (!Double.isNaN(value)) {
                    n++;
                    double difference = value - means[i];
                    means[i] += difference / n;
                    squares += difference * (value - means[i]);
                }
            }
            deviations[i] = Math.sqrt(squares / (n - 1));
        }
        Matrix standardised =
                Matrix.of(persons, size, (person, i) -> (observations.stored(person, i) - means[i]) / deviations[i]);
        return standardised.times(weights);
    }

    /** The weights of standardised variables, variables × factors. */
    public Matrix weightsOf(CorrelationMatrix correlations, RotatedFactors factors) {
        return weights(correlations, factors);
    }

    /** The squared correlation of each factor with its estimate: the diagonal of ΦΛᵀW over the standard deviation of the estimate, squared. */
    public double[] determinacies(CorrelationMatrix correlations, RotatedFactors factors) {
        Matrix weights = weights(correlations, factors);
        double[] shared = weights.transpose().times(factors.structure()).diagonal();
        double[] variances =
                weights.transpose().times(correlations.values()).times(weights).diagonal();
        double[] squared = new double[shared.length];
        for (int k = 0; k < squared.length; k++) {
            squared[k] = shared[k] * shared[k] / variances[k];
        }
        return squared;
    }

    private static Matrix weighted(RotatedFactors factors) {
        double[] communalities = factors.reproduced().diagonal();
        for (int i = 0; i < communalities.length; i++) {
            if (!(communalities[i] < 1)) {
                throw new IllegalArgumentException(
                        "The communality (%s) of variable (%d) must be below 1 for these scores.\nMaybe a Heywood case: extract fewer factors."
                                .formatted(communalities[i], i + 1));
            }
        }
        Matrix loadings = factors.loadings();
        return Matrix.of(loadings.rows(), loadings.columns(), (i, k) -> loadings.at(i, k) / (1 - communalities[i]));
    }

    private static Matrix inverseRoot(Matrix matrix) {
        return SymmetricEigen.of(matrix).map(value -> 1 / Math.sqrt(value));
    }

    private static Matrix invert(Matrix matrix) {
        return matrix.inverse()
                .orElseThrow(() -> new ArithmeticException("The loadings do not have as many dimensions as factors."));
    }
}
