package org.liangcai.psychometrics.factor.confirmatory;

import java.util.HashMap;
import java.util.Map;

/** Values in units of standard deviations; residual covariances in those of the residuals. */
final class Standardisation {

    private final ImpliedMoments implied;
    private final Map<String, Integer> places = new HashMap<>();
    private final int observed;

    Standardisation(ParameterTable table, ImpliedMoments implied) {
        this.implied = implied;
        for (String variable : table.observed()) {
            places.put(variable, places.size());
        }
        for (String factor : table.factors()) {
            places.put(factor, places.size());
        }
        observed = table.observed().size();
    }

    /** With factors of variance 1. */
    double ofFactors(ModelTerm term, double value) {
        return scaled(term, value, false);
    }

    /** With all variables of variance 1. */
    double ofAll(ModelTerm term, double value) {
        return scaled(term, value, true);
    }

    private double scaled(ModelTerm term, double value, boolean all) {
        return switch (term.operator()) {
            case LOADING -> value * deviation(term.left(), all) / deviation(term.right(), all);
            case REGRESSION -> value * deviation(term.right(), all) / deviation(term.left(), all);
            case INTERCEPT -> value == 0 ? 0 : value / deviation(term.left(), all);
            case COVARIANCE ->
                term.isVariance()
                        ? value / (deviation(term.left(), all) * deviation(term.left(), all))
                        : value / (ownDeviation(term.left(), all) * ownDeviation(term.right(), all));
            case THRESHOLD, SCALE -> value;
        };
    }

    private double deviation(String variable, boolean all) {
        int place = place(variable);
        return place < observed && !all ? 1 : Math.sqrt(implied.total().at(place, place));
    }

    private double ownDeviation(String variable, boolean all) {
        int place = place(variable);
        return place < observed && !all ? 1 : Math.sqrt(implied.own().at(place, place));
    }

    private int place(String variable) {
        Integer place = places.get(variable);
        if (place == null) {
            throw new IllegalArgumentException("The variable (%s) is unknown.".formatted(variable));
        }
        return place;
    }
}
