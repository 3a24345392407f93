package org.liangcai.psychometrics.factor.confirmatory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liangcai.psychometrics.factor.CategoricalMoments;
import org.liangcai.psychometrics.factor.confirmatory.ModelTerm.Operator;
import org.liangcai.psychometrics.numerics.Matrix;

/**
 * Diagonally weighted least squares on thresholds and polychoric correlations (Muthén, du Toit and Spisic 1997), the normal variables
 * behind the categories being scaled to variance 1 unless scales are parameters.
 */
final class WeightedLeastSquares implements Objective {

    private final ParameterTable table;
    private final List<CategoricalMoments> groups;
    private final List<ImpliedMoments.Layout> layouts = new ArrayList<>();
    private final List<double[]> weights = new ArrayList<>();
    private final List<double[]> statistics = new ArrayList<>();
    private final List<ModelParameter[]> cuts = new ArrayList<>();
    private final List<ModelParameter[]> scales = new ArrayList<>();
    private final List<int[]> variableOfCut = new ArrayList<>();

    WeightedLeastSquares(ParameterTable table, List<CategoricalMoments> groups) {
        this.table = table;
        this.groups = groups;
        for (int group = 0; group < groups.size(); group++) {
            layouts.add(new ImpliedMoments.Layout(table, group));
            double[] diagonal = groups.get(group).asymptoticCovariances().diagonal();
            for (int k = 0; k < diagonal.length; k++) {
                diagonal[k] = 1 / diagonal[k];
            }
            weights.add(diagonal);
            statistics.add(groups.get(group).statistics());
            addOwnParameters(group);
        }
    }

    private void addOwnParameters(int group) {
        Map<ModelTerm, ModelParameter> own = new HashMap<>();
        for (ModelParameter parameter : table.parameters()) {
            if (parameter.group() == group) {
                own.put(parameter.term(), parameter);
            }
        }
        List<ModelParameter> ownCuts = new ArrayList<>();
        List<Integer> variables = new ArrayList<>();
        ModelParameter[] ownScales = new ModelParameter[table.observed().size()];
        for (int variable = 0; variable < ownScales.length; variable++) {
            String name = table.observed().get(variable);
            int count = groups.get(group).thresholds().get(variable).values().size();
            for (int number = 1; number <= count; number++) {
                ModelParameter cut = own.get(ModelTerm.threshold(name, number));
                if (cut == null) {
                    throw new IllegalArgumentException(
                            "The variable (%s) has (%d) thresholds in group (%d), more than in others."
                                    .formatted(name, count, group + 1));
                }
                ownCuts.add(cut);
                variables.add(variable);
            }
            ModelParameter scale = own.get(ModelTerm.scale(name));
            ownScales[variable] = scale == null ? new ModelParameter(ModelTerm.scale(name), group, -1, 1) : scale;
        }
        cuts.add(ownCuts.toArray(new ModelParameter[0]));
        scales.add(ownScales);
        variableOfCut.add(variables.stream().mapToInt(Integer::intValue).toArray());
    }

    @Override
    public int size() {
        return table.freeCount();
    }

    ParameterTable table() {
        return table;
    }

    Optional<ImpliedMoments> implied(int group, double[] free) {
        return layouts.get(group).at(free);
    }

    double scale(int group, int variable, double[] free) {
        return value(scales.get(group)[variable], free);
    }

    private static double value(ModelParameter parameter, double[] free) {
        return parameter.isFree() ? free[parameter.free()] : parameter.fixedValue();
    }

    /** Thresholds and correlations as the model implies them. */
    double[] model(int group, ImpliedMoments implied, double[] free) {
        double[] model = new double[statistics.get(group).length];
        ModelParameter[] own = cuts.get(group);
        for (int k = 0; k < own.length; k++) {
            int variable = variableOfCut.get(group)[k];
            double mean = table.means() ? implied.mean(variable) : 0;
            model[k] = scale(group, variable, free) * (value(own[k], free) - mean);
        }
        int at = own.length;
        for (int i = 0; i < implied.observed(); i++) {
            for (int j = 0; j < i; j++) {
                model[at++] = scale(group, i, free) * scale(group, j, free) * implied.covariance(i, j);
            }
        }
        return model;
    }

