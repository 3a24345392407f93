package org.liangcai.psychometrics.factor.confirmatory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.liangcai.psychometrics.factor.confirmatory.ModelTerm.Operator;
import org.liangcai.psychometrics.numerics.Cholesky;
import org.liangcai.psychometrics.numerics.Matrix;

/** A fitted confirmatory factor model. Immutable and safe for use by many threads. */
public final class FactorModelFit {

    private final FactorModel model;
    private final Settings settings;
    private final List<String> groups;
    private final List<GroupSample> samples;
    private final List<GroupSample.Moments> moments;
    private final NormalLikelihood likelihood;
    private final ScoringSearch.End end;
    private final List<ImpliedMoments> implied = new ArrayList<>();
    private final FitIndices indices;
    private final double unrestrictedLogLikelihood;
    private final Optional<Matrix> covarianceOfEstimates;
    private final Optional<RobustTest> robust;

    FactorModelFit(
            FactorModel model,
            Settings settings,
            List<String> groups,
            List<GroupSample> samples,
            List<GroupSample.Moments> moments,
            NormalLikelihood likelihood,
            ScoringSearch.End end,
            int statistics) {
        this.model = model;
        this.settings = settings;
        this.groups = groups;
        this.samples = samples;
        this.moments = moments;
        this.likelihood = likelihood;
        this.end = end;
        for (int group = 0; group < groups.size(); group++) {
            implied.add(likelihood.implied(group, end.free()).orElseThrow());
        }
        ParameterTable table = likelihood.table();
        NormalLikelihood saturated =
                new NormalLikelihood(ParameterTable.saturated(table.observed(), groups.size(), table.means()), samples);
        double[] saturatedPoint = saturatedPoint();
        unrestrictedLogLikelihood = saturated.value(saturatedPoint).orElseThrow();
        NormalLikelihood baseline = new NormalLikelihood(
                ParameterTable.independence(table.observed(), groups.size(), table.means()), samples);
        double[] baselinePoint = baselinePoint();
        FitIndices.Test test = new FitIndices.Test(
                Math.max(0, 2 * (unrestrictedLogLikelihood - end.value())), statistics - table.freeCount());
        FitIndices.Test baselineTest = new FitIndices.Test(
                2 * (unrestrictedLogLikelihood - baseline.value(baselinePoint).orElseThrow()),
                statistics - baseline.size());
        indices = new FitIndices(test, baselineTest, persons(), groups.size(), table.freeCount());
        Matrix information = information(likelihood, end.free());
        RobustStatistics statisticsOfModel =
                new RobustStatistics(settings, saturated, saturatedPoint, persons(), indices);
        covarianceOfEstimates = information
                .cholesky()
                .map(Cholesky::inverse)
                .map(inverse -> Matrix.rowByRow(information.rows(), information.rows(), inverse))
                .map(inverse -> statisticsOfModel.covarianceOfEstimates(likelihood, end.free(), inverse));
        robust = covarianceOfEstimates.isEmpty()
                ? Optional.empty()
                : statisticsOfModel.test(likelihood, end.free(), baseline, baselinePoint);
    }

    private Matrix information(NormalLikelihood of, double[] at) {
        return settings.usesObservedInformation() ? of.observedInformation(at) : of.information(at);
    }

