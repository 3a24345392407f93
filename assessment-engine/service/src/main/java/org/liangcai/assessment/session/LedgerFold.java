package org.liangcai.assessment.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.liangcai.assessment.session.TimeLedger.Cause;
import org.liangcai.assessment.session.TimeLedger.Entry;
import org.liangcai.itembank.form.SectionId;

/** Works a log off, event by event, into stretches of time. Used once. */
final class LedgerFold {

    private final List<Entry> entries = new ArrayList<>();
    private AssessmentSession session;
    private Instant at;
    private Cause waiting = Cause.ABSENT;

    LedgerFold(UUID visit, List<RecordedEvent> log) {
        session = AssessmentSession.replay(visit, log.subList(0, Math.min(1, log.size())));
        at = log.getFirst().at();
        for (RecordedEvent recorded : log.subList(1, log.size())) {
            take(recorded);
        }
    }

    private void take(RecordedEvent recorded) {
        passUntil(recorded.at());
        switch (recorded.event()) {
            case SessionEvent.SessionResumed resumed -> absent(resumed);
            case SessionEvent.PageReturned(Duration givenBack, Duration asked) -> {
                takeOff(givenBack.plus(asked), Cause.LEFT_PAGE);
                waiting = Cause.LEFT_PAGE;
            }
            case SessionEvent.LostTimeDecided decided -> decided(decided.granted());
            case SessionEvent other -> {}
        }
        session = session.evolve(recorded);
    }

    TimeLedger end(Instant lastSeen, Instant until) {
        if (!session.isOver()) {
            Instant contact = lastSeen.isAfter(at) ? lastSeen : at;
            Instant end = until.isAfter(contact) ? until : contact;
            boolean silent = isWatched() && Duration.between(contact, end).compareTo(SectionClock.LONGEST_SILENCE) > 0;
            passUntil(silent ? contact : end);
            if (silent) {
                add(new Entry(Cause.ABSENT, contact, end, section(), Duration.ZERO));
            }
        }
        return new TimeLedger(entries);
    }

    private void passUntil(Instant moment) {
        if (moment.isAfter(at) && !session.isOver()) {
            Duration counted = session.clockRuns() ? Duration.between(at, moment) : Duration.ZERO;
            add(new Entry(cause(), at, moment, section(), counted));
            at = moment;
        }
    }

    /** A stretch that only goes on with the one before it is made one with it. */
    private void add(Entry entry) {
        Entry last = entries.isEmpty() ? entry : entries.getLast();
        boolean goesOn = !entries.isEmpty()
                && last.cause() == entry.cause()
                && last.section().equals(entry.section())
                && last.counted().isZero() == entry.counted().isZero()
                && (entry.counted().isZero() || last.counted().equals(last.length()));
        if (goesOn) {
            entries.removeLast();
            entries.add(new Entry(
                    last.cause(),
                    last.from(),
                    entry.to(),
                    last.section(),
                    last.counted().plus(entry.counted())));
        } else {
            entries.add(entry);
        }
    }

    private void absent(SessionEvent.SessionResumed resumed) {
        Cause cause = resumed.cause()
                .map(known -> switch (known) {
                    case LINK -> Cause.LINK_LOST;
                    case SEAT -> Cause.SEAT_LOST;
                    case STATION -> Cause.STATION_LOST;
                })
                .orElse(Cause.ABSENT);
        rename(resumed.lastSeen(), cause);
        takeOff(
                resumed.givenBack()
                        .orElseGet(() -> lengthOf(cause, resumed.lastSeen()))
                        .plus(resumed.asked().orElse(Duration.ZERO)),
                cause);
        waiting = cause;
    }

