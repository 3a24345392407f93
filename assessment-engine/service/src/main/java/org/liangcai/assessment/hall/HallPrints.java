package org.liangcai.assessment.hall;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.liangcai.assessment.Actor;
import org.liangcai.assessment.RefusedException;
import org.liangcai.assessment.report.PdfRenderer;
import org.liangcai.assessment.visit.SeatCode;
import org.liangcai.assessment.visit.VisitService;
import org.liangcai.assessment.visit.Visits;
import org.liangcai.itembank.Language;

/** What a hall prints: tickets and the protocol of a sitting. Safe for use by many threads. */
public final class HallPrints {

    private final SittingService sittings;
    private final VisitService visitService;
    private final Visits visits;
    private final String publicUrl;
    private final Clock clock;
    private final PdfRenderer renderer = new PdfRenderer();

    HallPrints(SittingService sittings, VisitService visitService, Visits visits, String publicUrl, Clock clock) {
        this.sittings = sittings;
        this.visitService = visitService;
        this.visits = visits;
        this.publicUrl = publicUrl.replaceAll("/+$", "");
        this.clock = clock;
    }

    /** The ticket of one person, with a new seat code if the last one has expired. */
    public byte[] ticket(Actor actor, UUID sitting, UUID visit) {
        SeatMap map = sittings.map(actor, sitting);
        SeatMap.Person person = map.person(visit).orElseThrow(() -> new RefusedException(HallRefusal.NOT_EXPECTED));
        return tickets(actor, map, List.of(person));
    }

    /** The tickets of everybody who has not sat down yet. */
    public byte[] tickets(Actor actor, UUID sitting) {
        SeatMap map = sittings.map(actor, sitting);
        List<SeatMap.Person> waiting = map.people().stream()
                .filter(person -> person.state() == AttendanceState.INVITED)
                .toList();
        if (waiting.isEmpty()) {
            throw new RefusedException(HallRefusal.NOBODY_WAITS);
        }
        return tickets(actor, map, waiting);
    }

    /** The protocol as it stands; final once the sitting is signed. */
    public byte[] protocol(Actor actor, UUID sitting, Language language) {
        SeatMap map = sittings.map(actor, sitting);
        Instant at = map.sitting().signature().map(RecordedSittingEvent::at).orElse(map.at());
        return renderer.render(
                ProtocolPage.of(map, language),
                language,
                PrintWords.in(language).plain("protocol.title"),
                at);
    }

    private byte[] tickets(Actor actor, SeatMap map, List<SeatMap.Person> people) {
        List<TicketPage.Ticket> tickets = new ArrayList<>();
        for (SeatMap.Person person : people) {
            SeatCode code = code(actor, person.visit());
            tickets.add(
                    new TicketPage.Ticket(person.number(), person.name(), code, publicUrl + "/seat/" + code.display()));
        }
        Instant day = map.sitting().plan().day().atStartOfDay(ZoneOffset.UTC).toInstant();
        return renderer.render(
                TicketPage.of(map, tickets),
                Language.ZH,
                PrintWords.in(Language.ZH).plain("ticket.number"),
                day);
    }

    private SeatCode code(Actor actor, UUID visit) {
        Optional<SeatCode> known =
                visits.seatCode(visit).filter(code -> code.expiresAt().isAfter(clock.instant()));
        return known.orElseGet(() -> visitService.issueSeatCode(actor, visit));
    }
}
