package org.liangcai.selfcheck;

import java.util.Map;

/** Nothing yet. */
final class DifferentialFunctioningChecks {

    private DifferentialFunctioningChecks() {}

    static Map<String, Capability> capabilities() {
        return Map.of();
    }
}
