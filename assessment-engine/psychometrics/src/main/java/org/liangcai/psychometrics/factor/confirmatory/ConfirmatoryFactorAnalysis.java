package org.liangcai.psychometrics.factor.confirmatory;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.liangcai.psychometrics.factor.Observations;

/** Confirmatory factor analysis by maximum likelihood (Jöreskog 1969), in one or more groups. */
public final class ConfirmatoryFactorAnalysis {

    private ConfirmatoryFactorAnalysis() {}

    /**
     * Fits a model to the values of persons, in each of their groups.
     *
     * @throws IllegalArgumentException if a variable of the model is not there, does not vary, or is a sum of others; if there are too few
     *     persons; or if the model is not identified
     */
    public static FactorModelFit fit(Observations observations, FactorModel model, Settings settings) {
        Observations used = observations.variables(model.observed());
        boolean full = settings.missing() == Settings.Missing.FULL_INFORMATION;
        if (!full) {
            used = used.completeOnly();
        }
        int groups = used.groups().size();
        boolean means = full || groups > 1 || model.saysMeans();
        List<GroupSample> samples = new ArrayList<>();
        List<GroupSample.Moments> moments = new ArrayList<>();
        for (int group = 0; group < groups; group++) {
            GroupSample sample = GroupSample.of(used.group(group));
            requireSample(sample, used.groups().get(group));
            samples.add(sample);
            moments.add(sample.moments());
            requirePositiveDefinite(moments.getLast(), used.groups().get(group), model.observed());
        }
        ParameterTable table = ParameterTable.of(
                model, groups, means, settings.equal(), settings.exempt(), ParameterTable.Categories.NONE);
        double[] start = StartingValues.of(table, moments);
        int p = model.observed().size();
        int statistics = groups * (p * (p + 1) / 2 + (means ? p : 0));
        IdentificationCheck.require(table, start, statistics);
        NormalLikelihood likelihood = new NormalLikelihood(table, samples);
        ScoringSearch.End end = ScoringSearch.run(likelihood, start);
        return new FactorModelFit(model, settings, used.groups(), samples, moments, likelihood, end, statistics);
    }

    private static void requireSample(GroupSample sample, String group) {
        double[] mean = new double[sample.variables()];
        double[] variance = new double[sample.variables()];
        double[] count = new double[sample.variables()];
        sample.univariate(mean, variance, count);
        for (int variable = 0; variable < count.length; variable++) {
            if (!(variance[variable] > 0)) {
                throw new IllegalArgumentException(
                        "The variable (%s) does not vary in group (%s): %.0f persons have a value."
                                .formatted(sample.data().variables().get(variable), group, count[variable]));
            }
        }
        if (sample.persons() <= sample.variables()) {
            throw new IllegalArgumentException(
                    "The number of persons (%d) of group (%s) must be above that of variables (%d)."
                            .formatted(sample.persons(), group, sample.variables()));
        }
    }

    private static void requirePositiveDefinite(GroupSample.Moments moments, String group, List<String> variables) {
        if (moments.covariance().cholesky().isEmpty()) {
            int[] dependent = IntStream.rangeClosed(1, variables.size())
                    .filter(size -> {
                        int[] first = IntStream.range(0, size).toArray();
                        return moments.covariance()
                                .select(first, first)
                                .cholesky()
                                .isEmpty();
                    })
                    .limit(1)
                    .toArray();
            throw new IllegalArgumentException(
                    "The covariances of group (%s) are not positive definite: the variable (%s) is a sum of others."
                            .formatted(group, variables.get(dependent[0] - 1)));
        }
    }
}
