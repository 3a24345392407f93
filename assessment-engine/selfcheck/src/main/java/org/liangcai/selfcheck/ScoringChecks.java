package org.liangcai.selfcheck;

import java.util.Map;

/** Ability estimates, sum-score tables, information and reliability at known item parameters. */
final class ScoringChecks {

    private ScoringChecks() {}

    static Map<String, Capability> capabilities() {
        return Map.of("irt.scoring", ScoringAnswers::new);
    }
}
