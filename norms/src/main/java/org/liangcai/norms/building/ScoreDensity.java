package org.liangcai.norms.building;

/** A family of distributions of raw scores with a few parameters, each free to take any real value. */
interface ScoreDensity {

    int parameters();

    /**
     * The logarithm of the density or probability of a raw score.
     *
     * @param raw the raw score
     * @param theta the parameters
     * @param gradient is overwritten with the first derivatives
     * @param hessian is overwritten with the second derivatives
     */
    default double logDensity(double raw, double[] theta, double[] gradient, double[][] hessian) {
        return at(theta).logDensity(raw, gradient, hessian);
    }

    /** The distribution at some parameters, with what all raw scores share worked out once. */
    Member at(double[] theta);

    /** One distribution of the family. */
    interface Member {

        /**
         * The logarithm of the density or probability of a raw score.
         *
         * @param raw the raw score
         * @param gradient is overwritten with the first derivatives
         * @param hessian is overwritten with the second derivatives
         */
        double logDensity(double raw, double[] gradient, double[][] hessian);
    }

    /** Where to begin: parameters that fit a mean and a standard deviation. */
    double[] start(double mean, double standardDeviation);
}
