package org.liangcai.assessment.bank;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.liangcai.itembank.ledger.ItemVersion;
import org.liangcai.itembank.ledger.Signature;
import org.liangcai.psychometrics.numerics.WilsonInterval;
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
 * @param since how many answers both rest on, for a share of sessions how many sessions; empty for alarms from before this was kept
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
        OptionalLong since,
        Optional<Decided> decision) {

    /** What a person can decide. */
    public enum Decision {
        /** Nothing is wrong: the item goes back into use. */
        LIFT,
        /** The item is not used again. */
        RETIRE
    }

    /** Φ⁻¹(.975). */
    private static final double Z_95 = 1.959963984540054;

    /** The 95 % limits of an observed share (Wilson 1927); none for a time, and none where the number was not kept. */
    public Optional<WilsonInterval> limits() {
        return switch (chart) {
            case EASIER, HARDER, OVEREXPOSED ->
                since.isPresent() && since.getAsLong() > 0
                        ? Optional.of(WilsonInterval.of(observed, since.getAsLong(), Z_95))
                        : Optional.empty();
            case FASTER -> Optional.empty();
        };
    }

    /** What was decided, by whom, when and why. */
    public record Decided(Decision decision, Signature by, Instant at, String reason) {}
}
