package org.liangcai.selfcheck;

import java.util.Map;

/** Nothing yet. */
final class ExploratoryFactorChecks {

    private ExploratoryFactorChecks() {}

    static Map<String, Capability> capabilities() {
        return Map.of();
    }
}
