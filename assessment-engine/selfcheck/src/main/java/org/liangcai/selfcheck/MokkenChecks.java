package org.liangcai.selfcheck;

import java.util.Map;

/** Nothing yet. */
final class MokkenChecks {

    private MokkenChecks() {}

    static Map<String, Capability> capabilities() {
        return Map.of();
    }
}
