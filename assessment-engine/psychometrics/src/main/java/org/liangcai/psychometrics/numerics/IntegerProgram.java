package org.liangcai.psychometrics.numerics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;
import org.ojalgo.optimisation.integer.IntegerStrategy;
import org.ojalgo.type.context.NumberContext;

/**
 * A linear objective over variables that are 0 or 1, and perhaps some that are real and not negative, under linear constraints. Solved by
 * branch and bound in one thread. Immutable and safe for use by many threads.
 */
public final class IntegerProgram {

    /** How far a value may be from a whole number, and a constraint from its bound. */
    private static final double SLACK = 1e-6;

    private final int binaries;
    private final int reals;
    private final double[] objective;
    private final boolean maximise;
    private final List<Row> rows;
    private final double[] fixed;

    private IntegerProgram(Builder builder) {
        binaries = builder.binaries;
        reals = builder.reals;
        objective = builder.objective.clone();
        maximise = builder.maximise;
        rows = List.copyOf(builder.rows);
        fixed = builder.fixed.clone();
    }

    /**
     * Begins a program.
     *
     * @param binaries how many variables are 0 or 1, which are numbered first
     * @param reals how many are real and not negative
     */
    public static Builder builder(int binaries, int reals) {
        return new Builder(binaries, reals);
    }

    /** What came of a search. */
    public enum Status {
        /** No better solution exists, up to the gap that was asked for. */
        OPTIMAL,
        /** All constraints are satisfied; time or iterations ran out before the search was over. */
        FEASIBLE,
        /** No solution exists. */
        INFEASIBLE,
        /** Nothing was found before time or iterations ran out. */
        UNKNOWN
    }

    /**
     * The result of a search.
     *
     * @param status what it is worth
     * @param objective the value of the objective; NaN without a solution
     * @param values the variables; empty without a solution
     */
    public record Solution(Status status, double objective, List<Double> values) {

        public Solution {
            values = List.copyOf(values);
        }

        /** Whether there are values that satisfy the constraints. */
        public boolean exists() {
            return !values.isEmpty();
        }

        /** Whether a 0-1 variable is 1. */
        public boolean chosen(int variable) {
            return values.get(variable) > 0.5;
        }
    }

    /**
     * When a search is given up.
     *
     * @param milliseconds wall time, positive; a search that it cuts off may end elsewhere on another day
     * @param iterations branches of the search, and steps within each, positive: the same on every day
     * @param gap how far from the best possible a solution may be, relative to it, 0 or more
     */
    public record Limit(long milliseconds, int iterations, double gap) {

        public Limit {
            if (milliseconds < 1 || iterations < 1 || !(gap >= 0)) {
                throw new IllegalArgumentException(
                        "The time (%d ms) and iterations (%d) must be positive and the gap (%s) 0 or more."
                                .formatted(milliseconds, iterations, gap));
            }
        }

        /** A wall time, with a gap of one in ten thousand. */
        public static Limit milliseconds(long milliseconds) {
            return new Limit(milliseconds, Integer.MAX_VALUE, 1e-4);
        }
    }

    /** Searches for the best solution. */
    public Solution solve(Limit limit) {
        return solve(limit, ProgressListener.NONE);
    }

    /**
     * Searches for the best solution and tells how it goes.
     *
     * @param listener told how much of the time is used up; it ends the search by throwing an exception
     */
    public Solution solve(Limit limit, ProgressListener listener) {
        return solve(limit, false, listener);
    }

    /** Solves with the 0-1 variables anywhere between 0 and 1: its objective bounds that of {@link #solve}. */
    public Solution relax(Limit limit) {
        return relax(limit, ProgressListener.NONE);
    }

    /** As {@link #relax(Limit)}, with a listener. */
    public Solution relax(Limit limit, ProgressListener listener) {
        return solve(new Limit(limit.milliseconds(), Integer.MAX_VALUE, limit.gap()), true, listener);
    }

    private Solution solve(Limit limit, boolean relaxed, ProgressListener listener) {
        ExpressionsBasedModel model = model(limit, relaxed);
        Supplier<Optimisation.Result> search = maximise ? model::maximise : model::minimise;
        Optimisation.Result result = listener == ProgressListener.NONE
                ? search.get()
                : WatchedSearch.run(search, model.options, limit, listener);
        Optimisation.State state = result.getState();
        if (state.isFeasible()) {
            double[] values = new double[binaries + reals];
            for (int v = 0; v < values.length; v++) {
                double value = result.doubleValue(v);
                values[v] = v < binaries && !relaxed ? Math.rint(value) : value;
            }
            // What the solver calls feasible is believed only after a look at the constraints themselves.
            if (satisfies(values)) {
                boolean optimal = state.isOptimal();
                return new Solution(
                        optimal ? Status.OPTIMAL : Status.FEASIBLE,
                        objective(values),
                        Arrays.stream(values).boxed().toList());
            }
            return nothing(Status.UNKNOWN);
        }
        return nothing(state == Optimisation.State.INFEASIBLE ? Status.INFEASIBLE : Status.UNKNOWN);
    }

