package org.liangcai.psychometrics.numerics;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Anderson's acceleration of a fixed-point iteration x ← g(x) (Anderson 1965; Walker and Ni 2011). Mutable; belongs to one iteration.
 */
public final class AndersonMixing {

    private final int memory;
    private final Deque<Point> points = new ArrayDeque<>();

    /** Remembers at most {@code memory} differences. */
    public AndersonMixing(int memory) {
        this.memory = memory;
    }

    /** Forgets all points, so that the next one is a plain step. */
    public void restart() {
        points.clear();
    }

    /**
     * The next point.
     *
     * @param x the current point
     * @param mapped g(x)
     * @param scale the weight of each coordinate in the residual norm, positive
     */
    public double[] next(double[] x, double[] mapped, double[] scale) {
        points.addLast(new Point(mapped.clone(), residual(x, mapped, scale)));
        if (points.size() > memory + 1) {
            points.removeFirst();
        }
        List<Point> history = new ArrayList<>(points);
        int differences = history.size() - 1;
        if (differences == 0) {
            return mapped.clone();
        }
        return mix(history, coefficients(history, differences));
    }

    private static double[] residual(double[] x, double[] mapped, double[] scale) {
        double[] residual = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            residual[i] = (mapped[i] - x[i]) * scale[i];
        }
        return residual;
    }

    /** The γ that minimise ‖f − ΔF γ‖, with a ridge so small that it only matters when the differences are dependent. */
    private static double[] coefficients(List<Point> history, int differences) {
        double[] normal = new double[differences * differences];
        double[] right = new double[differences];
        double[] last = history.getLast().residual();
        double trace = 0;
        for (int i = 0; i < differences; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = 0;
                for (int k = 0; k < last.length; k++) {
                    sum += difference(history, i, k) * difference(history, j, k);
                }
                normal[i * differences + j] = sum;
            }
            trace += normal[i * differences + i];
            for (int k = 0; k < last.length; k++) {
                right[i] += difference(history, i, k) * last[k];
            }
        }
        for (int i = 0; i < differences; i++) {
            normal[i * differences + i] += 1e-10 * trace;
        }
        return Cholesky.of(normal, differences)
                .map(factor -> factor.solve(right))
                .orElseGet(() -> new double[differences]);
    }

    private static double difference(List<Point> history, int index, int coordinate) {
        return history.get(index + 1).residual()[coordinate]
                - history.get(index).residual()[coordinate];
    }

    private static double[] mix(List<Point> history, double[] coefficients) {
        double[] next = history.getLast().mapped().clone();
        for (int i = 0; i < coefficients.length; i++) {
            for (int k = 0; k < next.length; k++) {
                next[k] -= coefficients[i]
                        * (history.get(i + 1).mapped()[k] - history.get(i).mapped()[k]);
            }
        }
        return next;
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Point(double[] mapped, double[] residual) {}
}