    private Duration lengthOf(Cause cause, Instant since) {
        return entries.stream()
                .filter(entry -> entry.cause() == cause && !entry.from().isBefore(since))
                .map(Entry::counted)
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** What was taken for time on task since an instant was an absence; pauses stay pauses. */
    private void rename(Instant since, Cause cause) {
        List<Entry> all = List.copyOf(entries);
        entries.clear();
        for (Entry entry : all) {
            if (!entry.to().isAfter(since) || !isRenamed(entry.cause())) {
                entries.add(entry);
            } else if (entry.from().isBefore(since)) {
                boolean counts = !entry.counted().isZero();
                entries.add(part(entry, entry.cause(), entry.from(), since, counts));
                entries.add(part(entry, cause, since, entry.to(), counts));
            } else {
                entries.add(new Entry(cause, entry.from(), entry.to(), entry.section(), entry.counted()));
            }
        }
    }

    private static Entry part(Entry whole, Cause cause, Instant from, Instant to, boolean counts) {
        return new Entry(cause, from, to, whole.section(), counts ? Duration.between(from, to) : Duration.ZERO);
    }

    private static boolean isRenamed(Cause cause) {
        return switch (cause) {
            case PAUSED, WAITING, BREAK, LINK_LOST, SEAT_LOST, STATION_LOST, ABSENT -> false;
            case LANGUAGE, CONSENT, INSTRUCTIONS, PRACTICE, ON_TASK, BETWEEN_SECTIONS, LEFT_PAGE -> true;
        };
    }

    /** Time given back comes off the latest stretches of its cause. */
    private void takeOff(Duration time, Cause cause) {
        Duration left = time;
        for (int index = entries.size() - 1; index >= 0 && left.isPositive(); index--) {
            Entry entry = entries.get(index);
            if (entry.cause() == cause && entry.counted().isPositive()) {
                Duration off = left.compareTo(entry.counted()) < 0 ? left : entry.counted();
                entries.set(index, counting(entry, entry.counted().minus(off)));
                left = left.minus(off);
            }
        }
    }

    /** What was asked for and is not granted counts after all. */
    private void decided(Duration granted) {
        if (!(session.supervision().pause().orElse(null) instanceof Pause.ForLostTime(Instant _, Duration asked))) {
            return;
        }
        Duration left = asked.minus(granted);
        for (int index = entries.size() - 1; index >= 0 && left.isPositive(); index--) {
            Entry entry = entries.get(index);
            if (entry.cause() == waiting && entry.notCounted().isPositive()) {
                Duration back = left.compareTo(entry.notCounted()) < 0 ? left : entry.notCounted();
                entries.set(index, counting(entry, entry.counted().plus(back)));
                left = left.minus(back);
            }
        }
    }

    private static Entry counting(Entry entry, Duration counted) {
        return new Entry(entry.cause(), entry.from(), entry.to(), entry.section(), counted);
    }

    private Optional<SectionId> section() {
        return session.sections().isEmpty()
                ? Optional.empty()
                : Optional.of(session.section().section());
    }

    private boolean isWatched() {
        return session.supervision().pause().isEmpty()
                && switch (session.phase()) {
                    case INSTRUCTIONS, PRACTICE, ITEM, REVIEW, SECTION_END -> true;
                    case LANGUAGE, CONSENT, FINISHED, REFUSED, TERMINATED -> false;
                };
    }

    private Cause cause() {
        Optional<Cause> standing = session.supervision().pause().map(pause -> switch (pause) {
            case Pause.ByPerson _ -> Cause.BREAK;
            case Pause.ByInvigilator _ -> Cause.PAUSED;
            case Pause.ForLostTime _ -> Cause.WAITING;
        });
        Optional<Cause> away = session.supervision().awaySince().map(_ -> Cause.LEFT_PAGE);
        return standing.or(() -> away).orElseGet(() -> switch (session.phase()) {
            case LANGUAGE -> Cause.LANGUAGE;
            case CONSENT -> Cause.CONSENT;
            case INSTRUCTIONS -> Cause.INSTRUCTIONS;
            case PRACTICE -> Cause.PRACTICE;
            case ITEM, REVIEW -> Cause.ON_TASK;
            case SECTION_END -> Cause.BETWEEN_SECTIONS;
            case FINISHED, REFUSED, TERMINATED ->
                throw new IllegalStateException("Nothing passes in a session that is over.");
        });
    }
}
