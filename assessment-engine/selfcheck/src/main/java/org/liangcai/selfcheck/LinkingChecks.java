package org.liangcai.selfcheck;

import java.util.Map;

/** Nothing yet. */
final class LinkingChecks {

    private LinkingChecks() {}

    static Map<String, Capability> capabilities() {
        return Map.of();
    }
}
