package org.liangcai.psychometrics.factor.confirmatory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a confirmatory factor model says: which factors have which indicators, what covaries beyond that, and what is fixed or equal.
 * Variances of all variables, and covariances of all factors that depend on no other, are there without being said.
 *
 * @param terms what is said, in order
 * @param identification how the scale of factors is set
 * @param orthogonal whether factors do not covary unless said
 * @param meanStructure whether intercepts are part of the model; they are in any case if one is said or data are incomplete or grouped
 */
public record FactorModel(
        Map<ModelTerm, Constraint> terms, Identification identification, boolean orthogonal, boolean meanStructure) {

    public FactorModel {
        terms = Collections.unmodifiableMap(new LinkedHashMap<>(terms));
        Set<String> factors = new LinkedHashSet<>();
        for (ModelTerm term : terms.keySet()) {
            if (term.operator() == ModelTerm.Operator.LOADING) {
                factors.add(term.left());
            }
        }
        if (factors.isEmpty()) {
            throw new IllegalArgumentException("The model has no factor.");
        }
        for (ModelTerm term : terms.keySet()) {
            if (term.operator() == ModelTerm.Operator.LOADING && term.left().equals(term.right())) {
                throw new IllegalArgumentException("The factor (%s) is its own indicator.".formatted(term.left()));
            }
        }
    }

    /** Begins a model. */
    public static Builder builder() {
        return new Builder();
    }

    /** The same model with intercepts. */
    public FactorModel withMeans() {
        return new FactorModel(terms, identification, orthogonal, true);
    }

    /** The names of the factors, in order. */
    public List<String> factors() {
        Set<String> factors = new LinkedHashSet<>();
        for (ModelTerm term : terms.keySet()) {
            if (term.operator() == ModelTerm.Operator.LOADING) {
                factors.add(term.left());
            }
        }
        return List.copyOf(factors);
    }

    /** The names of the observed variables, in order. */
    public List<String> observed() {
        List<String> factors = factors();
        Set<String> observed = new LinkedHashSet<>();
        for (ModelTerm term : terms.keySet()) {
            if (term.operator() == ModelTerm.Operator.LOADING && !factors.contains(term.right())) {
                observed.add(term.right());
            }
        }
        for (ModelTerm term : terms.keySet()) {
            if (!factors.contains(term.left())) {
                observed.add(term.left());
            }
            boolean two = term.operator() == ModelTerm.Operator.REGRESSION
                    || term.operator() == ModelTerm.Operator.COVARIANCE;
            if (two && !factors.contains(term.right())) {
                observed.add(term.right());
            }
        }
        return List.copyOf(observed);
    }

    /** The indicators of a factor, in order. */
    public List<String> indicators(String factor) {
        List<String> indicators = new ArrayList<>();
        for (ModelTerm term : terms.keySet()) {
            if (term.operator() == ModelTerm.Operator.LOADING && term.left().equals(factor)) {
                indicators.add(term.right());
            }
        }
        return indicators;
    }

    /** Whether an intercept is said. */
    boolean saysMeans() {
        return meanStructure
                || terms.keySet().stream().anyMatch(term -> term.operator() == ModelTerm.Operator.INTERCEPT);
    }

    /** Collects what a model says; a term said twice counts as said last. Not safe for use by several threads. */
    public static final class Builder {

        private final Map<ModelTerm, Constraint> terms = new LinkedHashMap<>();
        private Identification identification = Identification.MARKER;
        private boolean orthogonal;
        private boolean meanStructure;

        private Builder() {}

        /** A factor and its indicators: observed variables or other factors. */
        public Builder factor(String name, List<String> indicators) {
            for (String indicator : indicators) {
                terms.putIfAbsent(ModelTerm.loading(name, indicator), Unsaid.INSTANCE);
            }
            return this;
        }

        /** A term and what is known of it. */
        public Builder term(ModelTerm term, Constraint constraint) {
            ModelTerm known = terms.containsKey(term.mirrored()) ? term.mirrored() : term;
            terms.put(known, constraint);
            return this;
        }

        /** A loading of which nothing is said: free, or 1 if it is the factor's first and that sets its scale. */
        public Builder loading(String factor, String indicator) {
            terms.putIfAbsent(ModelTerm.loading(factor, indicator), Unsaid.INSTANCE);
            return this;
        }

        /** Two variables, or their residuals, covary. */
        public Builder covariance(String first, String second) {
            return term(ModelTerm.covariance(first, second), Constraint.FREE);
        }

        /** How the scale of factors is set; by the first loading if nothing is said. */
        public Builder identification(Identification newIdentification) {
            identification = newIdentification;
            return this;
        }

        /** Factors do not covary unless said. */
        public Builder orthogonal() {
            orthogonal = true;
            return this;
        }

        /** Intercepts are part of the model. */
        public Builder meanStructure() {
            meanStructure = true;
            return this;
        }

        /** The model. */
        public FactorModel build() {
            Map<ModelTerm, Constraint> said = new LinkedHashMap<>();
            Set<String> started = new LinkedHashSet<>();
            terms.forEach((term, constraint) -> {
                boolean first = term.operator() == ModelTerm.Operator.LOADING && started.add(term.left());
                boolean marker = first && identification == Identification.MARKER;
                said.put(
                        term,
                        constraint == Unsaid.INSTANCE ? (marker ? Constraint.fixed(1) : Constraint.FREE) : constraint);
            });
            return new FactorModel(said, identification, orthogonal, meanStructure);
        }

        private static final class Unsaid {
            private static final Constraint INSTANCE = new Constraint.Equal("unsaid");
        }
    }
}