    private static Solution nothing(Status status) {
        return new Solution(status, Double.NaN, List.of());
    }

    private ExpressionsBasedModel model(Limit limit, boolean relaxed) {
        Optimisation.Options options = new Optimisation.Options();
        options.time_abort = limit.milliseconds();
        options.time_suffice = limit.milliseconds();
        options.iterations_abort = limit.iterations();
        options.iterations_suffice = limit.iterations();
        // The solver compares to so many digits, which is coarser than the digits of the gap themselves.
        int digits = limit.gap() <= 0 ? 12 : Math.clamp(2 + (int) Math.ceil(-Math.log10(limit.gap())), 3, 12);
        options.integer(IntegerStrategy.newConfigurable()
                .withParallelism(() -> 1)
                .withGapTolerance(NumberContext.of(digits, digits)));
        ExpressionsBasedModel model = new ExpressionsBasedModel(options);
        List<Variable> variables = new ArrayList<>();
        for (int v = 0; v < binaries + reals; v++) {
            Variable variable = model.addVariable("v" + v).lower(0);
            if (v < binaries) {
                variable.upper(1);
                variable.integer(!relaxed);
            }
            if (!Double.isNaN(fixed[v])) {
                variable.level(fixed[v]);
            }
            variable.weight(objective[v]);
            variables.add(variable);
        }
        for (int r = 0; r < rows.size(); r++) {
            Row row = rows.get(r);
            Expression expression = model.addExpression("r" + r);
            for (int k = 0; k < row.variables.length; k++) {
                expression.set(variables.get(row.variables[k]), row.coefficients[k]);
            }
            if (row.lower > Double.NEGATIVE_INFINITY) {
                expression.lower(row.lower);
            }
            if (row.upper < Double.POSITIVE_INFINITY) {
                expression.upper(row.upper);
            }
        }
        return model;
    }

    private double objective(double[] values) {
        double sum = 0;
        for (int v = 0; v < values.length; v++) {
            sum += objective[v] * values[v];
        }
        return sum;
    }

    private boolean satisfies(double[] values) {
        for (Row row : rows) {
            double sum = 0;
            double size = 1;
            for (int k = 0; k < row.variables.length; k++) {
                double term = row.coefficients[k] * values[row.variables[k]];
                sum += term;
                size += Math.abs(term);
            }
            if (sum < row.lower - SLACK * size || sum > row.upper + SLACK * size) {
                return false;
            }
        }
        return true;
    }

    private static final class Row {

        private final int[] variables;
        private final double[] coefficients;
        private final double lower;
        private final double upper;

        Row(int[] variables, double[] coefficients, double lower, double upper) {
            this.variables = variables.clone();
            this.coefficients = coefficients.clone();
            this.lower = lower;
            this.upper = upper;
        }
    }

    /** Collects a program. Not safe for use by several threads. */
    public static final class Builder {

        private final int binaries;
        private final int reals;
        private final double[] objective;
        private final double[] fixed;
        private final List<Row> rows = new ArrayList<>();
        private boolean maximise;

        private Builder(int binaries, int reals) {
            this.binaries = binaries;
            this.reals = reals;
            objective = new double[binaries + reals];
            fixed = new double[binaries + reals];
            Arrays.fill(fixed, Double.NaN);
        }

        /** Whether the objective is to be as great as possible instead of as small as possible. */
        public Builder maximise(boolean greatest) {
            maximise = greatest;
            return this;
        }

        /** Sets a coefficient of the objective. */
        public Builder objective(int variable, double coefficient) {
            objective[variable] = coefficient;
            return this;
        }

        /** Fixes a variable. */
        public Builder fix(int variable, double value) {
            fixed[variable] = value;
            return this;
        }

        /** Adds a constraint: a weighted sum lies between two bounds, which may be infinite. */
        public Builder row(int[] variables, double[] coefficients, double lower, double upper) {
            if (variables.length != coefficients.length) {
                throw new IllegalArgumentException("The numbers of variables (%d) and coefficients (%d) must be equal."
                        .formatted(variables.length, coefficients.length));
            }
            rows.add(new Row(variables, coefficients, lower, upper));
            return this;
        }

        /** The program. */
        public IntegerProgram build() {
            return new IntegerProgram(this);
        }
    }
}
