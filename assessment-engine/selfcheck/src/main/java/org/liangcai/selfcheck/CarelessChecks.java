package org.liangcai.selfcheck;

import java.util.Map;

/** Nothing yet. */
final class CarelessChecks {

    private CarelessChecks() {}

    static Map<String, Capability> capabilities() {
        return Map.of();
    }
}
