package org.liangcai.selfcheck;

import java.util.Map;

/** Nothing yet. */
final class CalibrationChecks {

    private CalibrationChecks() {}

    static Map<String, Capability> capabilities() {
        return Map.of();
    }
}
