package org.liangcai.selfcheck;

import java.util.Map;

/** Nothing yet. */
final class ConditionalLikelihoodChecks {

    private ConditionalLikelihoodChecks() {}

    static Map<String, Capability> capabilities() {
        return Map.of();
    }
}
