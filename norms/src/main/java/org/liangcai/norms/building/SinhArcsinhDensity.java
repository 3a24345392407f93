package org.liangcai.norms.building;

/**
 * The sinh-arcsinh distribution of Jones, M. C. and Pewsey, A. (2009), Biometrika 96, 761–780: sinh(δ·arsinh((x − μ)/σ) + ε) is standard
 * normal. The parameters are μ, ln σ, ε and ln δ.
 */
final class SinhArcsinhDensity implements ScoreDensity {

    private static final double HALF_LOG_TWO_PI = 0.5 * StrictMath.log(2 * StrictMath.PI);

    @Override
    public int parameters() {
        return 4;
    }

    @Override
    public double[] start(double mean, double standardDeviation) {
        return new double[] {mean, StrictMath.log(standardDeviation), 0, 0};
    }

    /** The normal deviate of a raw score. */
    static double z(double raw, double location, double logScale, double skewness, double logTail) {
        double y = (raw - location) / StrictMath.exp(logScale);
        return StrictMath.sinh(StrictMath.exp(logTail) * arsinh(y) + skewness);
    }

    /** The raw score of a normal deviate. */
    static double raw(double z, double location, double logScale, double skewness, double logTail) {
        double y = StrictMath.sinh((arsinh(z) - skewness) / StrictMath.exp(logTail));
        return location + StrictMath.exp(logScale) * y;
    }

    private static double arsinh(double x) {
        double size = Math.abs(x);
        return Math.copySign(StrictMath.log1p(size + size * size / (1 + StrictMath.sqrt(1 + size * size))), x);
    }

    @Override
    public Member at(double[] theta) {
        double sigma = StrictMath.exp(theta[1]);
        double delta = StrictMath.exp(theta[3]);
        return (raw, gradient, hessian) -> logDensity(raw, theta, sigma, delta, gradient, hessian);
    }

    private static double logDensity(
            double raw, double[] theta, double sigma, double delta, double[] gradient, double[][] hessian) {
        double y = (raw - theta[0]) / sigma;
        double square = 1 + y * y;
        double root = StrictMath.sqrt(square);
        double stretched = delta * arsinh(y);
        double w = stretched + theta[2];
        double sinh = StrictMath.sinh(w);
        double cosh = StrictMath.cosh(w);

        double byW = sinh / cosh - sinh * cosh;
        double byWTwice = 1 / (cosh * cosh) - (cosh * cosh + sinh * sinh);
        double rate = delta / root;
        double byY = byW * rate - y / square;
        double byYTwice = byWTwice * rate * rate - byW * delta * y / (square * root) - (1 - y * y) / (square * square);
        double byYAndSkewness = byWTwice * rate;
        double byYAndTail = byWTwice * stretched * rate + byW * rate;

        gradient[0] = -byY / sigma;
        gradient[1] = -1 - byY * y;
        gradient[2] = byW;
        gradient[3] = 1 + byW * stretched;
        hessian[0][0] = byYTwice / (sigma * sigma);
        hessian[0][1] = (byYTwice * y + byY) / sigma;
        hessian[0][2] = -byYAndSkewness / sigma;
        hessian[0][3] = -byYAndTail / sigma;
        hessian[1][1] = byYTwice * y * y + byY * y;
        hessian[1][2] = -y * byYAndSkewness;
        hessian[1][3] = -y * byYAndTail;
        hessian[2][2] = byWTwice;
        hessian[2][3] = byWTwice * stretched;
        hessian[3][3] = byWTwice * stretched * stretched + byW * stretched;
        mirror(hessian);
        return theta[3]
                - theta[1]
                + StrictMath.log(cosh)
                - 0.5 * StrictMath.log(square)
                - 0.5 * sinh * sinh
                - HALF_LOG_TWO_PI;
    }

    private static void mirror(double[][] symmetric) {
        for (int i = 0; i < symmetric.length; i++) {
            for (int j = 0; j < i; j++) {
                symmetric[i][j] = symmetric[j][i];
            }
        }
    }
}
