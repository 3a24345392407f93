package org.liangcai.norms.scale;

/**
 * The standard scores of the field: all of them the normal deviate z on another ruler.
 *
 * <p>{@link #exact} is what is computed with; {@link #reported} is what is printed. What is printed is rounded half up, so that a value
 * that lies exactly on a cut gets the higher score, and is then kept within the limits of the scale.
 */
public enum StandardScale {
    /** Mean 0, SD 1, two decimals, no limits. */
    Z(0, 1, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 100),
    /** Mean 50, SD 10, whole numbers from 20 to 80. */
    T(50, 10, 20, 80, 1),
    /** Mean 100, SD 15, whole numbers from 40 to 160. */
    IQ(100, 15, 40, 160, 1),
    /** The subtest scale of the Wechsler tests: mean 10, SD 3, whole numbers from 1 to 19. */
    SUBTEST(10, 3, 1, 19, 1),
    /** Mean 5.5, SD 2, whole numbers from 1 to 10; the cuts are z = −2, −1.5, … 2. */
    STEN(5.5, 2, 1, 10, 1),
    /** Mean 5, SD 2, whole numbers from 1 to 9; the cuts are z = ±0.25, ±0.75, ±1.25, ±1.75. */
    STANINE(5, 2, 1, 9, 1);

    private final double mean;
    private final double standardDeviation;
    private final double lowest;
    private final double highest;
    private final double stepsPerUnit;

    StandardScale(double mean, double standardDeviation, double lowest, double highest, double stepsPerUnit) {
        this.mean = mean;
        this.standardDeviation = standardDeviation;
        this.lowest = lowest;
        this.highest = highest;
        this.stepsPerUnit = stepsPerUnit;
    }

    public double mean() {
        return mean;
    }

    public double standardDeviation() {
        return standardDeviation;
    }

    /** The lowest score that is reported. */
    public double lowest() {
        return lowest;
    }

    /** The highest score that is reported. */
    public double highest() {
        return highest;
    }

    /** The score of z, neither rounded nor limited. */
    public double exact(double z) {
        return mean + standardDeviation * z;
    }

    /** The score of z as it is printed: rounded half up, then limited. */
    public double reported(double z) {
        return limited(Math.floor(exact(z) * stepsPerUnit + 0.5) / stepsPerUnit);
    }

    /** The z of a score on this scale. */
    public double toZ(double score) {
        return (score - mean) / standardDeviation;
    }

    /** The score kept within what is reported. */
    public double limited(double score) {
        return Math.clamp(score, lowest, highest);
    }
}
