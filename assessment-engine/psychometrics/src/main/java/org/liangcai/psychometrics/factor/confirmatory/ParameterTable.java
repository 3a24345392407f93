package org.liangcai.psychometrics.factor.confirmatory;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.liangcai.psychometrics.factor.confirmatory.ModelTerm.Operator;

/**
 * All parameters of a model in all groups.
 *
 * @param observed the observed variables
 * @param factors the latent variables
 * @param groups the number of groups
 * @param means whether intercepts are part of the model
 * @param parameters in order, group after group
 * @param freeCount the number of different free parameters
 */
record ParameterTable(
        List<String> observed,
        List<String> factors,
        int groups,
        boolean means,
        List<ModelParameter> parameters,
        int freeCount) {

    ParameterTable {
        observed = List.copyOf(observed);
        factors = List.copyOf(factors);
        parameters = List.copyOf(parameters);
    }

    /** What the rules of one model and its groups make of each term. */
    static ParameterTable of(
            FactorModel model,
            int groups,
            boolean means,
            Set<Equality> equal,
            Set<ModelTerm> exempt,
            Categories categories) {
        return new Expansion(model, groups, means, equal, exempt, categories).table();
    }

    /** The model in which every variable is on its own. */
    static ParameterTable independence(List<String> observed, int groups, boolean means) {
        List<ModelParameter> parameters = new ArrayList<>();
        int free = 0;
        for (int group = 0; group < groups; group++) {
            for (String variable : observed) {
                parameters.add(new ModelParameter(ModelTerm.variance(variable), group, free++, 0));
            }
            for (String variable : means ? observed : List.<String>of()) {
                parameters.add(new ModelParameter(ModelTerm.intercept(variable), group, free++, 0));
            }
        }
        return new ParameterTable(observed, List.of(), groups, means, parameters, free);
    }

    /** The model in which everything is free. */
    static ParameterTable saturated(List<String> observed, int groups, boolean means) {
        List<ModelParameter> parameters = new ArrayList<>();
        int free = 0;
        for (int group = 0; group < groups; group++) {
            for (int i = 0; i < observed.size(); i++) {
                for (int j = 0; j <= i; j++) {
                    parameters.add(new ModelParameter(
                            ModelTerm.covariance(observed.get(j), observed.get(i)), group, free++, 0));
                }
            }
            for (String variable : means ? observed : List.<String>of()) {
                parameters.add(new ModelParameter(ModelTerm.intercept(variable), group, free++, 0));
            }
        }
        return new ParameterTable(observed, List.of(), groups, means, parameters, free);
    }

    /** This table with terms that are not free made free, numbered after the others. */
    ParameterTable released(List<ModelParameter> released) {
        Map<ModelParameter, Integer> numbers = new HashMap<>();
        int free = freeCount;
        for (ModelParameter parameter : released) {
            numbers.put(parameter, free++);
        }
        List<ModelParameter> extended = new ArrayList<>();
        for (ModelParameter parameter : parameters) {
            Integer number = numbers.remove(parameter);
            extended.add(
                    number == null ? parameter : new ModelParameter(parameter.term(), parameter.group(), number, 0));
        }
        numbers.forEach((parameter, number) ->
                extended.add(new ModelParameter(parameter.term(), parameter.group(), number, 0)));
        return new ParameterTable(observed, factors, groups, means, extended, free);
    }

    /** The name of a free parameter: that of the first that stands for it. */
    String name(int free) {
        for (ModelParameter parameter : parameters) {
            if (parameter.free() == free) {
                return parameter.name(groups);
            }
        }
        throw new IllegalArgumentException("There is no free parameter (%d).".formatted(free));
    }

    /** How many thresholds each categorised variable has; none where variables are measured. */
    record Categories(Map<String, Integer> thresholds) {

        static final Categories NONE = new Categories(Map.of());

        Categories {
            thresholds = Map.copyOf(thresholds);
        }

        boolean any() {
            return !thresholds.isEmpty();
        }
    }

    private static final class Expansion {

        private final FactorModel model;
        private final int groups;
        private final boolean means;
        private final Set<Equality> equal;
        private final Set<ModelTerm> exempt;
        private final Categories categories;
        private final List<String> observed;
        private final List<String> factors;

        Expansion(
                FactorModel model,
                int groups,
                boolean means,
                Set<Equality> equal,
                Set<ModelTerm> exempt,
                Categories categories) {
            this.model = model;
            this.groups = groups;
            this.means = means;
            this.equal = equal.isEmpty() ? EnumSet.noneOf(Equality.class) : EnumSet.copyOf(equal);
            this.exempt = exempt;
            this.categories = categories;
            observed = model.observed();
            factors = model.factors();
        }

        ParameterTable table() {
            List<ModelParameter> parameters = new ArrayList<>();
            Map<String, Integer> labels = new HashMap<>();
            int free = 0;
            for (int group = 0; group < groups; group++) {
                for (Map.Entry<ModelTerm, Constraint> entry : terms(group).entrySet()) {
                    ModelTerm term = entry.getKey();
                    switch (entry.getValue()) {
                        case Constraint.Fixed(double value) ->
                            parameters.add(new ModelParameter(term, group, -1, value));
                        case Constraint.Equal(String label) -> {
                            Integer known = labels.get(label);
                            if (known == null) {
                                known = free++;
                                labels.put(label, known);
                            }
                            parameters.add(new ModelParameter(term, group, known, 0));
                        }
                        case Constraint.Free() -> parameters.add(new ModelParameter(term, group, free++, 0));
                        case Constraint.ByGroup(List<Constraint> constraints) ->
                            throw new IllegalStateException("Constraints of groups within groups: " + constraints);
                    }
                }
            }
            return new ParameterTable(observed, factors, groups, means, parameters, free);
        }

        private Map<ModelTerm, Constraint> terms(int group) {
            Map<ModelTerm, Constraint> terms = new LinkedHashMap<>();
            model.terms().forEach((term, constraint) -> terms.put(term, acrossGroups(term, constraint.in(group))));
            addVariances(terms, group);
            addFactorCovariances(terms);
            if (categories.any()) {
                addThresholds(terms, group);
            }
            if (means) {
                addIntercepts(terms, group);
            }
            return terms;
        }

        private void add(Map<ModelTerm, Constraint> terms, ModelTerm term, Constraint constraint) {
            if (!terms.containsKey(term) && !terms.containsKey(term.mirrored())) {
                terms.put(term, acrossGroups(term, constraint));
            }
        }

        private void addVariances(Map<ModelTerm, Constraint> terms, int group) {
            for (String variable : observed) {
                boolean categorised = categories.thresholds().containsKey(variable);
                boolean only = model.factors().stream()
                        .anyMatch(factor -> model.indicators(factor).equals(List.of(variable)));
                add(terms, ModelTerm.variance(variable), categorised || only ? Constraint.fixed(0) : Constraint.FREE);
            }
            boolean freeLater = group > 0 && equal.contains(Equality.LOADINGS);
            for (String factor : factors) {
                boolean standardised = model.identification() == Identification.STANDARDISED && !freeLater;
                add(terms, ModelTerm.variance(factor), standardised ? Constraint.fixed(1) : Constraint.FREE);
            }
        }

        private void addFactorCovariances(Map<ModelTerm, Constraint> terms) {
            Set<String> dependent = new HashSet<>();
            for (ModelTerm term : model.terms().keySet()) {
                if (term.operator() == Operator.LOADING) {
                    dependent.add(term.right());
                } else if (term.operator() == Operator.REGRESSION) {
                    dependent.add(term.left());
                }
            }
            for (int j = 0; j < factors.size(); j++) {
                for (int i = j + 1; i < factors.size(); i++) {
                    if (!dependent.contains(factors.get(i)) && !dependent.contains(factors.get(j))) {
                        add(
                                terms,
                                ModelTerm.covariance(factors.get(j), factors.get(i)),
                                model.orthogonal() ? Constraint.fixed(0) : Constraint.FREE);
                    }
                }
            }
        }

        private void addIntercepts(Map<ModelTerm, Constraint> terms, int group) {
            for (String variable : observed) {
                boolean categorised = categories.thresholds().containsKey(variable);
                add(terms, ModelTerm.intercept(variable), categorised ? Constraint.fixed(0) : Constraint.FREE);
            }
            boolean located = equal.contains(categories.any() ? Equality.THRESHOLDS : Equality.INTERCEPTS);
            boolean freeMeans = group > 0 && located && !equal.contains(Equality.FACTOR_MEANS);
            for (String factor : factors) {
                add(terms, ModelTerm.intercept(factor), freeMeans ? Constraint.FREE : Constraint.fixed(0));
            }
        }

        private void addThresholds(Map<ModelTerm, Constraint> terms, int group) {
            boolean freeScales = group > 0 && equal.contains(Equality.THRESHOLDS) && equal.contains(Equality.LOADINGS);
            for (String variable : observed) {
                int count = categories.thresholds().getOrDefault(variable, 0);
                for (int number = 1; number <= count; number++) {
                    add(terms, ModelTerm.threshold(variable, number), Constraint.FREE);
                }
            }
            for (String variable : observed) {
                add(terms, ModelTerm.scale(variable), freeScales ? Constraint.FREE : Constraint.fixed(1));
            }
        }

        private Constraint acrossGroups(ModelTerm term, Constraint constraint) {
            boolean shared = groups > 1
                    && constraint instanceof Constraint.Free
                    && isEqual(term)
                    && !exempt.contains(term)
                    && !exempt.contains(term.mirrored());
            return shared ? Constraint.equal("all groups: " + term) : constraint;
        }

        private boolean isEqual(ModelTerm term) {
            boolean latent = factors.contains(term.left());
            return switch (term.operator()) {
                case LOADING -> equal.contains(Equality.LOADINGS);
                case INTERCEPT -> equal.contains(latent ? Equality.FACTOR_MEANS : Equality.INTERCEPTS);
                case THRESHOLD -> equal.contains(Equality.THRESHOLDS);
                case COVARIANCE ->
                    term.isVariance()
                            ? equal.contains(latent ? Equality.FACTOR_VARIANCES : Equality.RESIDUALS)
                            : equal.contains(latent ? Equality.FACTOR_COVARIANCES : Equality.RESIDUAL_COVARIANCES);
                case REGRESSION, SCALE -> false;
            };
        }
    }
}
