package org.liangcai.assessment.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.liangcai.assessment.visit.VisitProgress;
import org.liangcai.assessment.visit.VisitStatus;

/** What a counsellor may see of a session while it is under way: how far it is, never an answer. */
final class SessionOutline {

    private SessionOutline() {}

    static VisitProgress of(AssessmentSession session, int sections, Instant lastSeen) {
        return new VisitProgress(
                status(session.phase()),
                session.consent(),
                session.sections().size(),
                sections,
                session.sections().stream()
                        .mapToInt(section -> section.settledAnswers().size())
                        .sum(),
                session.sections().stream()
                        .mapToInt(section -> section.clock().interruptions())
                        .sum(),
                session.sections().stream()
                        .map(section -> section.clock().givenBack())
                        .reduce(Duration.ZERO, Duration::plus),
                Optional.of(lastSeen),
                session.completedAt());
    }

    private static VisitStatus status(SessionPhase phase) {
        return switch (phase) {
            case LANGUAGE, CONSENT -> VisitStatus.SEATED;
            case INSTRUCTIONS, PRACTICE, ITEM, REVIEW, SECTION_END -> VisitStatus.RUNNING;
            case FINISHED -> VisitStatus.COMPLETED;
            case REFUSED -> VisitStatus.REFUSED;
            case TERMINATED -> VisitStatus.TERMINATED;
        };
    }
}
