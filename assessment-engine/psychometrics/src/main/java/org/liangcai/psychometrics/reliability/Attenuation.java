package org.liangcai.psychometrics.reliability;

/**
 * What a correlation between two scores would be without errors of measurement (Spearman 1904).
 *
 * @param corrected observed correlation / √(ρ_x ρ_y); in samples it can exceed 1
 * @param withinBounds whether it is from −1 to 1
 */
public record Attenuation(double corrected, boolean withinBounds) {

    /**
     * Corrects a correlation.
     *
     * @param correlation from −1 to 1
     * @param reliabilityOfFirst above 0, at most 1
     * @param reliabilityOfSecond above 0, at most 1
     */
    public static Attenuation of(double correlation, double reliabilityOfFirst, double reliabilityOfSecond) {
        if (!(Math.abs(correlation) <= 1)) {
            throw new IllegalArgumentException("The correlation (%s) must be from -1 to 1.".formatted(correlation));
        }
        Require.reliability(reliabilityOfFirst);
        Require.reliability(reliabilityOfSecond);
        Require.positive("reliability", reliabilityOfFirst);
        Require.positive("reliability", reliabilityOfSecond);
        double corrected = correlation / Math.sqrt(reliabilityOfFirst * reliabilityOfSecond);
        return new Attenuation(corrected, Math.abs(corrected) <= 1);
    }
}
