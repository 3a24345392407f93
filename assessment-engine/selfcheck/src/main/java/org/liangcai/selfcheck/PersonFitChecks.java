package org.liangcai.selfcheck;

import java.util.Map;

/** Guttman errors and what is built on them, and the standardised log-likelihood of persons. */
final class PersonFitChecks {

    private PersonFitChecks() {}

    static Map<String, Capability> capabilities() {
        return Map.of("personfit.nonparametric", PersonFitAnswers::new);
    }
}
