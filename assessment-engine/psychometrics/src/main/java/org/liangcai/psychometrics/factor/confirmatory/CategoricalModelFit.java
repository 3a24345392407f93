package org.liangcai.psychometrics.factor.confirmatory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.liangcai.psychometrics.factor.CategoricalMoments;
import org.liangcai.psychometrics.factor.confirmatory.ModelTerm.Operator;
import org.liangcai.psychometrics.numerics.Cholesky;
import org.liangcai.psychometrics.numerics.Matrix;

/** A confirmatory factor model fitted to ordered categories. Immutable and safe for use by many threads. */
public final class CategoricalModelFit {

    private final FactorModel model;
    private final Settings settings;
    private final List<String> groups;
    private final List<CategoricalMoments> moments;
    private final WeightedLeastSquares objective;
    private final ScoringSearch.End end;
    private final List<ImpliedMoments> implied = new ArrayList<>();
    private final FitIndices indices;
    private final Optional<Matrix> inverse;

    CategoricalModelFit(
            FactorModel model,
            Settings settings,
            List<String> groups,
            List<CategoricalMoments> moments,
            WeightedLeastSquares objective,
            ScoringSearch.End end) {
        this.model = model;
        this.settings = settings;
        this.groups = groups;
        this.moments = moments;
        this.objective = objective;
        this.end = end;
        int statistics = 0;
        int pairs = 0;
        double baseline = 0;
        for (int group = 0; group < groups.size(); group++) {
            implied.add(objective.implied(group, end.free()).orElseThrow());
            double[] own = moments.get(group).statistics();
            statistics += own.length;
            for (int k = firstPair(group); k < own.length; k++) {
                baseline += objective.multiplier(group) * objective.weights(group)[k] * own[k] * own[k];
                pairs++;
            }
        }
        indices = new FitIndices(
                new FitIndices.Test(-2 * end.value(), statistics - objective.size()),
                new FitIndices.Test(baseline, pairs),
                persons(),
                groups.size(),
                objective.size());
        inverse = objective
                .information(end.free())
                .cholesky()
                .map(Cholesky::inverse)
                .map(cells -> Matrix.rowByRow(objective.size(), objective.size(), cells));
    }

    private int firstPair(int group) {
        return moments.get(group).thresholds().stream()
                .mapToInt(own -> own.values().size())
                .sum();
    }

    /** The model. */
    public FactorModel model() {
        return model;
    }

    /** The labels of the groups. */
    public List<String> groups() {
        return groups;
    }

    /** The number of persons with all responses. */
    public double persons() {
        return moments.stream().mapToInt(CategoricalMoments::persons).sum();
    }

    /** Whether the discrepancy is flat at the estimates. */
    public boolean converged() {
        return end.converged();
    }

    /** Whether the information at the estimates is positive definite; if not, there are no standard errors. */
    public boolean informationPositiveDefinite() {
        return inverse.isPresent();
    }

    /** The plain test and the fit indices from it. */
    public FitIndices indices() {
        return indices;
    }

    /** The standardised root mean square residual of the correlations, over groups the mean weighted by persons. */
    public double srmr() {
        double sum = 0;
        for (int group = 0; group < groups.size(); group++) {
            double[] own = moments.get(group).statistics();
            double[] fitted = objective.model(group, implied.get(group), end.free());
            double squares = 0;
            int first = firstPair(group);
            for (int k = first; k < own.length; k++) {
                squares += (own[k] - fitted[k]) * (own[k] - fitted[k]);
            }
            sum += moments.get(group).persons() * Math.sqrt(squares / (own.length - first));
        }
        return sum / persons();
    }

    /** All parameters, group after group. Residual variances are what is left of the variance behind each item's categories. */
    public List<EstimatedParameter> parameters() {
        double[] errors = standardErrors();
        List<EstimatedParameter> estimated = new ArrayList<>();
        for (ModelParameter parameter : objective.table().parameters()) {
            ModelTerm term = parameter.term();
            double value = valueOf(parameter);
            Standardised standardised = standardised(parameter, value);
            estimated.add(new EstimatedParameter(
                    term,
                    groups.get(parameter.group()),
                    parameter.group(),
                    parameter.isFree(),
                    value,
                    parameter.isFree() ? errors[parameter.free()] : 0,
                    standardised.ofFactors(),
                    standardised.ofAll()));
        }
        return estimated;
    }

