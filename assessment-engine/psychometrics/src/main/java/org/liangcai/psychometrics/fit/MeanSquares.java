package org.liangcai.psychometrics.fit;

/**
 * Residuals of scores against their variance, of one item over persons or of one person over items (Wright and Masters 1982).
 *
 * @param outfit the mean of squared standardised residuals, about 1 when the model holds; sensitive to surprising single responses
 * @param standardisedOutfit about standard normal when the model holds (Wilson and Hilferty's cube root); NaN where its variance is
 *     not positive
 * @param infit squared residuals over variances, about 1; sensitive to the pattern near the ability
 * @param standardisedInfit as for outfit
 * @param responses the sum of the weights of the responses
 */
public record MeanSquares(
        double outfit, double standardisedOutfit, double infit, double standardisedInfit, double responses) {

    private static final double LARGEST_DEVIATION = 1.4142;

    static double standardised(double meanSquare, double variance) {
        double q = Math.min(Math.sqrt(variance), LARGEST_DEVIATION);
        return (Math.cbrt(meanSquare) - 1) * 3 / q + q / 3;
    }

    /** Collects residuals one by one. */
    static final class Sum {

        private static final double SMALLEST_SQUARE = 1e-5;

        private double responses;
        private double squares;
        private double standardisedSquares;
        private double variances;
        private double kurtosis;
        private double excess;

        void add(ScoreMoments score, double weight) {
            double variance = score.variance();
            if (variance * variance < SMALLEST_SQUARE) {
                variance = Math.sqrt(SMALLEST_SQUARE);
            }
            double square = score.residual() * score.residual();
            responses += weight;
            squares += weight * square;
            standardisedSquares += weight * square / variance;
            variances += weight * variance;
            kurtosis += weight * score.fourth() / (variance * variance);
            excess += weight * (score.fourth() - variance * variance);
        }

        boolean isEmpty() {
            return responses == 0;
        }

        MeanSquares ofItem() {
            return result(kurtosis / (responses * responses) - 1 / responses);
        }

        /** A person answers few items, so that the variance of the outfit can come out negative: its size is taken. */
        MeanSquares ofPerson() {
            return result(Math.abs(kurtosis / (responses * responses) - 1 / responses));
        }

        private MeanSquares result(double outfitVariance) {
            double outfit = standardisedSquares / responses;
            double infit = squares / variances;
            return new MeanSquares(
                    outfit,
                    standardised(outfit, outfitVariance),
                    infit,
                    standardised(infit, excess / (variances * variances)),
                    responses);
        }
    }
}
