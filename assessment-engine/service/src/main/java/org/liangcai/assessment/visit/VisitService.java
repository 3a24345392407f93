package org.liangcai.assessment.visit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.liangcai.assessment.Actor;
import org.liangcai.assessment.RefusedException;
import org.liangcai.assessment.Role;
import org.liangcai.assessment.StationTime;
import org.liangcai.assessment.audit.AuditActor;
import org.liangcai.assessment.audit.AuditEvent;
import org.liangcai.assessment.audit.AuditKind;
import org.liangcai.assessment.audit.AuditLog;
import org.liangcai.assessment.audit.AuditSubject;
import org.liangcai.assessment.erasure.ErasureCause;
import org.liangcai.assessment.erasure.ErasureReceipt;
import org.liangcai.itembank.ItemBank;
import org.liangcai.itembank.form.Battery;

/**
 * Opens visits and shows how far they have come. Counsellors of an office share its visits; nobody else sees them. Safe for use by
 * many threads.
 */
public final class VisitService {

    /** How long a name or pseudonym may be, in characters. */
    public static final int LONGEST_NAME = 60;

    private static final int YOUNGEST = 14;
    private static final int OLDEST = 100;
    private static final Duration SEAT_CODE_VALIDITY = Duration.ofHours(24);
    private static final Duration ONE_LOOK = Duration.ofMinutes(15);

    private final Visits visits;
    private final VisitSessions sessions;
    private final ItemBank itemBank;
    private final VisitErasure erasure;
    private final BatteryUse use;
    private final AuditLog audit;
    private final Clock clock;
    private final RandomGenerator random;

