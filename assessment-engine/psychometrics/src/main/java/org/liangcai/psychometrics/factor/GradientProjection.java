package org.liangcai.psychometrics.factor;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.liangcai.psychometrics.numerics.Matrix;
import org.liangcai.psychometrics.numerics.SymmetricEigen;

/**
 * Rotation by gradient projection (Jennrich 2001, 2002), from the axes given and from random ones, of which the best end is kept.
 *
 * @param criterion what is made small
 * @param kind whether factors stay uncorrelated
 * @param kaiserNormalised whether variables are given length 1 for the rotation
 * @param randomStarts how many random starting axes are tried besides those given
 * @param seed of the random starts
 */
public record GradientProjection(
        RotationCriterion criterion, Kind kind, boolean kaiserNormalised, int randomStarts, long seed)
        implements Rotation {

    private static final int MOST_ITERATIONS = 10_000;
    private static final double TOLERANCE = 1e-9;

    /** Whether factors stay uncorrelated. */
    public enum Kind {
        /** Factors stay uncorrelated. */
        ORTHOGONAL,
        /** Factors may correlate. */
        OBLIQUE
    }

    public GradientProjection {
        if (randomStarts < 0) {
            throw new IllegalArgumentException(
                    "The number of random starts (%d) must not be negative.".formatted(randomStarts));
        }
    }

    /** An oblique rotation without normalisation, from ten random starts besides the axes given. */
    public static GradientProjection of(RotationCriterion criterion) {
        return new GradientProjection(criterion, Kind.OBLIQUE, false, 10, 1);
    }

    /** The same, orthogonal. */
    public GradientProjection orthogonal() {
        return new GradientProjection(criterion, Kind.ORTHOGONAL, kaiserNormalised, randomStarts, seed);
    }

    /** The same, oblique. */
    public GradientProjection oblique() {
        return new GradientProjection(criterion, Kind.OBLIQUE, kaiserNormalised, randomStarts, seed);
    }

    /** The same, with Kaiser normalisation. */
    public GradientProjection normalised() {
        return new GradientProjection(criterion, kind, true, randomStarts, seed);
    }

    /** The same with other random starts. */
    public GradientProjection starts(int count, long newSeed) {
        return new GradientProjection(criterion, kind, kaiserNormalised, count, newSeed);
    }

    @Override
    public RotatedFactors rotate(Matrix loadings) {
        if (loadings.columns() == 1) {
            return RotatedFactors.unrotated(loadings);
        }
        double[] lengths =
                kaiserNormalised ? KaiserNormalisation.lengths(loadings) : KaiserNormalisation.none(loadings);
        Matrix start = KaiserNormalisation.divide(loadings, lengths);
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        End best = search(start, Matrix.identity(loadings.columns()));
        for (int trial = 0; trial < randomStarts; trial++) {
            End end = search(start, randomAxes(loadings.columns(), random));
            if (end.value() < best.value() - 1e-9 * Math.max(1, Math.abs(best.value()))) {
                best = end;
            }
        }
        Matrix rotated = KaiserNormalisation.multiply(rotated(start, best.axes()), lengths);
        Matrix correlations = kind == Kind.ORTHOGONAL
                ? Matrix.identity(loadings.columns())
                : best.axes().transpose().times(best.axes());
        return new RotatedFactors(rotated, correlations, best.value(), best.converged(), best.iterations());
    }

    private record End(Matrix axes, double value, boolean converged, int iterations) {}

    private End search(Matrix start, Matrix firstAxes) {
        Matrix axes = firstAxes;
        RotationCriterion.Slope here = criterion.at(rotated(start, axes));
        double length = 1;
        for (int iteration = 0; iteration < MOST_ITERATIONS; iteration++) {
            Matrix slope = projected(start, axes, here.gradient());
            double squared = slope.sumOfSquares();
            if (Math.sqrt(squared) < TOLERANCE) {
                return new End(axes, here.value(), true, iteration);
            }
            length *= 2;
            Matrix next = axes;
            RotationCriterion.Slope there = here;
            boolean better = false;
            for (int halving = 0; halving < 40 && !better; halving++) {
                next = onManifold(axes.minus(slope.times(length)));
                there = criterion.at(rotated(start, next));
                better = there.value() < here.value() - 0.5 * squared * length;
                if (!better) {
                    length /= 2;
                }
            }
            if (!better) {
                return new End(axes, here.value(), Math.sqrt(squared) < 1e-5, iteration);
            }
            axes = next;
            here = there;
        }
        return new End(axes, here.value(), false, MOST_ITERATIONS);
    }

    private Matrix rotated(Matrix start, Matrix axes) {
        return start.times(kind == Kind.ORTHOGONAL ? axes : invert(axes).transpose());
    }

    /** The gradient by the axes, projected on the directions in which they may move. */
    private Matrix projected(Matrix start, Matrix axes, Matrix byLoading) {
        if (kind == Kind.ORTHOGONAL) {
            Matrix byAxes = start.transpose().times(byLoading);
            Matrix inner = axes.transpose().times(byAxes);
            return byAxes.minus(axes.times(inner.plus(inner.transpose()).times(0.5)));
        }
        Matrix inverse = invert(axes);
        Matrix loadings = start.times(inverse.transpose());
        Matrix byAxes =
                loadings.transpose().times(byLoading).times(inverse).transpose().times(-1);
        int m = axes.columns();
        double[] along = new double[m];
        for (int k = 0; k < m; k++) {
            for (int row = 0; row < m; row++) {
                along[k] += axes.at(row, k) * byAxes.at(row, k);
            }
        }
        return Matrix.of(m, m, (row, k) -> byAxes.at(row, k) - axes.at(row, k) * along[k]);
    }

    private Matrix onManifold(Matrix axes) {
        return kind == Kind.ORTHOGONAL ? nearestOrthogonal(axes) : unitColumns(axes);
    }

    /** X (XᵀX)^−½. */
    static Matrix nearestOrthogonal(Matrix axes) {
        return axes.times(SymmetricEigen.of(axes.transpose().times(axes)).map(value -> 1 / Math.sqrt(value)));
    }

    private static Matrix unitColumns(Matrix axes) {
        double[] lengths = KaiserNormalisation.lengths(axes.transpose());
        return Matrix.of(axes.rows(), axes.columns(), (row, column) -> axes.at(row, column) / lengths[column]);
    }

    private static Matrix invert(Matrix axes) {
        return axes.inverse()
                .orElseThrow(() -> new ArithmeticException(
                        "The axes have collapsed: two factors have become the same during rotation."));
    }

    private static Matrix randomAxes(int size, RandomGenerator random) {
        return nearestOrthogonal(Matrix.of(size, size, (row, column) -> random.nextGaussian()));
    }
}
