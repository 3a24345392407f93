package org.liangcai.assessment.hall;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.liangcai.assessment.hall.SittingEvent.AllPaused;
import org.liangcai.assessment.hall.SittingEvent.AllResumed;
import org.liangcai.assessment.hall.SittingEvent.Expected;
import org.liangcai.assessment.hall.SittingEvent.SignedOff;
import org.liangcai.assessment.hall.SittingEvent.Started;

/** A sitting as it stands: the fold of its log. Immutable. */
public final class Sitting {

    private final SittingPlan plan;
    private final List<RecordedSittingEvent> log;
    private final Map<UUID, Attendance> attendances;
    private final int highestNumber;

    private Sitting(SittingPlan plan, List<RecordedSittingEvent> log) {
        this.plan = plan;
        this.log = List.copyOf(log);
        this.attendances = attendances(log);
        this.highestNumber = log.stream()
                .map(RecordedSittingEvent::event)
                .filter(Expected.class::isInstance)
                .map(Expected.class::cast)
                .mapToInt(Expected::number)
                .max()
                .orElse(0);
    }

    /**
     * The fold of a whole log.
     *
     * @throws IllegalArgumentException if the log has a gap
     */
    public static Sitting replay(SittingPlan plan, List<RecordedSittingEvent> log) {
        for (int place = 0; place < log.size(); place++) {
            if (log.get(place).version() != place + 1) {
                throw new IllegalArgumentException("The log of the sitting (%s) has event %d at place %d."
                        .formatted(plan.id(), log.get(place).version(), place + 1));
            }
        }
        return new Sitting(plan, log);
    }

    /** The sitting after more events. */
    Sitting after(List<RecordedSittingEvent> more) {
        List<RecordedSittingEvent> longer = new ArrayList<>(log);
        longer.addAll(more);
        return replay(plan, longer);
    }

    private static Map<UUID, Attendance> attendances(List<RecordedSittingEvent> log) {
        Map<UUID, List<RecordedSittingEvent>> byVisit = new LinkedHashMap<>();
        for (RecordedSittingEvent recorded : log) {
            recorded.event().concerns().ifPresent(visit -> {
                if (recorded.event() instanceof Expected) {
                    byVisit.put(visit, new ArrayList<>());
                }
                byVisit.computeIfAbsent(visit, any -> new ArrayList<>()).add(recorded);
            });
        }
        Map<UUID, Attendance> attendances = new LinkedHashMap<>();
        byVisit.forEach((visit, events) -> {
            Attendance attendance = new Attendance(visit, events);
            if (!attendance.isWithdrawn()) {
                attendances.put(visit, attendance);
            }
        });
        return attendances;
    }

    public SittingPlan plan() {
        return plan;
    }

    public List<RecordedSittingEvent> log() {
        return log;
    }

    /** How many events have happened. */
    public long version() {
        return log.size();
    }

    /** Everybody expected, by number. */
    public List<Attendance> attendances() {
        return attendances.values().stream()
                .sorted(Comparator.comparingInt(Attendance::number))
                .toList();
    }

    public Optional<Attendance> of(UUID visit) {
        return Optional.ofNullable(attendances.get(visit));
    }

    /** Who sits at a seat. */
    public Optional<Attendance> at(UUID seat) {
        return attendances.values().stream()
                .filter(one -> one.seat().equals(Optional.of(seat)))
                .findFirst();
    }

    /** Whose number is called to a seat. */
    public Optional<Attendance> calledTo(UUID seat) {
        return attendances.values().stream()
                .filter(one -> one.called().equals(Optional.of(seat)))
                .findFirst();
    }

    /** Who was moved away from a seat last, as long as nobody sits there since. */
    public Optional<Attendance> movedFrom(UUID seat) {
        return attendances.values().stream()
                .filter(one ->
                        one.lastMove().filter(move -> move.from().equals(seat)).isPresent())
                .filter(one -> one.seat().isPresent())
                .findFirst();
    }

    /** The number for the next person. */
    int nextNumber() {
        return highestNumber + 1;
    }

    public Optional<Instant> startedAt() {
        return log.stream()
                .filter(recorded -> recorded.event() instanceof Started)
                .map(RecordedSittingEvent::at)
                .findFirst();
    }

    public boolean isStarted() {
        return startedAt().isPresent();
    }

    /** Why everybody is paused, if they are. */
    public Optional<PauseReason> pausedAll() {
        Optional<PauseReason> reason = Optional.empty();
        for (RecordedSittingEvent recorded : log) {
            if (recorded.event() instanceof AllPaused paused) {
                reason = Optional.of(paused.reason());
            } else if (recorded.event() instanceof AllResumed) {
                reason = Optional.empty();
            }
        }
        return reason;
    }

    public Optional<RecordedSittingEvent> signature() {
        return log.isEmpty() || !(log.getLast().event() instanceof SignedOff)
                ? Optional.empty()
                : Optional.of(log.getLast());
    }

    public boolean isSigned() {
        return signature().isPresent();
    }
}