    /** The derivatives of {@link #model}, statistics × free parameters. */
    Matrix jacobian(int group, ImpliedMoments implied, double[] free) {
        int size = size();
        int count = statistics.get(group).length;
        double[] cells = new double[count * size];
        NormalLikelihood.Derivatives derivatives = NormalLikelihood.Derivatives.of(implied, size);
        ModelParameter[] own = cuts.get(group);
        int p = implied.observed();
        for (int k = 0; k < own.length; k++) {
            int variable = variableOfCut.get(group)[k];
            ModelParameter scale = scales.get(group)[variable];
            double factor = value(scale, free);
            double mean = table.means() ? implied.mean(variable) : 0;
            if (own[k].isFree()) {
                cells[k * size + own[k].free()] += factor;
            }
            if (scale.isFree()) {
                cells[k * size + scale.free()] += value(own[k], free) - mean;
            }
            for (int l = 0; l < size && table.means(); l++) {
                if (derivatives.has(l)) {
                    cells[k * size + l] -= factor * derivatives.byMean()[l][variable];
                }
            }
        }
        int at = own.length;
        for (int i = 0; i < p; i++) {
            ModelParameter scaleI = scales.get(group)[i];
            for (int j = 0; j < i; j++) {
                ModelParameter scaleJ = scales.get(group)[j];
                double covariance = implied.covariance(i, j);
                double factor = value(scaleI, free) * value(scaleJ, free);
                for (int l = 0; l < size; l++) {
                    if (derivatives.has(l)) {
                        cells[at * size + l] += factor * derivatives.byCovariance()[l][i * p + j];
                    }
                }
                if (scaleI.isFree()) {
                    cells[at * size + scaleI.free()] += value(scaleJ, free) * covariance;
                }
                if (scaleJ.isFree()) {
                    cells[at * size + scaleJ.free()] += value(scaleI, free) * covariance;
                }
                at++;
            }
        }
        return Matrix.rowByRow(count, size, cells);
    }

    double[] weights(int group) {
        return weights.get(group);
    }

    /** The persons of a group less one, by which its discrepancy is multiplied. */
    double multiplier(int group) {
        return groups.get(group).persons() - 1.0;
    }

    private double[] residual(int group, ImpliedMoments implied, double[] free) {
        double[] residual = statistics.get(group).clone();
        double[] model = model(group, implied, free);
        for (int k = 0; k < residual.length; k++) {
            residual[k] -= model[k];
        }
        return residual;
    }

    @Override
    public Optional<Double> value(double[] free) {
        double sum = 0;
        for (int group = 0; group < groups.size(); group++) {
            Optional<ImpliedMoments> implied = implied(group, free);
            if (implied.isEmpty()) {
                return Optional.empty();
            }
            double[] residual = residual(group, implied.get(), free);
            for (int k = 0; k < residual.length; k++) {
                sum -= multiplier(group) / 2 * weights.get(group)[k] * residual[k] * residual[k];
            }
        }
        return Double.isFinite(sum) ? Optional.of(sum) : Optional.empty();
    }

    @Override
    public double[] gradient(double[] free) {
        double[] gradient = new double[size()];
        for (int group = 0; group < groups.size(); group++) {
            ImpliedMoments implied = implied(group, free).orElseThrow();
            double[] weighted = residual(group, implied, free);
            for (int k = 0; k < weighted.length; k++) {
                weighted[k] *= multiplier(group) * weights.get(group)[k];
            }
            double[] own = jacobian(group, implied, free).transpose().times(weighted);
            for (int l = 0; l < own.length; l++) {
                gradient[l] += own[l];
            }
        }
        return gradient;
    }

    @Override
    public Matrix information(double[] free) {
        Matrix information = Matrix.of(size(), size(), (i, j) -> 0);
        for (int group = 0; group < groups.size(); group++) {
            ImpliedMoments implied = implied(group, free).orElseThrow();
            Matrix jacobian = jacobian(group, implied, free);
            double[] own = weights.get(group);
            double multiplier = multiplier(group);
            Matrix weighted =
                    Matrix.of(jacobian.rows(), jacobian.columns(), (k, l) -> multiplier * own[k] * jacobian.at(k, l));
            information = information.plus(jacobian.transpose().times(weighted));
        }
        return information;
    }

    /** Whether a term is of thresholds or scales, which {@link ImpliedMoments} does not hold. */
    static boolean ofCategories(ModelTerm term) {
        return term.operator() == Operator.THRESHOLD || term.operator() == Operator.SCALE;
    }
}
