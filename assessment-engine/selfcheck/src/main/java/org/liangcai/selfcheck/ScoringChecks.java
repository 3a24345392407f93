package org.liangcai.selfcheck;

import java.util.Map;

/** Nothing yet. */
final class ScoringChecks {

    private ScoringChecks() {}

    static Map<String, Capability> capabilities() {
        return Map.of();
    }
}
