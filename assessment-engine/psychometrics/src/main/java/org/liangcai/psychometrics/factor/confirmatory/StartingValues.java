package org.liangcai.psychometrics.factor.confirmatory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.liangcai.psychometrics.factor.FactorExtraction;
import org.liangcai.psychometrics.factor.confirmatory.ModelTerm.Operator;
import org.liangcai.psychometrics.numerics.Matrix;

/** Where the search begins: each factor by itself, from its own indicators; factors uncorrelated. */
final class StartingValues {

    private static final double LEAST_LOADING = 0.1;

    private final ParameterTable table;
    private final double[] sums;
    private final double[] counts;

    private StartingValues(ParameterTable table) {
        this.table = table;
        sums = new double[table.freeCount()];
        counts = new double[table.freeCount()];
    }

    static double[] of(ParameterTable table, List<GroupSample.Moments> moments) {
        StartingValues values = new StartingValues(table);
        for (int group = 0; group < table.groups(); group++) {
            values.group(group, moments.get(group));
        }
        double[] start = new double[table.freeCount()];
        for (int k = 0; k < start.length; k++) {
            start[k] = values.sums[k] / values.counts[k];
        }
        return start;
    }

    private void group(int group, GroupSample.Moments moments) {
        Map<ModelTerm, ModelParameter> own = new HashMap<>();
        for (ModelParameter parameter : table.parameters()) {
            if (parameter.group() == group) {
                own.put(parameter.term(), parameter);
            }
        }
        Map<String, Double> explained = new HashMap<>();
        Map<ModelTerm, Double> values = new HashMap<>();
        for (String factor : table.factors()) {
            factor(factor, own, moments, values, explained);
        }
        for (ModelParameter parameter : own.values()) {
            if (parameter.isFree()) {
                sums[parameter.free()] +=
                        values.getOrDefault(parameter.term(), otherwise(parameter.term(), moments, explained));
                counts[parameter.free()]++;
            }
        }
    }

    private double otherwise(ModelTerm term, GroupSample.Moments moments, Map<String, Double> explained) {
        int place = table.observed().indexOf(term.left());
        return switch (term.operator()) {
            case INTERCEPT -> place < 0 ? 0 : moments.mean()[place];
            case COVARIANCE -> {
                if (!term.isVariance()) {
                    yield 0;
                }
                double variance = place < 0 ? 1 : moments.covariance().at(place, place);
                yield Math.max(variance - explained.getOrDefault(term.left(), 0.0), 0.3 * variance);
            }
            case LOADING -> 0.5;
            case REGRESSION -> 0;
            case SCALE -> 1;
            case THRESHOLD -> 0;
        };
    }

    private void factor(
            String factor,
            Map<ModelTerm, ModelParameter> own,
            GroupSample.Moments moments,
            Map<ModelTerm, Double> values,
            Map<String, Double> explained) {
        List<ModelParameter> loadings = table.parameters().stream()
                .filter(parameter -> own.get(parameter.term()) == parameter
                        && parameter.term().operator() == Operator.LOADING
                        && parameter.term().left().equals(factor)
                        && table.observed().contains(parameter.term().right()))
                .toList();
        if (loadings.isEmpty()) {
            return;
        }
        double[] first = oneFactor(loadings, moments);
        double scale = scale(factor, loadings, first, own);
        for (int k = 0; k < first.length; k++) {
            ModelTerm term = loadings.get(k).term();
            values.put(term, first[k] * scale);
            explained.merge(term.right(), first[k] * first[k], Math::max);
        }
        values.put(ModelTerm.variance(factor), 1 / (scale * scale));
    }

    private static double scale(
            String factor, List<ModelParameter> loadings, double[] first, Map<ModelTerm, ModelParameter> own) {
        for (int k = 0; k < first.length; k++) {
            ModelParameter loading = loadings.get(k);
            if (!loading.isFree() && loading.fixedValue() != 0) {
                return loading.fixedValue() / first[k];
            }
        }
        ModelParameter variance = own.get(ModelTerm.variance(factor));
        return variance != null && !variance.isFree() && variance.fixedValue() > 0
                ? 1 / Math.sqrt(variance.fixedValue())
                : 1;
    }

    /** Loadings of one factor of variance 1, of which the first is positive. */
    private double[] oneFactor(List<ModelParameter> loadings, GroupSample.Moments moments) {
        List<Integer> places = new ArrayList<>();
        for (ModelParameter loading : loadings) {
            places.add(table.observed().indexOf(loading.term().right()));
        }
        int size = places.size();
        Matrix covariance = moments.covariance();
        double[] deviations = new double[size];
        for (int k = 0; k < size; k++) {
            deviations[k] = Math.sqrt(covariance.at(places.get(k), places.get(k)));
        }
        double[] standardised = standardised(Matrix.of(
                size,
                size,
                (k, l) -> k == l ? 1 : covariance.at(places.get(k), places.get(l)) / (deviations[k] * deviations[l])));
        double sign = standardised[0] < 0 ? -1 : 1;
        double[] first = new double[size];
        for (int k = 0; k < size; k++) {
            double loading = sign * standardised[k];
            first[k] = deviations[k] * Math.copySign(Math.clamp(Math.abs(loading), LEAST_LOADING, 0.95), loading);
        }
        return first;
    }

    private static double[] standardised(Matrix correlations) {
        if (correlations.rows() == 1) {
            return new double[] {0.9};
        }
        if (correlations.rows() == 2) {
            double r = correlations.at(0, 1);
            double loading = Math.sqrt(Math.abs(r));
            return new double[] {loading, Math.copySign(loading, r)};
        }
        return FactorExtraction.MINIMUM_RESIDUAL
                .extract(correlations, 1)
                .loadings()
                .column(0);
    }
}
