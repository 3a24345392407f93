package org.liangcai.psychometrics.equating;

/** Polynomials that are orthonormal over equally spaced points: powers of scores up to high degrees without loss of digits. */
final class OrthogonalPolynomials {

    private OrthogonalPolynomials() {}

    /** Row by row the values at the points 0 … {@code points} − 1 of the polynomials of degree 0 … {@code degree}. */
    static double[] columns(int points, int degree) {
        int width = degree + 1;
        double[] columns = new double[points * width];
        for (int i = 0; i < points; i++) {
            columns[i * width] = 1 / Math.sqrt(points);
        }
        double centre = (points - 1) / 2.0;
        for (int k = 1; k <= degree; k++) {
            for (int i = 0; i < points; i++) {
                columns[i * width + k] = (i - centre) / points * columns[i * width + k - 1];
            }
            // Twice: the second pass removes what rounding left of the first.
            orthogonalise(columns, points, width, k);
            orthogonalise(columns, points, width, k);
        }
        return columns;
    }

    private static void orthogonalise(double[] columns, int points, int width, int k) {
        for (int j = 0; j < k; j++) {
            double product = 0;
            for (int i = 0; i < points; i++) {
                product += columns[i * width + j] * columns[i * width + k];
            }
            for (int i = 0; i < points; i++) {
                columns[i * width + k] -= product * columns[i * width + j];
            }
        }
        double norm = 0;
        for (int i = 0; i < points; i++) {
            norm += columns[i * width + k] * columns[i * width + k];
        }
        norm = Math.sqrt(norm);
        for (int i = 0; i < points; i++) {
            columns[i * width + k] /= norm;
        }
    }
}
