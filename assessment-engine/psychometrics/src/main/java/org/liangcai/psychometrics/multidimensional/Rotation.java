package org.liangcai.psychometrics.multidimensional;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.liangcai.psychometrics.numerics.Cholesky;

/**
 * How the dimensions of an exploratory model are rotated, by gradient projection (Jennrich 2001, 2002; Bernaards and Jennrich 2005),
 * without Kaiser normalisation.
 *
 * @param criterion what is made small
 * @param constant γ of oblimin, ε of geomin, the power of promax
 */
public record Rotation(Criterion criterion, double constant) {

    private static final int MOST_STEPS = 20000;
    private static final double FLAT = 1e-10;
    private static final int STARTS = 12;

    /** What is made small. */
    public enum Criterion {
        /** Orthogonal (Kaiser 1958). */
        VARIMAX,
        /** Orthogonal (Neuhaus and Wrigley 1954). */
        QUARTIMAX,
        /** Oblique (Jennrich and Sampson 1966); γ = 0 is quartimin. */
        OBLIMIN,
        /** Oblique (Yates 1987). */
        GEOMIN,
        /** Oblique: a least-squares fit to powers of varimax loadings (Hendrickson and White 1964). */
        PROMAX
    }

    /** Varimax. */
    public static Rotation varimax() {
        return new Rotation(Criterion.VARIMAX, 0);
    }

    /** Quartimax. */
    public static Rotation quartimax() {
        return new Rotation(Criterion.QUARTIMAX, 0);
    }

    /** Direct oblimin; 0 is quartimin. */
    public static Rotation oblimin(double gamma) {
        return new Rotation(Criterion.OBLIMIN, gamma);
    }

    /** Oblique geomin. */
    public static Rotation geomin(double epsilon) {
        return new Rotation(Criterion.GEOMIN, epsilon);
    }

    /** Promax with a power, usually 4. */
    public static Rotation promax(double power) {
        return new Rotation(Criterion.PROMAX, power);
    }

