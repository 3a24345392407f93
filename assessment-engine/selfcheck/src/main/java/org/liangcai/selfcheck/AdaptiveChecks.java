package org.liangcai.selfcheck;

import java.util.Map;

/** Nothing yet. */
final class AdaptiveChecks {

    private AdaptiveChecks() {}

    static Map<String, Capability> capabilities() {
        return Map.of();
    }
}
