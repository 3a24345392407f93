package org.liangcai.assessment.hall;

import java.util.Optional;
import java.util.UUID;
import org.liangcai.assessment.session.IrregularityCategory;

/** What has happened in a sitting. Events are only ever appended; free text about a person stands beside them and goes with the person. */
public sealed interface SittingEvent {

    /** The person concerned, if it is one. */
    Optional<UUID> concerns();

    /** Something that happened to the sitting as a whole. */
    sealed interface OfAll extends SittingEvent {
        @Override
        default Optional<UUID> concerns() {
            return Optional.empty();
        }
    }

    /** Something that happened to one person. */
    sealed interface OfOne extends SittingEvent {
        UUID visit();

        @Override
        default Optional<UUID> concerns() {
            return Optional.of(visit());
        }
    }

    /** A person is expected, under a number of the queue. */
    record Expected(UUID visit, int number) implements OfOne {}

    /** A person is not expected any more. */
    record Withdrawn(UUID visit) implements OfOne {}

    /** The number is shown with the seat on the wallboard. */
    record Called(UUID visit, UUID seat) implements OfOne {}

    /** The code was entered at a seat; the form is assembled. */
    record CheckedIn(UUID visit, UUID seat) implements OfOne {}

    /** An invigilator looked at a document. */
    record IdentityChecked(UUID visit, IdentityDocument document, boolean nameConfirmed) implements OfOne {}

    record Admitted(UUID visit) implements OfOne {}

    /** The common start. */
    record Started() implements OfAll {}

    /** A seat's computer has opened the test. */
    record SatDown(UUID visit, UUID seat) implements OfOne {}

    record Paused(UUID visit, PauseReason reason) implements OfOne {}

    record Resumed(UUID visit) implements OfOne {}

    record AllPaused(PauseReason reason) implements OfAll {}

    record AllResumed() implements OfAll {}

    record TimeAdded(UUID visit, int minutes) implements OfOne {}

    record Moved(UUID visit, UUID from, UUID to) implements OfOne {}

    /** How much of the time during which a seat was away is given back. */
    record LostTimeDecided(UUID visit, long seconds) implements OfOne {}

    record Noted(Optional<UUID> visit) implements SittingEvent {
        @Override
        public Optional<UUID> concerns() {
            return visit;
        }
    }

    record IrregularityRecorded(Optional<UUID> visit, IrregularityCategory category) implements SittingEvent {
        @Override
        public Optional<UUID> concerns() {
            return visit;
        }
    }

    record Ended(UUID visit, EndKind kind, IrregularityCategory category) implements OfOne {}

    /** Why somebody answered nothing. */
    record Explained(UUID visit) implements OfOne {}

    /** The seat is free for the next person. */
    record Released(UUID visit, UUID seat) implements OfOne {}

    /**
     * Signed by the invigilator; nothing follows.
     *
     * @param digest the SHA-256 of everything before, in hexadecimal figures
     */
    record SignedOff(String digest) implements OfAll {}
}
