package org.liangcai.assessment.hall;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.liangcai.assessment.hall.SittingEvent.Admitted;
import org.liangcai.assessment.hall.SittingEvent.Called;
import org.liangcai.assessment.hall.SittingEvent.CheckedIn;
import org.liangcai.assessment.hall.SittingEvent.Ended;
import org.liangcai.assessment.hall.SittingEvent.Expected;
import org.liangcai.assessment.hall.SittingEvent.Explained;
import org.liangcai.assessment.hall.SittingEvent.IdentityChecked;
import org.liangcai.assessment.hall.SittingEvent.Moved;
import org.liangcai.assessment.hall.SittingEvent.Released;
import org.liangcai.assessment.hall.SittingEvent.SatDown;
import org.liangcai.assessment.hall.SittingEvent.TimeAdded;
import org.liangcai.assessment.hall.SittingEvent.Withdrawn;

/**
 * One person in a sitting: what has happened to them, in order. Immutable.
 *
 * @param visit the visit
 * @param log the events that concern the visit, the first one being {@link Expected}
 */
public record Attendance(UUID visit, List<RecordedSittingEvent> log) {

    public Attendance {
        log = List.copyOf(log);
    }

    /** The number of the queue. */
    public int number() {
        return last(Expected.class).orElseThrow().number();
    }

    boolean isWithdrawn() {
        return at(Withdrawn.class).isPresent();
    }

    /** The seat the number was called to, until somebody sits there. */
    public Optional<UUID> called() {
        return seat().isPresent() || isReleased()
                ? Optional.empty()
                : last(Called.class).map(Called::seat);
    }

    /** Where the person sits. */
    public Optional<UUID> seat() {
        Optional<UUID> seat = Optional.empty();
        for (RecordedSittingEvent recorded : log) {
            if (recorded.event() instanceof CheckedIn in) {
                seat = Optional.of(in.seat());
            } else if (recorded.event() instanceof Moved moved) {
                seat = Optional.of(moved.to());
            } else if (recorded.event() instanceof Released) {
                seat = Optional.empty();
            }
        }
        return seat;
    }

    /** The seat the person was moved away from last. */
    public Optional<Moved> lastMove() {
        return last(Moved.class);
    }

    public Optional<Instant> checkedInAt() {
        return at(CheckedIn.class);
    }

    public Optional<Instant> admittedAt() {
        return at(Admitted.class);
    }

    /** When a computer last opened the test. */
    public Optional<Instant> satDownAt() {
        return at(SatDown.class);
    }

    public Optional<IdentityChecked> identity() {
        return last(IdentityChecked.class);
    }

    public Optional<EndKind> end() {
        return last(Ended.class).map(Ended::kind);
    }

    public boolean isExplained() {
        return at(Explained.class).isPresent();
    }

    public boolean isReleased() {
        return at(Released.class).isPresent();
    }

    /** Minutes added by the invigilator in all. */
    public int extraMinutes() {
        return log.stream()
                .map(RecordedSittingEvent::event)
                .filter(TimeAdded.class::isInstance)
                .map(TimeAdded.class::cast)
                .mapToInt(TimeAdded::minutes)
                .sum();
    }

    /** Whether the invigilator has stopped this one person, apart from the others. */
    boolean isPausedAlone() {
        boolean paused = false;
        for (RecordedSittingEvent recorded : log) {
            paused = recorded.event() instanceof SittingEvent.Paused
                    || (paused && !(recorded.event() instanceof SittingEvent.Resumed));
        }
        return paused;
    }

    /** How often the person was moved. */
    public int moves() {
        return (int) log.stream()
                .filter(recorded -> recorded.event() instanceof Moved)
                .count();
    }

    private <E extends SittingEvent> Optional<E> last(Class<E> type) {
        return log.reversed().stream()
                .map(RecordedSittingEvent::event)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }

    private Optional<Instant> at(Class<? extends SittingEvent> type) {
        return log.reversed().stream()
                .filter(recorded -> type.isInstance(recorded.event()))
                .map(RecordedSittingEvent::at)
                .findFirst();
    }
}
