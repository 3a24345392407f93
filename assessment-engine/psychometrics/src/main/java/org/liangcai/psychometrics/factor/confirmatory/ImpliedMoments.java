package org.liangcai.psychometrics.factor.confirmatory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liangcai.psychometrics.factor.confirmatory.ModelTerm.Operator;
import org.liangcai.psychometrics.numerics.Matrix;

/**
 * The means and covariances that a model implies in one group, and their derivatives: every variable, observed or latent, is a sum of
 * others and of what is its own (McArdle and McDonald 1984): Σ = F E S Eᵀ Fᵀ and μ = F E m with E = (I − A)⁻¹.
 */
final class ImpliedMoments {

    private final int observed;
    private final int all;
    private final Matrix effects;
    private final Matrix symmetric;
    private final Matrix total;
    private final double[] means;
    private final List<Cell> cells;

    private ImpliedMoments(int observed, Matrix effects, Matrix symmetric, double[] means, List<Cell> cells) {
        this.observed = observed;
        all = effects.rows();
        this.effects = effects;
        this.symmetric = symmetric;
        total = effects.times(symmetric).times(effects.transpose());
        this.means = means;
        this.cells = cells;
    }

    /** Where a parameter stands: its place in A, S or m. */
    private record Cell(ModelParameter parameter, int row, int column) {}

    /**
     * One group's places of parameters.
     *
     * @param table all parameters
     * @param group the number of the group
     */
    static final class Layout {

        private final int observed;
        private final int all;
        private final List<Cell> cells = new ArrayList<>();

        Layout(ParameterTable table, int group) {
            Map<String, Integer> places = new HashMap<>();
            for (String variable : table.observed()) {
                places.put(variable, places.size());
            }
            for (String factor : table.factors()) {
                places.put(factor, places.size());
            }
            observed = table.observed().size();
            all = places.size();
            for (ModelParameter parameter : table.parameters()) {
                Operator operator = parameter.term().operator();
                if (parameter.group() == group && operator != Operator.THRESHOLD && operator != Operator.SCALE) {
                    cells.add(cell(parameter, places));
                }
            }
        }

        private static Cell cell(ModelParameter parameter, Map<String, Integer> places) {
            ModelTerm term = parameter.term();
            int left = place(term.left(), term, places);
            return switch (term.operator()) {
                case LOADING -> new Cell(parameter, place(term.right(), term, places), left);
                case REGRESSION, COVARIANCE -> new Cell(parameter, left, place(term.right(), term, places));
                case INTERCEPT, THRESHOLD, SCALE -> new Cell(parameter, left, 0);
            };
        }

        private static int place(String name, ModelTerm term, Map<String, Integer> places) {
            Integer place = places.get(name);
            if (place == null) {
                throw new IllegalArgumentException("The variable (%s) of (%s) is unknown.".formatted(name, term));
            }
            return place;
        }

        /** The moments at values of the free parameters, or empty if the variables depend on themselves without end. */
        Optional<ImpliedMoments> at(double[] free) {
            double[][] directed = new double[all][all];
            double[][] symmetric = new double[all][all];
            double[] located = new double[all];
            for (Cell cell : cells) {
                ModelParameter parameter = cell.parameter();
                double value = parameter.isFree() ? free[parameter.free()] : parameter.fixedValue();
                switch (parameter.term().operator()) {
                    case LOADING, REGRESSION -> directed[cell.row()][cell.column()] = value;
                    case COVARIANCE -> {
                        symmetric[cell.row()][cell.column()] = value;
                        symmetric[cell.column()][cell.row()] = value;
                    }
                    case INTERCEPT, THRESHOLD, SCALE -> located[cell.row()] = value;
                }
            }
            return Matrix.identity(all)
                    .minus(Matrix.of(directed))
                    .inverse()
                    .map(effects ->
                            new ImpliedMoments(observed, effects, Matrix.of(symmetric), effects.times(located), cells));
        }
    }

    /** The covariance of two observed variables. */
    double covariance(int i, int j) {
        return total.at(i, j);
    }

    /** The covariances of all variables, observed ones first. */
    Matrix total() {
        return total;
    }

    /** The covariances of what is each variable's own. */
    Matrix own() {
        return symmetric;
    }

    /** The mean of a variable, observed ones first. */
    double mean(int variable) {
        return means[variable];
    }

    /** Adds the derivatives of the observed covariances, row by row, and means by each free parameter; a row stays null if it has none. */
    void addDerivatives(double[][] byCovariance, double[][] byMean) {
        for (Cell cell : cells) {
            int free = cell.parameter().free();
            if (free < 0) {
                continue;
            }
            if (byCovariance[free].length == 0) {
                byCovariance[free] = new double[observed * observed];
                byMean[free] = new double[observed];
            }
            switch (cell.parameter().term().operator()) {
                case LOADING, REGRESSION -> addDirected(cell, byCovariance[free], byMean[free]);
                case COVARIANCE -> addSymmetric(cell, byCovariance[free]);
                case INTERCEPT, THRESHOLD, SCALE -> {
                    for (int i = 0; i < observed; i++) {
                        byMean[free][i] += effects.at(i, cell.row());
                    }
                }
            }
        }
    }

    private void addDirected(Cell cell, double[] byCovariance, double[] byMean) {
        for (int i = 0; i < observed; i++) {
            double outI = effects.at(i, cell.row());
            double inI = total.at(cell.column(), i);
            if (outI == 0 && inI == 0) {
                continue;
            }
            byMean[i] += outI * means[cell.column()];
            for (int j = 0; j < observed; j++) {
                byCovariance[i * observed + j] += outI * total.at(cell.column(), j) + inI * effects.at(j, cell.row());
            }
        }
    }

    private void addSymmetric(Cell cell, double[] byCovariance) {
        boolean variance = cell.row() == cell.column();
        for (int i = 0; i < observed; i++) {
            double rowI = effects.at(i, cell.row());
            double columnI = effects.at(i, cell.column());
            if (rowI == 0 && columnI == 0) {
                continue;
            }
            for (int j = 0; j < observed; j++) {
                byCovariance[i * observed + j] +=
                        rowI * effects.at(j, cell.column()) + (variance ? 0 : columnI * effects.at(j, cell.row()));
            }
        }
    }

    int observed() {
        return observed;
    }

    int all() {
        return all;
    }
}
