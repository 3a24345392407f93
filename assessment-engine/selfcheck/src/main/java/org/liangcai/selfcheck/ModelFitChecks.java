package org.liangcai.selfcheck;

import java.util.Map;

/** Fit of calibrated models: items, the whole test, pairs of items and persons. */
final class ModelFitChecks {

    private ModelFitChecks() {}

    static Map<String, Capability> capabilities() {
        return Map.of("irt.fit", ModelFitAnswers::new);
    }
}