    private double[] saturatedPoint() {
        List<Double> point = new ArrayList<>();
        for (GroupSample.Moments own : moments) {
            for (int i = 0; i < own.mean().length; i++) {
                for (int j = 0; j <= i; j++) {
                    point.add(own.covariance().at(i, j));
                }
            }
            for (int i = 0; i < own.mean().length && likelihood.table().means(); i++) {
                point.add(own.mean()[i]);
            }
        }
        return point.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private double[] baselinePoint() {
        List<Double> point = new ArrayList<>();
        for (GroupSample sample : samples) {
            double[] mean = new double[sample.variables()];
            double[] variance = new double[sample.variables()];
            sample.univariate(mean, variance, new double[sample.variables()]);
            Arrays.stream(variance).forEach(point::add);
            if (likelihood.table().means()) {
                Arrays.stream(mean).forEach(point::add);
            }
        }
        return point.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** The model. */
    public FactorModel model() {
        return model;
    }

    /** The labels of the groups, in the order in which they first occur in the data. */
    public List<String> groups() {
        return groups;
    }

    /** The number of persons with any value. */
    public double persons() {
        return samples.stream().mapToInt(GroupSample::persons).sum();
    }

    /** Whether the likelihood is flat at the estimates and the moments of the unrestricted model were found. */
    public boolean converged() {
        return end.converged() && moments.stream().allMatch(GroupSample.Moments::converged);
    }

    /** The number of steps. */
    public int iterations() {
        return end.iterations();
    }

    /** Whether the information at the estimates is positive definite; if not, there are no standard errors. */
    public boolean informationPositiveDefinite() {
        return covarianceOfEstimates.isPresent();
    }

    /** The test and the fit indices. */
    public FitIndices indices() {
        return indices;
    }

    /** The test that allows for variables that are not normal, if the settings ask for one. */
    public Optional<RobustTest> robustTest() {
        return robust;
    }

    /** The log-likelihood of the data. */
    public double logLikelihood() {
        return end.value();
    }

    /** The log-likelihood of the unrestricted model. */
    public double unrestrictedLogLikelihood() {
        return unrestrictedLogLikelihood;
    }

    /** Akaike's (1974) criterion. */
    public double aic() {
        return -2 * end.value() + 2 * likelihood.size();
    }

    /** Schwarz's (1978) criterion. */
    public double bic() {
        return -2 * end.value() + likelihood.size() * Math.log(persons());
    }

    /** Sclove's (1987) sample-size adjusted criterion. */
    public double sampleAdjustedBic() {
        return -2 * end.value() + likelihood.size() * Math.log((persons() + 2) / 24);
    }

    /** What is left of the sample's moments. */
    public ResidualIndices residualIndices() {
        return ResidualIndices.of(
                moments,
                implied,
                samples.stream().mapToDouble(GroupSample::persons).toArray(),
                likelihood.table().means(),
                indices.test().degreesOfFreedom());
    }

    /** All parameters, group after group. */
    public List<EstimatedParameter> parameters() {
        double[] errors = new double[likelihood.size()];
        Arrays.fill(errors, Double.NaN);
        covarianceOfEstimates.ifPresent(covariance -> {
            for (int k = 0; k < errors.length; k++) {
                errors[k] = Math.sqrt(covariance.at(k, k));
            }
        });
        List<EstimatedParameter> estimated = new ArrayList<>();
        for (ModelParameter parameter : likelihood.table().parameters()) {
            Standardisation standardisation = new Standardisation(likelihood.table(), implied.get(parameter.group()));
            double value = valueOf(parameter);
            estimated.add(new EstimatedParameter(
                    parameter.term(),
                    groups.get(parameter.group()),
                    parameter.group(),
                    parameter.isFree(),
                    value,
                    parameter.isFree() ? errors[parameter.free()] : 0,
                    standardisation.ofFactors(parameter.term(), value),
                    standardisation.ofAll(parameter.term(), value)));
        }
        return estimated;
    }

    /**
     * The standard errors of the completely standardised values, by the delta method, in the order of {@link #parameters()}; NaN where
     * there is none.
     */
    public double[] standardErrorsOfStandardised() {
        List<ModelParameter> parameters = likelihood.table().parameters();
        double[] errors = new double[parameters.size()];
        if (covarianceOfEstimates.isEmpty()) {
            Arrays.fill(errors, Double.NaN);
            return errors;
        }
        int size = likelihood.size();
        double[][] slopes = new double[size][];
        for (int k = 0; k < size; k++) {
            double h = 1e-5 * Math.max(1, Math.abs(end.free()[k]));
            double[] up = end.free().clone();
            double[] down = end.free().clone();
            up[k] += h;
            down[k] -= h;
            double[] above = standardised(up);
            double[] below = standardised(down);
            slopes[k] = new double[errors.length];
            for (int l = 0; l < errors.length; l++) {
                slopes[k][l] = (above[l] - below[l]) / (2 * h);
            }
        }
        Matrix jacobian = Matrix.of(slopes).transpose();
        Matrix product = jacobian.times(covarianceOfEstimates.get());
        for (int l = 0; l < errors.length; l++) {
            double variance = 0;
            for (int k = 0; k < size; k++) {
                variance += product.at(l, k) * jacobian.at(l, k);
            }
            errors[l] = Math.sqrt(Math.max(0, variance));
        }
        return errors;
    }

    private double[] standardised(double[] free) {
        List<ModelParameter> parameters = likelihood.table().parameters();
        double[] values = new double[parameters.size()];
        for (int group = 0; group < groups.size(); group++) {
            Standardisation standardisation = new Standardisation(
                    likelihood.table(), likelihood.implied(group, free).orElseThrow());
            for (int l = 0; l < values.length; l++) {
                ModelParameter parameter = parameters.get(l);
                if (parameter.group() == group) {
                    double value = parameter.isFree() ? free[parameter.free()] : parameter.fixedValue();
                    values[l] = standardisation.ofAll(parameter.term(), value);
                }
            }
        }
        return values;
    }

    private double valueOf(ModelParameter parameter) {
        return parameter.isFree() ? end.free()[parameter.free()] : parameter.fixedValue();
    }

    /** What is wrong with the solution: negative variances (Heywood cases) and factor correlations beyond 1, in words; empty if nothing. */
    public List<String> improper() {
        return ImproperSolutions.in(parameters());
    }

    /** The covariances of observed variables that the model implies in a group. */
    public Matrix impliedCovariances(int group) {
        ImpliedMoments own = implied.get(group);
        return Matrix.of(own.observed(), own.observed(), own::covariance);
    }

    /** The covariances of the sample in a group (divisor n), by maximum likelihood where values are missing. */
    public Matrix sampleCovariances(int group) {
        return moments.get(group).covariance();
    }

    /**
     * Modification indices with the expected information, which is the usual one.
     *
     * @see #modificationIndices(Settings.Information)
     */
    public List<ModificationIndex> modificationIndices() {
        return modificationIndices(Settings.Information.EXPECTED);
    }

    /**
     * Modification indices of all cross-loadings, residual covariances of observed variables, and other fixed parameters, largest first.
     * Empty if the information is not positive definite.
     *
     * @param kind the information that a score is compared with
     */
    public List<ModificationIndex> modificationIndices(Settings.Information kind) {
        ParameterTable table = likelihood.table();
        List<ModelParameter> candidates = Candidates.of(table);
        NormalLikelihood extended = new NormalLikelihood(table.released(candidates), samples);
        boolean observed = settings.information(kind).usesObservedInformation();
        return ScoreTests.of(
                extended,
                table,
                candidates,
                end.free(),
                observed ? extended::observedInformation : extended::information,
                this::index);
    }

    private ModificationIndex index(ModelParameter candidate, ScoreTests.Found found) {
        Standardisation standardisation = new Standardisation(likelihood.table(), implied.get(candidate.group()));
        return new ModificationIndex(
                candidate.term(),
                groups.get(candidate.group()),
                candidate.group(),
                found.index(),
                found.change(),
                standardisation.ofFactors(candidate.term(), found.change()),
                standardisation.ofAll(candidate.term(), found.change()));
    }

    /** How factor scores are estimated. */
    public enum Scoring {
        /** Least error: the expected factors given the observed variables (Thurstone 1935). */
        REGRESSION,
        /** Unbiased, by weighted least squares (Bartlett 1937). */
        BARTLETT
    }

    /**
     * The factor scores of the persons of a group, in the order of the data; from the values that are there.
     *
     * @return persons × factors; NaN for a person without any value, and by Bartlett's method for one with fewer values than factors
     */
    public Matrix factorScores(int group, Scoring scoring) {
        GroupSample sample = samples.get(group);
        ImpliedMoments own = implied.get(group);
        int p = own.observed();
        int m = likelihood.table().factors().size();
        double[] scores = new double[sample.data().personCount() * m];
        Arrays.fill(scores, Double.NaN);
        for (GroupSample.Pattern pattern : sample.patterns()) {
            int[] there = pattern.observed();
            Optional<Matrix> weights = weights(own, there, m, scoring);
            for (int person : pattern.persons()) {
                double[] difference = new double[there.length];
                for (int i = 0; i < there.length; i++) {
                    double mean = likelihood.table().means()
                            ? own.mean(there[i])
                            : moments.get(group).mean()[there[i]];
                    difference[i] = sample.data().stored(person, there[i]) - mean;
                }
                for (int k = 0; k < m && weights.isPresent(); k++) {
                    double sum = own.mean(p + k);
                    for (int i = 0; i < there.length; i++) {
                        sum += weights.get().at(k, i) * difference[i];
                    }
                    scores[person * m + k] = sum;
                }
            }
        }
        return Matrix.rowByRow(sample.data().personCount(), m, scores);
    }

    /** Factors × variables that are there. */
    private static Optional<Matrix> weights(ImpliedMoments own, int[] there, int m, Scoring scoring) {
        int p = own.observed();
        Matrix shared = Matrix.of(m, there.length, (k, i) -> own.total().at(p + k, there[i]));
        Matrix covariance = own.total().select(there, there);
        Matrix regression = shared.times(covariance.inverse().orElseThrow());
        if (scoring == Scoring.REGRESSION) {
            return Optional.of(regression);
        }
        Matrix reliability = regression.times(shared.transpose());
        Matrix factors = Matrix.of(m, m, (k, l) -> own.total().at(p + k, p + l));
        return there.length < m
                ? Optional.empty()
                : reliability.inverse().map(inverse -> factors.times(inverse).times(regression));
    }

    /**
     * How much a factor and its observed indicators have in common.
     *
     * @param factor the name of the factor
     * @param group the number of the group
     * @throws IllegalArgumentException if there is no such factor or it has no observed indicator
     */
    public FactorReliability reliability(String factor, int group) {
        List<String> observed = likelihood.table().observed();
        double variance = Double.NaN;
        List<Integer> places = new ArrayList<>();
        List<Double> loadings = new ArrayList<>();
        for (ModelParameter parameter : likelihood.table().parameters()) {
            ModelTerm term = parameter.term();
            if (parameter.group() != group || !term.left().equals(factor)) {
                continue;
            }
            if (term.operator() == Operator.LOADING && observed.contains(term.right())) {
                places.add(observed.indexOf(term.right()));
                loadings.add(valueOf(parameter));
            }
        }
        if (places.isEmpty()) {
            throw new IllegalArgumentException("The factor (%s) has no observed indicator.".formatted(factor));
        }
        int place = observed.size() + likelihood.table().factors().indexOf(factor);
        variance = implied.get(group).total().at(place, place);
        return FactorReliability.of(
                factor,
                variance,
                loadings.stream().mapToDouble(Double::doubleValue).toArray(),
                places.stream().mapToInt(Integer::intValue).toArray(),
                sampleCovariances(group),
                impliedCovariances(group));
    }
}