    /**
     * A service.
     *
     * @param use is told of the battery of every visit that is opened
     * @param random where codes come from; must be unpredictable outside of tests
     */
    public VisitService(
            Visits visits,
            VisitSessions sessions,
            ItemBank itemBank,
            VisitErasure erasure,
            BatteryUse use,
            AuditLog audit,
            Clock clock,
            RandomGenerator random) {
        this.visits = visits;
        this.sessions = sessions;
        this.itemBank = itemBank;
        this.erasure = erasure;
        this.use = use;
        this.audit = audit;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Opens a visit and issues its first seat code.
     *
     * @throws RefusedException with a {@link VisitRefusal} when what was entered cannot be
     */
    public Visit open(Actor actor, NewVisit entered) {
        actor.require(Role.COUNSELLOR);
        Instant now = now();
        Visit visit = new Visit(
                new UUID(random.nextLong(), random.nextLong()),
                new Person(
                        nameOf(entered.name()),
                        birthYearOf(entered.birthYear(), now),
                        entered.sex(),
                        entered.education()),
                entered.purpose(),
                batteryOf(entered).id(),
                entered.language(),
                CandidateReference.draw(random),
                actor.id(),
                now);
        SeatCode code = drawSeatCode(now);
        return audit.with(
                () -> {
                    use.opened(actor, visit.battery(), now);
                    visits.add(visit, code, now);
                    return visit;
                },
                opened -> event(actor, AuditKind.VISIT_OPENED, opened.id()));
    }

    /** All visits of the office, newest first. */
    public List<VisitSummary> visits(Actor actor) {
        actor.require(Role.COUNSELLOR);
        Map<UUID, VisitProgress> progress = sessions.progress();
        Map<UUID, SeatCode> codes = visits.seatCodes();
        return visits.all().stream()
                .map(visit -> summary(
                        visit,
                        Optional.ofNullable(progress.get(visit.id())),
                        Optional.ofNullable(codes.get(visit.id()))))
                .toList();
    }

    /**
     * One visit.
     *
     * @throws RefusedException with {@link VisitRefusal#VISIT_UNKNOWN}
     */
    public VisitSummary visit(Actor actor, UUID visit) {
        actor.require(Role.COUNSELLOR);
        return summary(existing(visit), sessions.progress(visit), visits.seatCode(visit));
    }

    /**
     * Issues a new seat code, good for 24 hours; the one before it opens nothing any more. Whoever sits at the seat stays there.
     *
     * @throws RefusedException with {@link VisitRefusal#VISIT_UNKNOWN} or {@link VisitRefusal#VISIT_OVER}
     */
    public SeatCode issueSeatCode(Actor actor, UUID visit) {
        actor.require(Role.COUNSELLOR, Role.INVIGILATOR);
        VisitSummary summary = summary(existing(visit), sessions.progress(visit), visits.seatCode(visit));
        if (summary.status().isOver()) {
            throw new RefusedException(VisitRefusal.VISIT_OVER);
        }
        Instant now = now();
        SeatCode code = drawSeatCode(now);
        return audit.with(
                () -> {
                    visits.replaceSeatCode(visit, code, now);
                    return code;
                },
                issued -> event(actor, AuditKind.SEAT_CODE_ISSUED, visit));
    }

    /**
     * Withdraws, at the person's request, the consent to show results to an employer. It takes effect at once and cannot be undone here.
     *
     * @throws RefusedException with {@link VisitRefusal#VISIT_UNKNOWN} or {@link VisitRefusal#CONSENT_NOT_GIVEN}
     */
    public VisitSummary withdrawEmployerConsent(Actor actor, UUID visit) {
        if (visit(actor, visit).consent().isEmpty()) {
            throw new RefusedException(VisitRefusal.CONSENT_NOT_GIVEN);
        }
        return audit.with(
                () -> {
                    sessions.withdrawEmployerConsent(visit, actor.id());
                    return visit(actor, visit);
                },
                withdrawn -> event(actor, AuditKind.CONSENT_WITHDRAWN, visit));
    }

    /**
     * Opens a visit's page for a counsellor. That somebody looked is entered in the audit log, once in a quarter of an hour.
     *
     * @throws RefusedException with {@link VisitRefusal#VISIT_UNKNOWN}
     */
    public VisitSummary look(Actor actor, UUID visit) {
        VisitSummary summary = visit(actor, visit);
        AuditEvent look = event(actor, AuditKind.VISIT_SEEN, visit);
        Instant recently = clock.instant().minus(ONE_LOOK);
        if (audit.last(look).filter(before -> before.isAfter(recently)).isEmpty()) {
            audit.append(look);
        }
        return summary;
    }

    /**
     * Deletes a visit with the person's data, answers and everything made from them, at the person's request.
     *
     * @return what the person can take along
     * @throws RefusedException with {@link VisitRefusal#VISIT_UNKNOWN}, or {@link VisitRefusal#VISIT_HELD} while it must not be erased
     */
    public ErasureReceipt erase(Actor actor, UUID visit) {
        actor.require(Role.COUNSELLOR);
        return erasure.erase(AuditActor.of(actor), visit, ErasureCause.REQUEST);
    }

    /** The batteries a counsellor can choose from. */
    public List<Battery> batteries(Actor actor) {
        actor.require(Role.COUNSELLOR);
        return itemBank.batteries();
    }

    private static AuditEvent event(Actor actor, AuditKind kind, UUID visit) {
        return new AuditEvent(AuditActor.of(actor), kind, AuditSubject.visit(visit));
    }

    private Visit existing(UUID visit) {
        return visits.find(visit).orElseThrow(() -> new RefusedException(VisitRefusal.VISIT_UNKNOWN));
    }

    private VisitSummary summary(Visit visit, Optional<VisitProgress> known, Optional<SeatCode> code) {
        Battery battery = itemBank.battery(visit.battery())
                .orElseThrow(
                        () -> new IllegalStateException("The battery (%s) of the visit (%s) is not in the item bank."
                                .formatted(visit.battery(), visit.id())));
        VisitProgress progress =
                known.orElseGet(() -> VisitProgress.invited(battery.sections().size()));
        Instant now = clock.instant();
        return new VisitSummary(
                visit,
                battery.name(),
                progress,
                code.filter(issued ->
                        !progress.status().isOver() && issued.expiresAt().isAfter(now)));
    }

    private static String nameOf(String entered) {
        String name = entered.strip();
        int length = name.codePointCount(0, name.length());
        if (length == 0) {
            throw new RefusedException(VisitRefusal.NAME_MISSING);
        }
        if (length > LONGEST_NAME) {
            throw new RefusedException(VisitRefusal.NAME_TOO_LONG, LONGEST_NAME, length);
        }
        return name;
    }

    private int birthYearOf(int entered, Instant now) {
        int year = Year.from(now.atZone(StationTime.ZONE)).getValue();
        if (entered < year - OLDEST || entered > year - YOUNGEST) {
            throw new RefusedException(
                    VisitRefusal.BIRTH_YEAR_IMPLAUSIBLE,
                    String.valueOf(entered),
                    String.valueOf(year - OLDEST),
                    String.valueOf(year - YOUNGEST));
        }
        return entered;
    }

    private Battery batteryOf(NewVisit entered) {
        return itemBank.offered(entered.battery())
                .orElseThrow(() -> new RefusedException(VisitRefusal.BATTERY_UNKNOWN, entered.battery()));
    }

    private SeatCode drawSeatCode(Instant now) {
        return SeatCode.draw(random, now.plus(SEAT_CODE_VALIDITY));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