    private record Standardised(double ofFactors, double ofAll) {}

    private Standardised standardised(ModelParameter parameter, double value) {
        int group = parameter.group();
        ModelTerm term = parameter.term();
        Deviations deviations = new Deviations(group);
        return switch (term.operator()) {
            case LOADING -> {
                double ofFactors = value * deviations.of(term.left()) / deviations.ofLatent(term.right());
                yield new Standardised(ofFactors, value * deviations.of(term.left()) / deviations.of(term.right()));
            }
            case REGRESSION -> {
                double scaled = value * deviations.of(term.right()) / deviations.of(term.left());
                yield new Standardised(scaled, scaled);
            }
            case COVARIANCE -> covariance(term, value, deviations);
            case INTERCEPT ->
                new Standardised(value / deviations.ofLatent(term.left()), value / deviations.of(term.left()));
            case THRESHOLD -> new Standardised(value, value / deviations.of(term.left()));
            case SCALE -> new Standardised(value, 1);
        };
    }

    private Standardised covariance(ModelTerm term, double value, Deviations deviations) {
        if (term.isVariance()) {
            double latent = deviations.ofLatent(term.left());
            double all = deviations.of(term.left());
            return new Standardised(value / (latent * latent), value / (all * all));
        }
        double own = deviations.own(term.left()) * deviations.own(term.right());
        boolean latent = objective.table().factors().contains(term.left());
        return new Standardised(latent ? value / own : value, value / own);
    }

    /** The standard deviations of variables in one group, those of items behind their categories. */
    private final class Deviations {

        private final int group;

        Deviations(int group) {
            this.group = group;
        }

        double of(String variable) {
            int item = objective.table().observed().indexOf(variable);
            return item >= 0 ? 1 / objective.scale(group, item, end.free()) : ofLatent(variable);
        }

        /** 1 for an item. */
        double ofLatent(String variable) {
            int factor = objective.table().factors().indexOf(variable);
            int place = objective.table().observed().size() + factor;
            return factor < 0 ? 1 : Math.sqrt(implied.get(group).total().at(place, place));
        }

        double own(String variable) {
            int factor = objective.table().factors().indexOf(variable);
            if (factor < 0) {
                return Math.sqrt(
                        residualVariance(group, objective.table().observed().indexOf(variable)));
            }
            int place = objective.table().observed().size() + factor;
            return Math.sqrt(implied.get(group).own().at(place, place));
        }
    }

    private double residualVariance(int group, int item) {
        double scale = objective.scale(group, item, end.free());
        ImpliedMoments own = implied.get(group);
        return 1 / (scale * scale) - own.covariance(item, item);
    }

    private double valueOf(ModelParameter parameter) {
        ModelTerm term = parameter.term();
        int item = objective.table().observed().indexOf(term.left());
        if (term.isVariance() && item >= 0 && !parameter.isFree()) {
            return residualVariance(parameter.group(), item);
        }
        return parameter.isFree() ? end.free()[parameter.free()] : parameter.fixedValue();
    }

    private double[] standardErrors() {
        double[] errors = new double[objective.size()];
        if (inverse.isEmpty()) {
            Arrays.fill(errors, Double.NaN);
            return errors;
        }
        Matrix covariance = inverse.get();
        if (settings.correction() != Settings.Correction.NONE) {
            Matrix middle = Matrix.of(objective.size(), objective.size(), (i, j) -> 0);
            for (int group = 0; group < groups.size(); group++) {
                Matrix weighted = weightedJacobian(group);
                double multiplier = objective.multiplier(group);
                Matrix own = weighted.transpose()
                        .times(moments.get(group).asymptoticCovariances())
                        .times(weighted);
                middle = middle.plus(
                        own.times(multiplier * multiplier / moments.get(group).persons()));
            }
            covariance = covariance.times(middle).times(covariance);
        }
        for (int k = 0; k < errors.length; k++) {
            errors[k] = Math.sqrt(covariance.at(k, k));
        }
        return errors;
    }

    private Matrix weightedJacobian(int group) {
        Matrix jacobian = objective.jacobian(group, implied.get(group), end.free());
        double[] weights = objective.weights(group);
        return Matrix.of(jacobian.rows(), jacobian.columns(), (k, l) -> weights[k] * jacobian.at(k, l));
    }

