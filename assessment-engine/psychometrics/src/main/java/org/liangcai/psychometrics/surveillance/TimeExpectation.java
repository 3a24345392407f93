package org.liangcai.psychometrics.surveillance;

/**
 * How long an item takes: mean and spread of the log response time, relative to the same person's other answers (log times are close
 * to normal with a speed of the person and an intensity of the item, van der Linden 2006, JEBS 31, 181–204). Mean and sum of squares
 * are taken answer by answer (Welford 1962).
 *
 * @param count how many answers
 * @param mean of the relative log time
 * @param squares the sum of squared deviations from the mean
 */
public record TimeExpectation(long count, double mean, double squares) {

    /** Before any answer. */
    public static final TimeExpectation NONE = new TimeExpectation(0, 0, 0);

    /** After one more answer. */
    public TimeExpectation after(double relativeLogTime) {
        long more = count + 1;
        double newMean = mean + (relativeLogTime - mean) / more;
        return new TimeExpectation(more, newMean, squares + (relativeLogTime - mean) * (relativeLogTime - newMean));
    }

    /** The standard deviation, 0 for fewer than two answers. */
    public double standardDeviation() {
        return count < 2 ? 0 : StrictMath.sqrt(squares / (count - 1));
    }

    /**
     * The answer in standard deviations from the mean; both moved to the edge of what is known of them, so that an answer counts as fast
     * only beyond doubt.
     */
    double standardised(double relativeLogTime, double deviations) {
        double spread = standardDeviation() * (1 + deviations / StrictMath.sqrt(2.0 * (count - 1)));
        return (relativeLogTime - mean + deviations * standardDeviation() / StrictMath.sqrt(count)) / spread;
    }
}
