package org.liangcai.psychometrics.factor.confirmatory;

import java.util.ArrayList;
import java.util.List;
import org.liangcai.psychometrics.factor.confirmatory.ModelTerm.Operator;

/** Estimates that no population could have. */
final class ImproperSolutions {

    private ImproperSolutions() {}

    static List<String> in(List<EstimatedParameter> parameters) {
        List<String> faults = new ArrayList<>();
        for (EstimatedParameter parameter : parameters) {
            ModelTerm term = parameter.term();
            if (term.isVariance() && parameter.estimate() < 0) {
                faults.add("The variance (%s) of (%s) in group (%s) is negative."
                        .formatted(parameter.estimate(), term.left(), parameter.group()));
            }
            boolean correlation = term.operator() == Operator.COVARIANCE && !term.isVariance();
            if (correlation && Math.abs(parameter.standardised()) > 1) {
                faults.add("The correlation (%s) of (%s) and (%s) in group (%s) is beyond 1."
                        .formatted(parameter.standardised(), term.left(), term.right(), parameter.group()));
            }
        }
        return faults;
    }
}