    /** The test that allows for the weights not being those of the statistics' whole covariances, if the settings ask for one. */
    public Optional<RobustTest> robustTest() {
        if (inverse.isEmpty()
                || settings.correction() == Settings.Correction.NONE
                || settings.correction() == Settings.Correction.ROBUST_ERRORS) {
            return Optional.empty();
        }
        RobustStatistics.Traces own = traces();
        RobustStatistics.Traces none = baselineTraces();
        return Optional.of(RobustStatistics.test(settings.correction(), indices, own, none));
    }

    private RobustStatistics.Traces baselineTraces() {
        double first = 0;
        double second = 0;
        for (int group = 0; group < groups.size(); group++) {
            Matrix gamma = moments.get(group).asymptoticCovariances();
            double[] weights = objective.weights(group);
            for (int k = firstPair(group); k < weights.length; k++) {
                first += weights[k] * gamma.at(k, k);
                for (int l = firstPair(group); l < weights.length; l++) {
                    second += weights[k] * gamma.at(k, l) * weights[l] * gamma.at(l, k);
                }
            }
        }
        return new RobustStatistics.Traces(first, second);
    }

    /** The traces of UΓ and its square over all groups together. */
    private RobustStatistics.Traces traces() {
        int size = objective.size();
        int statistics =
                moments.stream().mapToInt(own -> own.statistics().length).sum();
        double[] weightedCells = new double[statistics * size];
        double[] gammaCells = new double[statistics * statistics];
        double[] weights = new double[statistics];
        int offset = 0;
        for (int group = 0; group < groups.size(); group++) {
            Matrix jacobian = objective.jacobian(group, implied.get(group), end.free());
            Matrix gamma = moments.get(group).asymptoticCovariances();
            double share = moments.get(group).persons() / persons();
            for (int k = 0; k < jacobian.rows(); k++) {
                weights[offset + k] = share * objective.weights(group)[k];
                for (int l = 0; l < size; l++) {
                    weightedCells[(offset + k) * size + l] = weights[offset + k] * jacobian.at(k, l);
                }
                for (int l = 0; l < jacobian.rows(); l++) {
                    gammaCells[(offset + k) * statistics + offset + l] = gamma.at(k, l) / share;
                }
            }
            offset += jacobian.rows();
        }
        Matrix weighted = Matrix.rowByRow(statistics, size, weightedCells);
        Matrix gamma = Matrix.rowByRow(statistics, statistics, gammaCells);
        Matrix information = Matrix.of(size, size, (i, j) -> {
            double sum = 0;
            for (int k = 0; k < statistics; k++) {
                if (weights[k] > 0) {
                    sum += weightedCells[k * size + i] * weightedCells[k * size + j] / weights[k];
                }
            }
            return sum;
        });
        Matrix solved = information
                .inverse()
                .orElseThrow(() -> new ArithmeticException("The information of the model is singular."));
        Matrix u = Matrix.diagonal(weights).minus(weighted.times(solved).times(weighted.transpose()));
        Matrix product = u.times(gamma);
        double second = 0;
        for (int k = 0; k < statistics; k++) {
            for (int l = 0; l < statistics; l++) {
                second += product.at(k, l) * product.at(l, k);
            }
        }
        return new RobustStatistics.Traces(product.trace(), second);
    }

    /** What is wrong with the solution: negative variances (Heywood cases) and factor correlations beyond 1, in words; empty if nothing. */
    public List<String> improper() {
        return ImproperSolutions.in(parameters());
    }

    /** Modification indices of cross-loadings, residual covariances and other fixed parameters, largest first. */
    public List<ModificationIndex> modificationIndices() {
        ParameterTable table = objective.table();
        List<ModelParameter> candidates = Candidates.of(table).stream()
                .filter(candidate -> !WeightedLeastSquares.ofCategories(candidate.term())
                        && !(candidate.term().isVariance()
                                && table.observed().contains(candidate.term().left()))
                        && !(candidate.term().operator() == Operator.INTERCEPT))
                .toList();
        WeightedLeastSquares extended = new WeightedLeastSquares(table.released(candidates), moments);
        return ScoreTests.of(extended, table, candidates, end.free(), extended::information, (candidate, found) -> {
            Standardised standardised = standardised(candidate, found.change());
            return new ModificationIndex(
                    candidate.term(),
                    groups.get(candidate.group()),
                    candidate.group(),
                    found.index(),
                    found.change(),
                    standardised.ofFactors(),
                    standardised.ofAll());
        });
    }
}
