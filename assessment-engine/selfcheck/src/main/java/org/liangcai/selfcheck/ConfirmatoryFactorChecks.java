package org.liangcai.selfcheck;

import java.util.Map;

/** Nothing yet. */
final class ConfirmatoryFactorChecks {

    private ConfirmatoryFactorChecks() {}

    static Map<String, Capability> capabilities() {
        return Map.of();
    }
}
