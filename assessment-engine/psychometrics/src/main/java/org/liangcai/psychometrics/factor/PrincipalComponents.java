package org.liangcai.psychometrics.factor;

import org.liangcai.psychometrics.numerics.Matrix;
import org.liangcai.psychometrics.numerics.SymmetricEigen;

/** Principal components of correlations (Hotelling 1933). */
public final class PrincipalComponents {

    private PrincipalComponents() {}

    /**
     * The correlations of variables with the first components: eigenvectors times the roots of their eigenvalues, reflected so that no
     * column sums to a negative value.
     *
     * @param components from 1 to p
     */
    public static Matrix loadings(CorrelationMatrix correlations, int components) {
        if (components < 1 || components > correlations.variables().size()) {
            throw new IllegalArgumentException("The number of components (%d) must be from 1 to %d."
                    .formatted(components, correlations.variables().size()));
        }
        return UniquenessSearch.leadingSigns(loadings(SymmetricEigen.of(correlations.values()), components));
    }

    static Matrix loadings(SymmetricEigen eigen, int components) {
        double[] values = eigen.values();
        Matrix vectors = eigen.vectors();
        return Matrix.of(vectors.rows(), components, (i, k) -> vectors.at(i, k) * Math.sqrt(Math.max(values[k], 0)));
    }
}
