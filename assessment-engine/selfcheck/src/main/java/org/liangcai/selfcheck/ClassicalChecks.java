package org.liangcai.selfcheck;

import java.util.Map;

/** Nothing yet. */
final class ClassicalChecks {

    private ClassicalChecks() {}

    static Map<String, Capability> capabilities() {
        return Map.of();
    }
}
