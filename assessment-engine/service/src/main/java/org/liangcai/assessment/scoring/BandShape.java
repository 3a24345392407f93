package org.liangcai.assessment.scoring;

import org.liangcai.psychometrics.numerics.SpecialFunctions;
import org.liangcai.psychometrics.numerics.StudentT;
import org.liangcai.psychometrics.numerics.WilsonInterval;

/** How the error of a score is distributed, which says how far its 90 % band reaches below and above the score. */
public sealed interface BandShape {

    /** The lower end of the 90 % band, before it is cut at the end of the range. */
    double lower(double value, double standardError);

    /** The upper end of the 90 % band, before it is cut at the end of the range. */
    double upper(double value, double standardError);

    /** The error is known well: the posterior of an ability, or the error of a norm group. */
    record Normal() implements BandShape {
        @Override
        public double lower(double value, double standardError) {
            return value - ScaleScore.Z_90 * standardError;
        }

        @Override
        public double upper(double value, double standardError) {
            return value + ScaleScore.Z_90 * standardError;
        }
    }

    /**
     * The error was itself estimated, from the few answers the score is the mean or sum of: Student's t (1908).
     *
     * @param degreesOfFreedom one fewer than the answers, at least 1
     */
    record Student(int degreesOfFreedom) implements BandShape {
        public Student {
            if (degreesOfFreedom < 1) {
                throw new IllegalArgumentException(
                        "The degrees of freedom (%d) must be at least 1.".formatted(degreesOfFreedom));
            }
        }

        @Override
        public double lower(double value, double standardError) {
            return value - reach() * standardError;
        }

        @Override
        public double upper(double value, double standardError) {
            return value + reach() * standardError;
        }

        private double reach() {
            return StudentT.quantile(ABOVE, degreesOfFreedom);
        }
    }

    /**
     * Events were counted: the exact band of a Poisson count (Garwood 1936), which reaches farther up than down where few were counted.
     *
     * @param count how many were counted, 0 or more
     * @param each what one of them adds to the score, above 0
     */
    record Poisson(int count, double each) implements BandShape {
        public Poisson {
            if (count < 0 || !(each > 0)) {
                throw new IllegalArgumentException(
                        "The count (%d) must be 0 or more and what each adds (%s) above 0.".formatted(count, each));
            }
        }

        @Override
        public double lower(double value, double standardError) {
            return count == 0 ? 0 : each * SpecialFunctions.chiSquareQuantile(1 - ABOVE, 2.0 * count) / 2;
        }

        @Override
        public double upper(double value, double standardError) {
            return each * SpecialFunctions.chiSquareQuantile(ABOVE, 2.0 * (count + 1)) / 2;
        }
    }

    /**
     * A share in per cent: the score band of a binomial share (Wilson 1927), which is not symmetric near none and all.
     *
     * @param count how many, 0 to {@code outOf}
     * @param outOf out of how many, at least 1
     */
    record Share(int count, int outOf) implements BandShape {
        public Share {
            if (outOf < 1 || count < 0 || count > outOf) {
                throw new IllegalArgumentException(
                        "The count (%d) must lie between 0 and the whole (%d), which must be at least 1."
                                .formatted(count, outOf));
            }
        }

        @Override
        public double lower(double value, double standardError) {
            return 100 * interval().lower();
        }

        @Override
        public double upper(double value, double standardError) {
            return 100 * interval().upper();
        }

        private WilsonInterval interval() {
            return WilsonInterval.of((double) count / outOf, outOf, ScaleScore.Z_90);
        }
    }

    /** A twentieth lies above a 90 % band, a twentieth below. */
    double ABOVE = 0.95;
}