    Loadings of(Loadings loadings) {
        int p = loadings.items().size();
        int m = loadings.dimensions().size();
        double[][] start = new double[p][m];
        for (int i = 0; i < p; i++) {
            for (int j = 0; j < m; j++) {
                start[i][j] = loadings.pattern().get(i).get(j);
                if (i < m && loadings.correlations().get(i).get(j) != (i == j ? 1 : 0)) {
                    throw new IllegalArgumentException("Only loadings of uncorrelated dimensions can be rotated.");
                }
            }
        }
        if (m == 1) {
            return loadings;
        }
        return switch (criterion) {
            case VARIMAX, QUARTIMAX -> arranged(loadings, orthogonal(start));
            case OBLIMIN, GEOMIN -> arranged(loadings, oblique(start));
            case PROMAX -> arranged(loadings, promax(start));
        };
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Result(double[][] pattern, double[][] correlations, double value) {}

    /** Dimensions by descending sums of squares, each with a positive sum of loadings. */
    private static Loadings arranged(Loadings from, Result result) {
        int m = result.correlations().length;
        double[] squares = new double[m];
        double[] sums = new double[m];
        for (double[] row : result.pattern()) {
            for (int j = 0; j < m; j++) {
                squares[j] += row[j] * row[j];
                sums[j] += row[j];
            }
        }
        List<Integer> order = new ArrayList<>();
        for (int j = 0; j < m; j++) {
            order.add(j);
        }
        order.sort(java.util.Comparator.comparingDouble(j -> -squares[j]));
        List<List<Double>> pattern = new ArrayList<>();
        for (double[] row : result.pattern()) {
            pattern.add(order.stream().map(j -> sums[j] < 0 ? -row[j] : row[j]).toList());
        }
        List<List<Double>> correlations = new ArrayList<>();
        for (int j : order) {
            correlations.add(order.stream()
                    .map(k -> ((sums[j] < 0) == (sums[k] < 0) ? 1 : -1) * result.correlations()[j][k])
                    .toList());
        }
        return new Loadings(from.items(), from.dimensions(), pattern, correlations);
    }

    /** The criterion; {@code gradient} receives its derivatives by the loadings. */
    private double value(double[][] loadings, double[][] gradient) {
        return switch (criterion) {
            case VARIMAX -> -orthomax(loadings, gradient, 1);
            case QUARTIMAX, PROMAX -> -orthomax(loadings, gradient, 0);
            case OBLIMIN -> oblimin(loadings, gradient);
            case GEOMIN -> geomin(loadings, gradient);
        };
    }

    /** Σ (λ⁴ / 4) − γ / 4p · Σ (Σ λ²)²; the gradient has the sign of its negative. */
    private static double orthomax(double[][] loadings, double[][] gradient, double gamma) {
        int p = loadings.length;
        int m = loadings[0].length;
        double value = 0;
        for (int j = 0; j < m; j++) {
            double squares = 0;
            for (double[] row : loadings) {
                squares += row[j] * row[j];
            }
            for (int i = 0; i < p; i++) {
                double deviation = loadings[i][j] * loadings[i][j] - gamma * squares / p;
                value += loadings[i][j] * loadings[i][j] * deviation / 4;
                gradient[i][j] = -loadings[i][j] * deviation;
            }
        }
        return value;
    }

    private double oblimin(double[][] loadings, double[][] gradient) {
        int p = loadings.length;
        int m = loadings[0].length;
        double[] means = new double[m];
        for (double[] row : loadings) {
            double sum = sumOfSquares(row);
            for (int j = 0; j < m; j++) {
                means[j] += (sum - row[j] * row[j]) / p;
            }
        }
        double value = 0;
        for (int i = 0; i < p; i++) {
            double sum = sumOfSquares(loadings[i]);
            for (int j = 0; j < m; j++) {
                double square = loadings[i][j] * loadings[i][j];
                double inner = sum - square - constant * means[j];
                value += square * inner / 4;
                gradient[i][j] = loadings[i][j] * inner;
            }
        }
        return value;
    }

    private static double sumOfSquares(double[] row) {
        double sum = 0;
        for (double value : row) {
            sum += value * value;
        }
        return sum;
    }

    private double geomin(double[][] loadings, double[][] gradient) {
        int m = loadings[0].length;
        double value = 0;
        for (int i = 0; i < loadings.length; i++) {
            double log = 0;
            for (double loading : loadings[i]) {
                log += Math.log(loading * loading + constant);
            }
            double mean = Math.exp(log / m);
            value += mean;
            for (int j = 0; j < m; j++) {
                double loading = loadings[i][j];
                gradient[i][j] = 2.0 / m * mean * loading / (loading * loading + constant);
            }
        }
        return value;
    }

    private Result orthogonal(double[][] start) {
        int m = start[0].length;
        double[][] turn = identity(m);
        double[][] loadings = times(start, turn);
        double[][] gradient = new double[start.length][m];
        double value = value(loadings, gradient);
        double length = 1;
        for (int step = 0; step < MOST_STEPS; step++) {
            double[][] g = times(transpose(start), gradient);
            double[][] inner = times(transpose(turn), g);
            double[][] projected = new double[m][m];
            double norm = 0;
            for (int i = 0; i < m; i++) {
                for (int j = 0; j < m; j++) {
                    double sum = 0;
                    for (int k = 0; k < m; k++) {
                        sum += turn[i][k] * (inner[k][j] + inner[j][k]) / 2;
                    }
                    projected[i][j] = g[i][j] - sum;
                    norm += projected[i][j] * projected[i][j];
                }
            }
            if (norm < FLAT * FLAT) {
                break;
            }
            length *= 2;
            boolean moved = false;
            for (int halving = 0; halving < 40 && !moved; halving++) {
                double[][] next = orthonormal(minus(turn, projected, length));
                double[][] nextLoadings = times(start, next);
                double nextValue = value(nextLoadings, gradient);
                if (nextValue < value - 0.5 * norm * length) {
                    turn = next;
                    loadings = nextLoadings;
                    value = nextValue;
                    moved = true;
                } else {
                    length /= 2;
                }
            }
            if (!moved) {
                break;
            }
        }
        return new Result(loadings, identity(m), value);
    }

    /** Oblique criteria have several minima: the lowest from the varimax position and from others around it wins. */
    private Result oblique(double[][] start) {
        double[][] position = varimax().orthogonal(start).pattern();
        Result best = fromHere(position);
        for (int turn = 1; turn < STARTS; turn++) {
            position = turned(position, Math.PI / STARTS);
            Result other = fromHere(position);
            if (other.value() < best.value() - 1e-9) {
                best = other;
            }
        }
        return best;
    }

    /** Every dimension turned towards the next by an angle. */
    private static double[][] turned(double[][] loadings, double angle) {
        double[][] turned = new double[loadings.length][];
        for (int i = 0; i < turned.length; i++) {
            turned[i] = loadings[i].clone();
            for (int j = 0; j + 1 < turned[i].length; j++) {
                double first = turned[i][j];
                double second = turned[i][j + 1];
                turned[i][j] = Math.cos(angle) * first - Math.sin(angle) * second;
                turned[i][j + 1] = Math.sin(angle) * first + Math.cos(angle) * second;
            }
        }
        return turned;
    }

    private Result fromHere(double[][] start) {
        int m = start[0].length;
        double[][] turn = identity(m);
        double[][] loadings = times(start, transpose(inverse(turn)));
        double[][] gradient = new double[start.length][m];
        double value = value(loadings, gradient);
        double length = 1;
        for (int step = 0; step < MOST_STEPS; step++) {
            double[][] g = transpose(times(times(transpose(loadings), gradient), inverse(turn)));
            double[][] projected = new double[m][m];
            double norm = 0;
            for (int j = 0; j < m; j++) {
                double along = 0;
                for (int i = 0; i < m; i++) {
                    along -= turn[i][j] * g[i][j];
                }
                for (int i = 0; i < m; i++) {
                    projected[i][j] = -g[i][j] - turn[i][j] * along;
                    norm += projected[i][j] * projected[i][j];
                }
            }
            if (norm < FLAT * FLAT) {
                break;
            }
            length *= 2;
            boolean moved = false;
            for (int halving = 0; halving < 40 && !moved; halving++) {
                double[][] next = unitColumns(minus(turn, projected, length));
                double[][] nextLoadings = times(start, transpose(inverse(next)));
                double nextValue = value(nextLoadings, gradient);
                if (nextValue < value - 0.5 * norm * length) {
                    turn = next;
                    loadings = nextLoadings;
                    value = nextValue;
                    moved = true;
                } else {
                    length /= 2;
                }
            }
            if (!moved) {
                break;
            }
        }
        return new Result(loadings, times(transpose(turn), turn), value);
    }

    private Result promax(double[][] start) {
        double[][] varimax = varimax().orthogonal(start).pattern();
        int m = start[0].length;
        double[][] target = new double[varimax.length][m];
        for (int i = 0; i < target.length; i++) {
            for (int j = 0; j < m; j++) {
                target[i][j] = varimax[i][j] * Math.pow(Math.abs(varimax[i][j]), constant - 1);
            }
        }
        double[][] fit = times(inverse(times(transpose(varimax), varimax)), times(transpose(varimax), target));
        double[][] spread = inverse(times(transpose(fit), fit));
        for (double[] row : fit) {
            for (int j = 0; j < m; j++) {
                row[j] *= Math.sqrt(spread[j][j]);
            }
        }
        double[][] back = inverse(fit);
        return new Result(times(varimax, fit), times(back, transpose(back)), 0);
    }

    private static double[][] identity(int size) {
        double[][] identity = new double[size][size];
        for (int i = 0; i < size; i++) {
            identity[i][i] = 1;
        }
        return identity;
    }

    private static double[][] times(double[][] a, double[][] b) {
        double[][] product = new double[a.length][b[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int k = 0; k < b.length; k++) {
                for (int j = 0; j < b[0].length; j++) {
                    product[i][j] += a[i][k] * b[k][j];
                }
            }
        }
        return product;
    }

    private static double[][] transpose(double[][] a) {
        double[][] transposed = new double[a[0].length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[0].length; j++) {
                transposed[j][i] = a[i][j];
            }
        }
        return transposed;
    }

