package org.liangcai.norms.scale;

/**
 * The standard normal distribution, in {@link StrictMath}, so that a score computed again is the same to the last bit on any machine.
 *
 * <p>The tails are accurate relative to their own size: W. J. Cody (1969), Mathematics of Computation 23, 631–637, for the distribution
 * function, M. J. Wichura (1988), algorithm AS 241, Applied Statistics 37, 477–484, for its inverse. The constants
 * stand as they were published, with more digits than a double holds.
 */
@SuppressWarnings("FloatingPointLiteralPrecision")
public final class StandardNormal {

    private static final double SQRT_TWO = StrictMath.sqrt(2);
    private static final double ONE_BY_SQRT_TWO_PI = 0.3989422804014326779399461;
    private static final double ONE_BY_SQRT_PI = 0.5641895835477562869480795;

    private static final double[] ERF_SMALL_NUMERATOR = {
        1.85777706184603153e-1,
        3.16112374387056560e0,
        1.13864154151050156e2,
        3.77485237685302021e2,
        3.20937758913846947e3
    };
    private static final double[] ERF_SMALL_DENOMINATOR = {
        1, 2.36012909523441209e1, 2.44024637934444173e2, 1.28261652607737228e3, 2.84423683343917062e3
    };
    private static final double[] ERFC_MIDDLE_NUMERATOR = {
        2.15311535474403846e-8,
        5.64188496988670089e-1,
        8.88314979438837594e0,
        6.61191906371416295e1,
        2.98635138197400131e2,
        8.81952221241769090e2,
        1.71204761263407058e3,
        2.05107837782607147e3,
        1.23033935479799725e3
    };
    private static final double[] ERFC_MIDDLE_DENOMINATOR = {
        1,
        1.57449261107098347e1,
        1.17693950891312499e2,
        5.37181101862009858e2,
        1.62138957456669019e3,
        3.29079923573345963e3,
        4.36261909014324716e3,
        3.43936767414372164e3,
        1.23033935480374942e3
    };
    private static final double[] ERFC_FAR_NUMERATOR = {
        1.63153871373020978e-2,
        3.05326634961232344e-1,
        3.60344899949804439e-1,
        1.25781726111229246e-1,
        1.60837851487422766e-2,
        6.58749161529837803e-4
    };
    private static final double[] ERFC_FAR_DENOMINATOR = {
        1,
        2.56852019228982242e0,
        1.87295284992346725e0,
        5.27905102951428412e-1,
        6.05183413124413191e-2,
        2.33520497626869185e-3
    };

    private static final double[] QUANTILE_CENTRE_NUMERATOR = {
        2.5090809287301226727e3,
        3.3430575583588128105e4,
        6.7265770927008700853e4,
        4.5921953931549871457e4,
        1.3731693765509461125e4,
        1.9715909503065514427e3,
        1.3314166789178437745e2,
        3.3871328727963666080e0
    };
    private static final double[] QUANTILE_CENTRE_DENOMINATOR = {
        5.2264952788528545610e3,
        2.8729085735721942674e4,
        3.9307895800092710610e4,
        2.1213794301586595867e4,
        5.3941960214247511077e3,
        6.8718700749205790830e2,
        4.2313330701600911252e1,
        1
    };
    private static final double[] QUANTILE_TAIL_NUMERATOR = {
        7.74545014278341407640e-4,
        2.27238449892691845833e-2,
        2.41780725177450611770e-1,
        1.27045825245236838258e0,
        3.64784832476320460504e0,
        5.76949722146069140550e0,
        4.63033784615654529590e0,
        1.42343711074968357734e0
    };
    private static final double[] QUANTILE_TAIL_DENOMINATOR = {
        1.05075007164441684324e-9,
        5.47593808499534494600e-4,
        1.51986665636164571966e-2,
        1.48103976427480074590e-1,
        6.89767334985100004550e-1,
        1.67638483018380384940e0,
        2.05319162663775882187e0,
        1
    };
    private static final double[] QUANTILE_FAR_NUMERATOR = {
        2.01033439929228813265e-7,
        2.71155556874348757815e-5,
        1.24266094738807843860e-3,
        2.65321895265761230930e-2,
        2.96560571828504891230e-1,
        1.78482653991729133580e0,
        5.46378491116411436990e0,
        6.65790464350110377720e0
    };
    private static final double[] QUANTILE_FAR_DENOMINATOR = {
        2.04426310338993978564e-15,
        1.42151175831644588870e-7,
        1.84631831751005468180e-5,
        7.86869131145613259100e-4,
        1.48753612908506148525e-2,
        1.36929880922735805310e-1,
        5.99832206555887937690e-1,
        1
    };

