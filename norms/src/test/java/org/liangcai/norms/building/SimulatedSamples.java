package org.liangcai.norms.building;

import java.util.SplittableRandom;
import org.liangcai.norms.scale.StandardNormal;

/** Seeded norm samples whose true norms are known. */
final class SimulatedSamples {

    private SimulatedSamples() {}

    /** The true mean of the raw scores at an age from 6 to 16. */
    static double mean(double age) {
        return 20 + 3 * (age - 6) - 0.1 * (age - 6) * (age - 6);
    }

    /** Their true standard deviation. */
    static double deviation(double age) {
        return 4 + 0.3 * (age - 6);
    }

    /** Normal raw scores, not rounded, in eleven age groups. */
    static ScoreSample normal(long seed, int people) {
        var random = new SplittableRandom(seed);
        double[] ages = new double[people];
        double[] raws = new double[people];
        for (int i = 0; i < people; i++) {
            ages[i] = 6 + i % 11;
            raws[i] = mean(ages[i]) + deviation(ages[i]) * StandardNormal.quantile(random.nextDouble(1e-12, 1));
        }
        return ScoreSample.of(ages, raws);
    }

    /** Whole scores from 0 to 30: 30 tosses of a coin whose probability differs between people and rises with age. */
    static ScoreSample betaBinomial(long seed, int people) {
        var random = new SplittableRandom(seed);
        double[] ages = new double[people];
        double[] raws = new double[people];
        for (int i = 0; i < people; i++) {
            ages[i] = 6 + i % 5;
            double alpha = Math.exp(0.6 + 0.2 * (ages[i] - 8));
            double p = beta(random, alpha, 3);
            for (int toss = 0; toss < 30; toss++) {
                raws[i] += random.nextDouble() < p ? 1 : 0;
            }
        }
        return ScoreSample.of(ages, raws);
    }

    /** Jöhnk's method, by rejection. */
    private static double beta(SplittableRandom random, double alpha, double beta) {
        while (true) {
            double x = Math.pow(random.nextDouble(), 1 / alpha);
            double y = Math.pow(random.nextDouble(), 1 / beta);
            if (x + y <= 1 && x + y > 0) {
                return x / (x + y);
            }
        }
    }

    /** Skewed raw scores: the inverse of sinh(1.2·arsinh((x − 50 − age)/8) − 0.5) on normal deviates. */
    static ScoreSample skewed(long seed, int people) {
        var random = new SplittableRandom(seed);
        double[] ages = new double[people];
        double[] raws = new double[people];
        for (int i = 0; i < people; i++) {
            ages[i] = 20 + i % 8;
            double z = StandardNormal.quantile(random.nextDouble(1e-12, 1));
            raws[i] = SinhArcsinhDensity.raw(z, 50 + ages[i], Math.log(8), -0.5, Math.log(1.2));
        }
        return ScoreSample.of(ages, raws);
    }
}
