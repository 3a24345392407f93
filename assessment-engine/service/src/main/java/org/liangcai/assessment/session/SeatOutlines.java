package org.liangcai.assessment.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.liangcai.itembank.form.Battery;
import org.liangcai.itembank.form.Section;

/** Shows sessions to the invigilator. */
final class SeatOutlines {

    private final SessionRules rules;

    SeatOutlines(SessionRules rules) {
        this.rules = rules;
    }

    /** A seat at which nobody has sat down. */
    static SeatOutline empty(UUID visit, Accommodations accommodations) {
        return new SeatOutline(
                visit,
                SeatState.EMPTY,
                0,
                0,
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                0,
                0,
                accommodations);
    }

    SeatOutline of(AssessmentSession session, Instant lastSeen, Instant at) {
        Battery battery = rules.forms().battery(session);
        Optional<SectionProgress> progress =
                session.sections().isEmpty() ? Optional.empty() : Optional.of(session.section());
        Supervision supervision = session.supervision();
        Duration silence = Duration.between(lastSeen, at);
        return new SeatOutline(
                session.visit(),
                state(session),
                session.sections().size(),
                battery.sections().size(),
                progress.flatMap(section -> battery.section(section.section())).map(Section::title),
                session.shown().map(ShownItem::position),
                session.phase() == SessionPhase.PRACTICE,
                progress.filter(section -> section.end().isEmpty()).flatMap(section -> section.timeLeft(at)),
                Optional.of(lastSeen),
                Optional.of(silence.isNegative() ? Duration.ZERO : silence),
                supervision.pause(),
                supervision.awaySince(),
                supervision.leaves(),
                session.sections().stream()
                        .mapToInt(section -> section.clock().interruptions())
                        .sum(),
                supervision.irregularities(),
                supervision.accommodations());
    }

    private static SeatState state(AssessmentSession session) {
        return switch (session.phase()) {
            case FINISHED -> SeatState.COMPLETED;
            case REFUSED -> SeatState.REFUSED;
            case TERMINATED -> SeatState.TERMINATED;
            case LANGUAGE, CONSENT -> standing(session).orElse(SeatState.SEATED);
            case INSTRUCTIONS, PRACTICE, ITEM, REVIEW, SECTION_END ->
                standing(session).orElse(SeatState.RUNNING);
        };
    }

    private static Optional<SeatState> standing(AssessmentSession session) {
        return session.supervision().pause().map(pause -> switch (pause) {
            case Pause.ByPerson _ -> SeatState.BREAK;
            case Pause.ByInvigilator _ -> SeatState.PAUSED;
            case Pause.ForLostTime _ -> SeatState.WAITING;
        });
    }
}
