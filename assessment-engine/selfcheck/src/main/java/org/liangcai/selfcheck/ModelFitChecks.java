package org.liangcai.selfcheck;

import java.util.Map;

/** Nothing yet. */
final class ModelFitChecks {

    private ModelFitChecks() {}

    static Map<String, Capability> capabilities() {
        return Map.of();
    }
}
