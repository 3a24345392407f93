package org.liangcai.psychometrics.numerics;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Anderson's acceleration of a fixed-point iteration x ← g(x) (Anderson 1965; Walker and Ni 2011). Mutable; belongs to one iteration.
 */
public final class AndersonMixing {

    private final int memory;
    private final Deque<Change> changes = new ArrayDeque<>();
    private @Nullable Change last;

    /** Remembers at most {@code memory} differences. */
    public AndersonMixing(int memory) {
        this.memory = memory;
    }

    /** Forgets all points, so that the next one is a plain step. */
    public void restart() {
        changes.clear();
        last = null;
    }

    /** Goes on with another function that changes much as the last one did: the changes are kept, the last point is forgotten. */
    public void continueElsewhere() {
        last = null;
    }

    /**
     * The next point.
     *
     * @param x the current point
     * @param mapped g(x)
     * @param scale the weight of each coordinate in the residual norm, positive
     */
    public double[] next(double[] x, double[] mapped, double[] scale) {
        Change here = new Change(mapped.clone(), difference(mapped, x));
        if (last != null) {
            changes.addLast(
                    new Change(difference(here.mapped(), last.mapped()), difference(here.residual(), last.residual())));
            if (changes.size() > memory) {
                changes.removeFirst();
            }
        }
        last = here;
        List<Change> history = new ArrayList<>(changes);
        double[] next = mapped.clone();
        double[] coefficients = coefficients(history, here.residual(), scale);
        for (int i = 0; i < coefficients.length; i++) {
            double[] change = history.get(i).mapped();
            for (int k = 0; k < next.length; k++) {
                next[k] -= coefficients[i] * change[k];
            }
        }
        return next;
    }

    private static double[] difference(double[] a, double[] b) {
        double[] difference = new double[a.length];
        for (int k = 0; k < a.length; k++) {
            difference[k] = a[k] - b[k];
        }
        return difference;
    }

    /** The γ that minimise ‖f − ΔF γ‖, with a ridge so small that it only matters when the differences are dependent. */
    private static double[] coefficients(List<Change> history, double[] residual, double[] scale) {
        int count = history.size();
        double[] normal = new double[count * count];
        double[] right = new double[count];
        double trace = 0;
        for (int i = 0; i < count; i++) {
            double[] first = history.get(i).residual();
            for (int j = 0; j <= i; j++) {
                normal[i * count + j] = product(first, history.get(j).residual(), scale);
            }
            trace += normal[i * count + i];
            right[i] = product(first, residual, scale);
        }
        for (int i = 0; i < count; i++) {
            normal[i * count + i] += 1e-10 * trace;
        }
        return Cholesky.of(normal, count).map(factor -> factor.solve(right)).orElseGet(() -> new double[count]);
    }

    private static double product(double[] a, double[] b, double[] scale) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += a[k] * b[k] * scale[k] * scale[k];
        }
        return sum;
    }

    /** A point, or the difference of two: where it is mapped to and how far that is. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Change(double[] mapped, double[] residual) {}
}
