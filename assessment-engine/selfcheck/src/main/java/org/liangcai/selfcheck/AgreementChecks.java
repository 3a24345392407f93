package org.liangcai.selfcheck;

import java.util.Map;

/** Nothing yet. */
final class AgreementChecks {

    private AgreementChecks() {}

    static Map<String, Capability> capabilities() {
        return Map.of();
    }
}