    private static double[][] minus(double[][] a, double[][] b, double factor) {
        double[][] difference = new double[a.length][a[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[0].length; j++) {
                difference[i][j] = a[i][j] - factor * b[i][j];
            }
        }
        return difference;
    }

    private static double[][] unitColumns(double[][] a) {
        for (int j = 0; j < a[0].length; j++) {
            double sum = 0;
            for (double[] row : a) {
                sum += row[j] * row[j];
            }
            for (double[] row : a) {
                row[j] /= Math.sqrt(sum);
            }
        }
        return a;
    }

    /** A⁻¹ = (AᵀA)⁻¹Aᵀ. */
    private static double[][] inverse(double[][] a) {
        int size = a.length;
        double[][] square = times(transpose(a), a);
        double[] flat = new double[size * size];
        for (int i = 0; i < size; i++) {
            System.arraycopy(square[i], 0, flat, i * size, size);
        }
        Optional<Cholesky> factor = Cholesky.of(flat, size);
        double[] inverse = factor.orElseThrow(
                        () -> new ArithmeticException("The dimensions cannot be told apart: maybe there are too many."))
                .inverse();
        double[][] rows = new double[size][size];
        for (int i = 0; i < size; i++) {
            System.arraycopy(inverse, i * size, rows[i], 0, size);
        }
        return times(rows, transpose(a));
    }

    /** The orthogonal matrix closest to A: A(AᵀA)^(−1/2), by Newton's iteration X ← (X + X⁻ᵀ) / 2 (Higham 1986). */
    private static double[][] orthonormal(double[][] a) {
        double[][] x = a;
        for (int step = 0; step < 60; step++) {
            double[][] other = transpose(inverse(x));
            double change = 0;
            double[][] next = new double[x.length][x.length];
            for (int i = 0; i < x.length; i++) {
                for (int j = 0; j < x.length; j++) {
                    next[i][j] = (x[i][j] + other[i][j]) / 2;
                    change = Math.max(change, Math.abs(next[i][j] - x[i][j]));
                }
            }
            x = next;
            if (change < 1e-15) {
                break;
            }
        }
        return x;
    }
}
