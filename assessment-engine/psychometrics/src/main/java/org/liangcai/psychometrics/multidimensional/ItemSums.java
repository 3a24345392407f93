package org.liangcai.psychometrics.multidimensional;

/** Adds up gradient and expected information of an item over the nodes. */
final class ItemSums {

    private final Curves curves;
    private final int slopes;
    private final int categories;
    private final int core;
    private final double[] probabilities;
    private final double[] first;
    private final double[] coreGradient;
    private final double[] coreInformation;
    private final double[] gradient;
    private final double[] information;
    private final boolean simple;

    ItemSums(Curves curves, int slopes) {
        this.curves = curves;
        this.slopes = slopes;
        categories = curves.categories();
        core = 1 + curves.others();
        probabilities = new double[categories];
        first = new double[categories * core];
        coreGradient = new double[core];
        coreInformation = new double[core * core];
        int parameters = slopes + core - 1;
        gradient = new double[parameters];
        information = new double[parameters * parameters];
        simple = curves instanceof LogisticCurves logistic && !logistic.lower() && !logistic.upper();
    }

    /** Adds one node; the count of category k lies at {@code at + k · stride}. */
    void add(double[] others, double z, double[] theta, double[] counts, int at, int stride) {
        if (simple) {
            double failures = counts[at];
            double successes = counts[at + stride];
            double total = failures + successes;
            if (total > 0) {
                double success = Curves.logistic(z + others[0]);
                addSimple(successes - total * success, total * success * (1 - success), theta);
            }
            return;
        }
        double total = 0;
        for (int k = 0; k < categories; k++) {
            total += counts[at + k * stride];
        }
        if (!(total > 0)) {
            return;
        }
        curves.derivatives(others, z, probabilities, first);
        for (int i = 0; i < core; i++) {
            double sum = 0;
            for (int k = 0; k < categories; k++) {
                double count = counts[at + k * stride];
                // Where a category is impossible nobody is expected, and its derivative may be infinite.
                if (count > 0) {
                    sum += count * first[k * core + i];
                }
            }
            coreGradient[i] = sum;
            for (int j = 0; j <= i; j++) {
                double squares = 0;
                for (int k = 0; k < categories; k++) {
                    if (probabilities[k] > 0) {
                        squares += probabilities[k] * first[k * core + i] * first[k * core + j];
                    }
                }
                coreInformation[i * core + j] = total * squares;
                coreInformation[j * core + i] = total * squares;
            }
        }
        spread(theta);
    }

    private void addSimple(double residual, double weight, double[] theta) {
        int parameters = slopes + 1;
        for (int i = 0; i < slopes; i++) {
            gradient[i] += residual * theta[i];
            double weighted = weight * theta[i];
            for (int j = 0; j <= i; j++) {
                information[i * parameters + j] += weighted * theta[j];
            }
            information[slopes * parameters + i] += weighted;
        }
        gradient[slopes] += residual;
        information[slopes * parameters + slopes] += weight;
    }

    private void spread(double[] theta) {
        int parameters = slopes + core - 1;
        for (int i = 0; i < parameters; i++) {
            int a = i < slopes ? 0 : i - slopes + 1;
            double rateA = i < slopes ? theta[i] : 1;
            gradient[i] += rateA * coreGradient[a];
            for (int j = 0; j <= i; j++) {
                int b = j < slopes ? 0 : j - slopes + 1;
                double rateB = j < slopes ? theta[j] : 1;
                information[i * parameters + j] += rateA * rateB * coreInformation[a * core + b];
            }
        }
    }

    /** Hands the sums out, the information with both triangles. */
    void into(double[] gradientInto, double[] informationInto) {
        int parameters = slopes + core - 1;
        System.arraycopy(gradient, 0, gradientInto, 0, parameters);
        for (int i = 0; i < parameters; i++) {
            for (int j = 0; j <= i; j++) {
                informationInto[i * parameters + j] = information[i * parameters + j];
                informationInto[j * parameters + i] = information[i * parameters + j];
            }
        }
    }
}
