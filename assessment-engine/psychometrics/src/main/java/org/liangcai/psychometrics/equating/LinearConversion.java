package org.liangcai.psychometrics.equating;

/**
 * y = {@code slope} · x + {@code intercept}.
 *
 * @param slope not 0
 * @param intercept finite
 */
public record LinearConversion(double slope, double intercept) implements ScoreConversion {

    /** Scores as they are. */
    public static final LinearConversion IDENTITY = new LinearConversion(1, 0);

    public LinearConversion {
        if (!Double.isFinite(slope) || slope == 0 || !Double.isFinite(intercept)) {
            throw new IllegalArgumentException(
                    "The slope (%s) and intercept (%s) must be finite and the slope not 0.\nMaybe all scores of a form are equal."
                            .formatted(slope, intercept));
        }
    }

    /** Sets means equal. */
    static LinearConversion means(double meanX, double meanY) {
        return new LinearConversion(1, meanY - meanX);
    }

    /** Sets means and standard deviations equal. */
    static LinearConversion standardised(double meanX, double deviationX, double meanY, double deviationY) {
        double slope = deviationY / deviationX;
        return new LinearConversion(slope, meanY - slope * meanX);
    }

    @Override
    public double convert(double score) {
        return slope * score + intercept;
    }
}
