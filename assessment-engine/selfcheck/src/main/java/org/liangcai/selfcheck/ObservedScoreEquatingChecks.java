package org.liangcai.selfcheck;

import java.util.Map;

/** Nothing yet. */
final class ObservedScoreEquatingChecks {

    private ObservedScoreEquatingChecks() {}

    static Map<String, Capability> capabilities() {
        return Map.of();
    }
}
