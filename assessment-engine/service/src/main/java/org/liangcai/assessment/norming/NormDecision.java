package org.liangcai.assessment.norming;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.liangcai.assessment.scoring.NormScope;
import org.liangcai.norms.NormVersion;

/** Something that was decided about a version of a norm table. Decisions are only ever added. */
public sealed interface NormDecision {

    NormVersion version();

    Signature signature();

    /**
     * Who, when and why.
     *
     * @param by the account; empty for what came with the product
     * @param name how the account signed
     * @param at when
     * @param reason why, in the words of who decided
     */
    record Signature(Optional<UUID> by, String name, Instant at, String reason) {}

    /** The version came to the station. */
    record Entered(NormVersion version, Origin origin, Signature signature) implements NormDecision {}

    /** A person found the version fit for use. */
    record Approved(NormVersion version, Signature signature) implements NormDecision {}

    /**
     * The version is what such scores are compared by.
     *
     * @param from the first day; it does not reach back behind the decision
     */
    record PutInUse(NormVersion version, NormScope scope, LocalDate from, Signature signature)
            implements NormDecision {}

    /** The version is not to be used any more; it stays readable. */
    record Retired(NormVersion version, Signature signature) implements NormDecision {}

    /** How a version came to the station. */
    enum Origin {
        SHIPPED,
        UPLOADED,
        BUILT
    }
}
