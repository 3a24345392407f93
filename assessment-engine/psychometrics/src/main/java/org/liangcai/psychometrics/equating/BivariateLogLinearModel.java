package org.liangcai.psychometrics.equating;

/**
 * A log-linear model of a joint distribution by Poisson maximum likelihood: polynomials in score and in anchor score and products of their
 * powers, so that the moments of each margin and the cross moments are those of the data (Holland and Thayer 2000).
 *
 * @param smoothed the expected frequencies
 * @param terms which powers there are
 * @param likelihoodRatio G² = 2 Σ f ln(f / m)
 * @param pearson Σ (f − m)² / m
 * @param freemanTukey Σ (√f + √(f + 1) − √(4m + 1))²
 * @param logLikelihood Σ (f ln m − m − ln f!)
 * @param converged whether the maximum was found
 */
public record BivariateLogLinearModel(
        JointDistribution smoothed,
        Terms terms,
        double likelihoodRatio,
        double pearson,
        double freemanTukey,
        double logLikelihood,
        boolean converged) {

    /**
     * The powers in the polynomial.
     *
     * @param score x¹ … x^{@code score}
     * @param anchor v¹ … v^{@code anchor}
     * @param product xⁱvʲ for all i, j from 1 to {@code product}
     */
    public record Terms(int score, int anchor, int product) {

        public Terms {
            if (score < 1 || anchor < 1 || product < 0 || product > Math.min(score, anchor)) {
                throw new IllegalArgumentException(
                        "The degrees in score (%d) and anchor (%d) must be 1 or more and that of the products (%d) no higher."
                                .formatted(score, anchor, product));
            }
        }

        int count() {
            return 1 + score + anchor + product * product;
        }
    }

    /** Fits a polynomial to a joint distribution. */
    public static BivariateLogLinearModel fit(JointDistribution data, Terms terms) {
        double[][] cells = data.array();
        int rows = cells.length;
        int columns = cells[0].length;
        double[] byScore = OrthogonalPolynomials.columns(rows, terms.score());
        double[] byAnchor = OrthogonalPolynomials.columns(columns, terms.anchor());
        int width = terms.count();
        double[] design = new double[rows * columns * width];
        double[] counts = new double[rows * columns];
        for (int x = 0; x < rows; x++) {
            for (int v = 0; v < columns; v++) {
                int row = x * columns + v;
                counts[row] = cells[x][v];
                int next = row * width;
                design[next++] = 1;
                for (int i = 1; i <= terms.score(); i++) {
                    design[next++] = byScore[x * (terms.score() + 1) + i];
                }
                for (int j = 1; j <= terms.anchor(); j++) {
                    design[next++] = byAnchor[v * (terms.anchor() + 1) + j];
                }
                for (int i = 1; i <= terms.product(); i++) {
                    for (int j = 1; j <= terms.product(); j++) {
                        design[next++] = byScore[x * (terms.score() + 1) + i] * byAnchor[v * (terms.anchor() + 1) + j];
                    }
                }
            }
        }
        PoissonRegression fit = PoissonRegression.fit(design, width, counts);
        double[][] expected = new double[rows][columns];
        for (int x = 0; x < rows; x++) {
            System.arraycopy(fit.expected(), x * columns, expected[x], 0, columns);
        }
        return new BivariateLogLinearModel(
                JointDistribution.of(data.lowest(), data.lowestAnchor(), expected),
                terms,
                fit.likelihoodRatio(counts),
                fit.pearson(counts),
                fit.freemanTukey(counts),
                fit.logLikelihood(counts),
                fit.converged());
    }

    /** How many pairs of scores are left once the parameters are taken off. */
    public int degreesOfFreedom() {
        return smoothed.frequencies().size() * smoothed.frequencies().getFirst().size() - terms.count();
    }

    /** Akaike's criterion −2 ln L + 2p. */
    public double aic() {
        return -2 * logLikelihood + 2.0 * terms.count();
    }

    /** Schwarz' criterion −2 ln L + p ln N, N the number of possible pairs. */
    public double bic() {
        int cells = smoothed.frequencies().size()
                * smoothed.frequencies().getFirst().size();
        return -2 * logLikelihood + terms.count() * Math.log(cells);
    }
}
