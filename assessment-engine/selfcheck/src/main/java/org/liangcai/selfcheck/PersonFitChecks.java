package org.liangcai.selfcheck;

import java.util.Map;

/** Nothing yet. */
final class PersonFitChecks {

    private PersonFitChecks() {}

    static Map<String, Capability> capabilities() {
        return Map.of();
    }
}
