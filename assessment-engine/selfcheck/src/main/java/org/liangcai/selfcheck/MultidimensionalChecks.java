package org.liangcai.selfcheck;

import java.util.Map;

/** Nothing yet. */
final class MultidimensionalChecks {

    private MultidimensionalChecks() {}

    static Map<String, Capability> capabilities() {
        return Map.of();
    }
}