    private StandardNormal() {}

    /** The density at z. */
    public static double density(double z) {
        return ONE_BY_SQRT_TWO_PI * StrictMath.exp(-0.5 * z * z);
    }

    /** The probability of a value of at most z. */
    public static double lowerTail(double z) {
        return 0.5 * erfc(-z / SQRT_TWO);
    }

    /** The probability of a value above z. */
    public static double upperTail(double z) {
        return 0.5 * erfc(z / SQRT_TWO);
    }

    /**
     * The z below which the given probability lies.
     *
     * @throws IllegalArgumentException unless the probability is above 0 and below 1
     */
    public static double quantile(double probability) {
        if (!(probability > 0 && probability < 1)) {
            throw new IllegalArgumentException(
                    "The probability (%s) must be above 0 and below 1.".formatted(probability));
        }
        double centred = probability - 0.5;
        if (Math.abs(centred) <= 0.425) {
            double r = 0.180625 - centred * centred;
            return centred * ratio(QUANTILE_CENTRE_NUMERATOR, QUANTILE_CENTRE_DENOMINATOR, r);
        }
        double r = StrictMath.sqrt(-StrictMath.log(Math.min(probability, 1 - probability)));
        double distance = r <= 5
                ? ratio(QUANTILE_TAIL_NUMERATOR, QUANTILE_TAIL_DENOMINATOR, r - 1.6)
                : ratio(QUANTILE_FAR_NUMERATOR, QUANTILE_FAR_DENOMINATOR, r - 5);
        return centred < 0 ? -distance : distance;
    }

    private static double erfc(double x) {
        double y = Math.abs(x);
        if (y <= 0.46875) {
            return 1 - x * ratio(ERF_SMALL_NUMERATOR, ERF_SMALL_DENOMINATOR, y * y);
        }
        double tail = exponentialOfMinusSquare(y) * scaledErfc(y);
        return x < 0 ? 2 - tail : tail;
    }

    private static double scaledErfc(double y) {
        if (y <= 4) {
            return ratio(ERFC_MIDDLE_NUMERATOR, ERFC_MIDDLE_DENOMINATOR, y);
        }
        double inverseSquare = 1 / (y * y);
        return (ONE_BY_SQRT_PI - inverseSquare * ratio(ERFC_FAR_NUMERATOR, ERFC_FAR_DENOMINATOR, inverseSquare)) / y;
    }

    /** Splits y so that its square is exact where it matters; exp(−y·y) alone would lose digits far out. */
    private static double exponentialOfMinusSquare(double y) {
        double coarse = Math.floor(y * 16) / 16;
        double rest = (y - coarse) * (y + coarse);
        return StrictMath.exp(-coarse * coarse) * StrictMath.exp(-rest);
    }

    private static double ratio(double[] numerator, double[] denominator, double x) {
        return polynomial(numerator, x) / polynomial(denominator, x);
    }

    /** Coefficients from the highest power down. */
    private static double polynomial(double[] coefficients, double x) {
        double sum = 0;
        for (double coefficient : coefficients) {
            sum = sum * x + coefficient;
        }
        return sum;
    }
}
