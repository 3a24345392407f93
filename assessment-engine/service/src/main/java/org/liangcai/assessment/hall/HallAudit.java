package org.liangcai.assessment.hall;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.liangcai.assessment.audit.AuditActor;
import org.liangcai.assessment.audit.AuditEvent;
import org.liangcai.assessment.audit.AuditKind;
import org.liangcai.assessment.audit.AuditSubject;
import org.liangcai.assessment.hall.SittingRules.Happening;

/**
 * What of a sitting is entered in the audit log: what the staff do that bears on somebody's test. Why it was done may tell of a
 * person's health, so reasons, categories and remarks stay with the sitting and go with the person.
 */
final class HallAudit {

    private HallAudit() {}

    /** The entries for what an account did in a sitting. */
    static List<AuditEvent> entries(UUID sitting, UUID by, List<Happening> happened) {
        return happened.stream()
                .flatMap(one -> kind(one.event()).stream()
                        .map(kind -> new AuditEvent(
                                AuditActor.account(by),
                                kind,
                                subject(sitting, one.event()),
                                detail(sitting, one.event()))))
                .toList();
    }

    private static Optional<AuditKind> kind(SittingEvent event) {
        return switch (event) {
            case SittingEvent.IdentityChecked _ -> Optional.of(AuditKind.IDENTITY_CHECKED);
            case SittingEvent.Admitted _ -> Optional.of(AuditKind.PERSON_ADMITTED);
            case SittingEvent.Started _ -> Optional.of(AuditKind.SITTING_STARTED);
            case SittingEvent.Paused _, SittingEvent.AllPaused _ -> Optional.of(AuditKind.TEST_PAUSED);
            case SittingEvent.Resumed _, SittingEvent.AllResumed _ -> Optional.of(AuditKind.TEST_RESUMED);
            case SittingEvent.TimeAdded _ -> Optional.of(AuditKind.TIME_ADDED);
            case SittingEvent.LostTimeDecided _ -> Optional.of(AuditKind.LOST_TIME_DECIDED);
            case SittingEvent.Moved _ -> Optional.of(AuditKind.SEAT_MOVED);
            case SittingEvent.IrregularityRecorded _ -> Optional.of(AuditKind.IRREGULARITY_RECORDED);
            case SittingEvent.Ended _ -> Optional.of(AuditKind.TEST_ENDED);
            case SittingEvent.SignedOff _ -> Optional.of(AuditKind.SITTING_SIGNED);
            // Who is awaited, called and seated where, and notes, change no test.
            case SittingEvent.Expected _,
                    SittingEvent.Withdrawn _,
                    SittingEvent.Called _,
                    SittingEvent.CheckedIn _,
                    SittingEvent.SatDown _,
                    SittingEvent.Noted _,
                    SittingEvent.Explained _,
                    SittingEvent.Released _ -> Optional.empty();
        };
    }

    private static AuditSubject subject(UUID sitting, SittingEvent event) {
        return event.concerns().map(AuditSubject::visit).orElseGet(() -> AuditSubject.sitting(sitting));
    }

    private static String detail(UUID sitting, SittingEvent event) {
        String where = event.concerns().isPresent() ? "sitting=" + sitting : "";
        String figures = switch (event) {
            case SittingEvent.IdentityChecked checked -> "name-confirmed=" + checked.nameConfirmed();
            case SittingEvent.TimeAdded added -> "minutes=" + added.minutes();
            case SittingEvent.LostTimeDecided decided -> "seconds=" + decided.seconds();
            case SittingEvent.Moved moved -> "from=%s to=%s".formatted(moved.from(), moved.to());
            case SittingEvent.Ended ended -> "end=" + ended.kind();
            case SittingEvent.SignedOff signed -> "digest=" + signed.digest();
            case SittingEvent.Expected _,
                    SittingEvent.Withdrawn _,
                    SittingEvent.Called _,
                    SittingEvent.CheckedIn _,
                    SittingEvent.Admitted _,
                    SittingEvent.Started _,
                    SittingEvent.SatDown _,
                    SittingEvent.Paused _,
                    SittingEvent.Resumed _,
                    SittingEvent.AllPaused _,
                    SittingEvent.AllResumed _,
                    SittingEvent.Noted _,
                    SittingEvent.IrregularityRecorded _,
                    SittingEvent.Explained _,
                    SittingEvent.Released _ -> "";
        };
        return (where + " " + figures).strip();
    }
}
