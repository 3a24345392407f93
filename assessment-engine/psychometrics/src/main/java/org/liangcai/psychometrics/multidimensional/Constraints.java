package org.liangcai.psychometrics.multidimensional;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.liangcai.psychometrics.calibration.Prior;

/**
 * What the parameters of a plan must satisfy. Immutable; every method makes a changed copy.
 *
 * @param fixed parameters held at a value
 * @param starts values to begin with
 * @param estimated means, covariances and variances that are estimated; all others are held at 0 or, for variances, 1
 * @param equalities sets of parameters that are one
 * @param priors prior densities
 * @param equalAcrossGroups items whose parameters are the same in all groups
 */
public record Constraints(
        Map<Parameter, Double> fixed,
        Map<Parameter, Double> starts,
        Set<Parameter> estimated,
        List<Set<Parameter>> equalities,
        Map<Parameter, Prior> priors,
        Set<String> equalAcrossGroups) {

    /** None. */
    public static final Constraints NONE = new Constraints(Map.of(), Map.of(), Set.of(), List.of(), Map.of(), Set.of());

    public Constraints {
        fixed = Map.copyOf(fixed);
        starts = Map.copyOf(starts);
        estimated = Set.copyOf(estimated);
        equalities = equalities.stream().map(Set::copyOf).toList();
        priors = Map.copyOf(priors);
        equalAcrossGroups = Set.copyOf(equalAcrossGroups);
        for (Map<Parameter, Double> values : List.of(fixed, starts)) {
            values.forEach((parameter, value) -> {
                if (!Double.isFinite(value)) {
                    throw new IllegalArgumentException(
                            "The value (%s) of the %s must be finite.".formatted(value, parameter));
                }
            });
        }
        for (Parameter parameter : estimated) {
            if (!(parameter instanceof Parameter.OfGroup)) {
                throw new IllegalArgumentException(
                        "The %s is estimated without being asked for: only means, covariances and variances are."
                                .formatted(parameter));
            }
        }
    }

    Constraints withFixed(Parameter parameter, double value) {
        return new Constraints(with(fixed, parameter, value), starts, estimated, equalities, priors, equalAcrossGroups);
    }

    Constraints withStart(Parameter parameter, double value) {
        return new Constraints(fixed, with(starts, parameter, value), estimated, equalities, priors, equalAcrossGroups);
    }

    Constraints withEstimated(Parameter parameter) {
        Set<Parameter> all = new LinkedHashSet<>(estimated);
        all.add(parameter);
        return new Constraints(fixed, starts, all, equalities, priors, equalAcrossGroups);
    }

    Constraints withEqual(Set<Parameter> set) {
        List<Set<Parameter>> all = new ArrayList<>(equalities);
        all.add(set);
        return new Constraints(fixed, starts, estimated, all, priors, equalAcrossGroups);
    }

    Constraints withPrior(Parameter parameter, Prior prior) {
        return new Constraints(fixed, starts, estimated, equalities, with(priors, parameter, prior), equalAcrossGroups);
    }

    Constraints withEqualAcrossGroups(Collection<String> items) {
        Set<String> all = new LinkedHashSet<>(equalAcrossGroups);
        all.addAll(items);
        return new Constraints(fixed, starts, estimated, equalities, priors, all);
    }

    private static <V> Map<Parameter, V> with(Map<Parameter, V> map, Parameter key, V value) {
        Map<Parameter, V> all = new LinkedHashMap<>(map);
        all.put(key, value);
        return all;
    }
}
