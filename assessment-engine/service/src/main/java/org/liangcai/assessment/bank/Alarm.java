package org.liangcai.assessment.bank;

import java.time.Instant;
import java.util.Optional;
import org.liangcai.itembank.ledger.ItemVersion;
import org.liangcai.itembank.ledger.Signature;
import org.liangcai.psychometrics.surveillance.SurveillanceChart;

/**
 * What the watch found about one version, and what a person decided.
 *
 * @param number the number of the alarm
 * @param version the version
 * @param chart what was found
 * @param at when
 * @param deliveries how often the version had been answered under watch
 * @param expected what was expected since the chart began to rise: a share of right answers, a relative log time, a share of sessions
 * @param observed what was observed
 * @param decision what was decided; empty while it is open
 */
public record Alarm(
        long number,
        ItemVersion version,
        SurveillanceChart chart,
        Instant at,
        long deliveries,
        double expected,
        double observed,
        Optional<Decided> decision) {

    /** What a person can decide. */
    public enum Decision {
        /** Nothing is wrong: the item goes back into use. */
        LIFT,
        /** The item is not used again. */
        RETIRE
    }

    /** What was decided, by whom, when and why. */
    public record Decided(Decision decision, Signature by, Instant at, String reason) {}
}
