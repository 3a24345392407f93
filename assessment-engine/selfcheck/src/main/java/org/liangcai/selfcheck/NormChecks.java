package org.liangcai.selfcheck;

import java.util.Map;

/** Nothing yet. */
final class NormChecks {

    private NormChecks() {}

    static Map<String, Capability> capabilities() {
        return Map.of();
    }
}
