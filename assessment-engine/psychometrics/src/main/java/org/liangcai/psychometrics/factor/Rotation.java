package org.liangcai.psychometrics.factor;

import org.liangcai.psychometrics.numerics.Matrix;

/** How factors are rotated. Values are immutable and safe for use by many threads. */
public sealed interface Rotation permits GradientProjection, Promax {

    /**
     * Rotates loadings.
     *
     * @param loadings of uncorrelated factors, variables × factors
     * @throws IllegalArgumentException if a variable without any loading is to be divided by its length (Kaiser normalisation)
     */
    RotatedFactors rotate(Matrix loadings);

    /** Varimax with Kaiser normalisation (Kaiser 1958). */
    static Rotation varimax() {
        return GradientProjection.of(RotationCriterion.varimax()).orthogonal().normalised();
    }

    /** Quartimax (Neuhaus and Wrigley 1954) without normalisation. */
    static Rotation quartimax() {
        return GradientProjection.of(RotationCriterion.quartimin()).orthogonal();
    }

    /** Direct oblimin (Jennrich and Sampson 1966) without normalisation; 0 is quartimin. */
    static Rotation oblimin(double gamma) {
        return GradientProjection.of(RotationCriterion.oblimin(gamma)).oblique();
    }

    /** Geomin, oblique (Yates 1987). */
    static Rotation geomin(double epsilon) {
        return GradientProjection.of(RotationCriterion.geomin(epsilon)).oblique();
    }

    /** Promax with power 4 and Kaiser normalisation (Hendrickson and White 1964). */
    static Rotation promax() {
        return new Promax(4, true, true);
    }
}
