package org.liangcai.psychometrics.agreement;

import org.liangcai.psychometrics.data.ScoreMatrix;
import org.liangcai.psychometrics.numerics.FisherF;

/**
 * Intraclass correlations of ratings (Shrout and Fleiss 1979; McGraw and Wong 1996), over the subjects that all raters rated.
 *
 * @param subjects their number n
 * @param raters their number k
 * @param betweenSubjects mean square between subjects
 * @param betweenRaters mean square between raters
 * @param error mean square of what subjects and raters leave
 * @param withinSubjects mean square within subjects
 */
public record IntraclassCorrelation(
        int subjects, int raters, double betweenSubjects, double betweenRaters, double error, double withinSubjects) {

    private static final double LEAST_PART = 1e-24;

    /** What raters are, and what counts as disagreement. */
    public enum Model {
        /** Every subject has raters of its own: ICC(1). */
        ONE_WAY,
        /** The raters are a sample and their mean differences count: ICC(2), absolute agreement. */
        TWO_WAY_AGREEMENT,
        /** Mean differences between raters do not count: ICC(3), consistency. */
        TWO_WAY_CONSISTENCY
    }

    /** What is to be reliable. */
    public enum Unit {
        /** The rating of one rater. */
        SINGLE,
        /** The mean of all raters. */
        AVERAGE
    }

    /** Where the degrees of freedom of the agreement of averages come from. */
    public enum AverageDegrees {
        /** From the coefficient of single ratings (McGraw and Wong 1996, table 7). */
        OF_SINGLE,
        /** From the coefficient of averages put into the formula for single ratings, as R's irr has it; for comparison with it only. */
        OF_AVERAGE
    }

    /**
     * A coefficient with its test and interval.
     *
     * @param value the correlation; it can be negative
     * @param f F ratio of the test that it is at most the null value
     * @param numeratorDegrees degrees of freedom
     * @param denominatorDegrees degrees of freedom, by Satterthwaite's approximation for agreement
     * @param pValue one-sided
     * @param interval its confidence interval
     */
    public record Coefficient(
            double value,
            double f,
            double numeratorDegrees,
            double denominatorDegrees,
            double pValue,
            Limits interval) {}

    public IntraclassCorrelation {
        if (subjects < 2 || raters < 2) {
            throw new IllegalArgumentException(
                    "There must be at least two subjects (%d) and two raters (%d).".formatted(subjects, raters));
        }
        if (!(betweenSubjects > 0)) {
            throw new IllegalArgumentException(
                    "The mean square between subjects (%s) must be positive: subjects that do not differ cannot be told apart."
                            .formatted(betweenSubjects));
        }
    }

    /**
     * The analysis of variance of ratings.
     *
     * @throws IllegalArgumentException if there are fewer than two raters or complete subjects, or ratings do not vary
     */
    public static IntraclassCorrelation of(ScoreMatrix scores) {
        ScoreMatrix complete = scores.completeRows();
        int n = complete.rowCount();
        int k = complete.columnCount();
        double grand = 0;
        double[] subjectMeans = new double[n];
        double[] raterMeans = new double[k];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < k; j++) {
                double score = complete.stored(i, j);
                subjectMeans[i] += score / k;
                raterMeans[j] += score / n;
                grand += score / ((double) n * k);
            }
        }
        double error = 0;
        double within = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < k; j++) {
                double score = complete.stored(i, j);
                error += square(score - subjectMeans[i] - raterMeans[j] + grand);
                within += square(score - subjectMeans[i]);
            }
        }
        double between = 0;
        for (double mean : subjectMeans) {
            between += k * square(mean - grand);
        }
        double raters = 0;
        for (double mean : raterMeans) {
            raters += n * square(mean - grand);
        }
        double total = between + within;
        return new IntraclassCorrelation(
                n,
                k,
                unlessRounding(between, total) / (n - 1),
                unlessRounding(raters, total) / (k - 1),
                unlessRounding(error, total) / ((n - 1.0) * (k - 1)),
                unlessRounding(within, total) / (n * (k - 1.0)));
    }

    /** A sum of squares that is 0 but for rounding is 0. */
    private static double unlessRounding(double squares, double total) {
        return squares > LEAST_PART * total ? squares : 0;
    }

    /** The coefficient with the test against 0. */
    public Coefficient coefficient(Model model, Unit unit, double level) {
        return coefficient(model, unit, level, 0, AverageDegrees.OF_SINGLE);
    }

    /**
     * A coefficient.
     *
     * @param level of the interval, between 0 and 1
     * @param nullValue that the test is against, at least 0 and below 1
     * @param degrees only matters for the agreement of averages
     */
    public Coefficient coefficient(Model model, Unit unit, double level, double nullValue, AverageDegrees degrees) {
        Limits.requireLevel(level);
        if (!(nullValue >= 0) || !(nullValue < 1)) {
            throw new IllegalArgumentException(
                    "The null value (%s) must be at least 0 and below 1.".formatted(nullValue));
        }
        return switch (model) {
            case ONE_WAY -> ratio(unit, level, nullValue, withinSubjects, subjects * (raters - 1.0));
            case TWO_WAY_CONSISTENCY -> ratio(unit, level, nullValue, error, (subjects - 1.0) * (raters - 1));
            case TWO_WAY_AGREEMENT -> agreement(unit, level, nullValue, degrees);
        };
    }

    /** One-way and consistency: a function of the ratio of two mean squares. */
    private Coefficient ratio(Unit unit, double level, double nullValue, double within, double denominator) {
        double k = raters;
        double numerator = subjects - 1.0;
        double ratio = betweenSubjects / within;
        double tail = (1 - level) / 2;
        double lowest = ratio / FisherF.quantile(1 - tail, numerator, denominator);
        double highest = ratio * FisherF.quantile(1 - tail, denominator, numerator);
        if (within == 0) {
            return perfect(numerator, denominator, level);
        }
        boolean single = unit == Unit.SINGLE;
        double value = single
                ? (betweenSubjects - within) / (betweenSubjects + (k - 1) * within)
                : (betweenSubjects - within) / betweenSubjects;
        double f = ratio * (single ? (1 - nullValue) / (1 + (k - 1) * nullValue) : 1 - nullValue);
        Limits limits = single
                ? new Limits((lowest - 1) / (lowest + k - 1), (highest - 1) / (highest + k - 1), level)
                : new Limits(1 - 1 / lowest, 1 - 1 / highest, level);
        return new Coefficient(value, f, numerator, denominator, FisherF.upperTail(f, numerator, denominator), limits);
    }

    private static Coefficient perfect(double numerator, double denominator, double level) {
        return new Coefficient(1, Double.POSITIVE_INFINITY, numerator, denominator, 0, new Limits(1, 1, level));
    }

    private Coefficient agreement(Unit unit, double level, double nullValue, AverageDegrees source) {
        double n = subjects;
        double k = raters;
        boolean single = unit == Unit.SINGLE;
        double ofSingle =
                (betweenSubjects - error) / (betweenSubjects + (k - 1) * error + k / n * (betweenRaters - error));
        double ofAverage = (betweenSubjects - error) / (betweenSubjects + (betweenRaters - error) / n);
        if (ofSingle == 1) {
            return perfect(n - 1, (n - 1) * (k - 1), level);
        }
        double basis = single || source == AverageDegrees.OF_SINGLE ? ofSingle : ofAverage;
        double denominator = satterthwaite(basis, k);
        double numerator = n - 1;
        double nullFactor = single ? k : 1;
        double a = nullFactor * nullValue / (n * (1 - nullValue));
        double b = 1 + nullFactor * nullValue * (n - 1) / (n * (1 - nullValue));
        double f = betweenSubjects / (a * betweenRaters + b * error);
        double tail = (1 - level) / 2;
        double low = FisherF.quantile(1 - tail, numerator, denominator);
        double high = FisherF.quantile(1 - tail, denominator, numerator);
        return new Coefficient(
                single ? ofSingle : ofAverage,
                f,
                numerator,
                denominator,
                FisherF.upperTail(f, numerator, denominator),
                single ? singleLimits(low, high, level) : averageLimits(low, high, level));
    }

    private double satterthwaite(double coefficient, double factor) {
        double n = subjects;
        double a = factor * coefficient / (n * (1 - coefficient)) * betweenRaters;
        double b = (1 + factor * coefficient * (n - 1) / (n * (1 - coefficient))) * error;
        return square(a + b) / (square(a) / (raters - 1) + square(b) / ((n - 1) * (raters - 1)));
    }

    private Limits singleLimits(double low, double high, double level) {
        double n = subjects;
        double rest = raters * betweenRaters + ((double) raters * n - raters - n) * error;
        return new Limits(
                n * (betweenSubjects - low * error) / (low * rest + n * betweenSubjects),
                n * (high * betweenSubjects - error) / (rest + n * high * betweenSubjects),
                level);
    }

    private Limits averageLimits(double low, double high, double level) {
        double n = subjects;
        double rest = betweenRaters - error;
        return new Limits(
                n * (betweenSubjects - low * error) / (low * rest + n * betweenSubjects),
                n * (high * betweenSubjects - error) / (rest + n * high * betweenSubjects),
                level);
    }

    private static double square(double x) {
        return x * x;
    }
}
