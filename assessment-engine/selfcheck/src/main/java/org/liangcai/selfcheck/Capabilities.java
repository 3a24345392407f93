package org.liangcai.selfcheck;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every capability that cases may be about, by its name. */
final class Capabilities {

    static final Map<String, Capability> ALL = collect(List.of(
            CalibrationChecks.capabilities(),
            ScoringChecks.capabilities(),
            ModelFitChecks.capabilities(),
            PersonFitChecks.capabilities(),
            DifferentialFunctioningChecks.capabilities(),
            LinkingChecks.capabilities(),
            ObservedScoreEquatingChecks.capabilities(),
            AdaptiveChecks.capabilities(),
            MultidimensionalChecks.capabilities(),
            ConditionalLikelihoodChecks.capabilities(),
            ClassicalChecks.capabilities(),
            CarelessChecks.capabilities(),
            AgreementChecks.capabilities(),
            MokkenChecks.capabilities(),
            ExploratoryFactorChecks.capabilities(),
            PolychoricChecks.capabilities(),
            ConfirmatoryFactorChecks.capabilities(),
            NormChecks.capabilities()));

    private Capabilities() {}

    private static Map<String, Capability> collect(List<Map<String, Capability>> areas) {
        Map<String, Capability> all = new TreeMap<>();
        areas.forEach(all::putAll);
        return Collections.unmodifiableMap(all);
    }
}
