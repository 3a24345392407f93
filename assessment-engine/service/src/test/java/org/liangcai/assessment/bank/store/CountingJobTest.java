package org.liangcai.assessment.bank.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.liangcai.assessment.InMemoryOffice;
import org.liangcai.assessment.Role;
import org.liangcai.assessment.session.FittingResponse;
import org.liangcai.assessment.session.IrregularityCategory;
import org.liangcai.assessment.session.SeatService;
import org.liangcai.assessment.session.SeatToken;
import org.liangcai.assessment.session.SeatView;
import org.liangcai.assessment.session.SessionCommand;
import org.liangcai.assessment.session.SessionEvent;
import org.liangcai.assessment.session.SessionLog;
import org.liangcai.assessment.session.SessionPhase;
import org.liangcai.assessment.session.Supervisor;
import org.liangcai.assessment.visit.Education;
import org.liangcai.assessment.visit.NewVisit;
import org.liangcai.assessment.visit.Purpose;
import org.liangcai.assessment.visit.VisitService;
import org.liangcai.itembank.ItemBank;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.ledger.ItemUsage;
import org.liangcai.itembank.ledger.ItemUsages;
import org.liangcai.itembank.ledger.ItemVersion;

/** Whoever has seen an item has seen it, however the session ended. */
class CountingJobTest {

    private static final Duration TIME_ON_AN_ITEM = Duration.ofSeconds(5);

    private final InMemoryOffice office = new InMemoryOffice();
    private final CountingJob job = office.get(CountingJob.class);
    private final SeatService seats = office.get(SeatService.class);

    @AfterEach
    void close() {
        office.close();
    }

    /** Somebody who has answered the first item and has the second one on the screen. */
    private UUID atTheSecondItem() {
        VisitService visits = office.get(VisitService.class);
        var counsellor = office.actor(Role.COUNSELLOR);
        UUID visit = visits.open(
                        counsellor,
                        new NewVisit(
                                "王芳",
                                1990,
                                Optional.empty(),
                                Education.BACHELOR,
                                Purpose.GUIDANCE,
                                office.get(ItemBank.class)
                                        .batteries()
                                        .getFirst()
                                        .id(),
                                Language.ZH))
                .id();
        String code = visits.visit(counsellor, visit).seatCode().orElseThrow().value();
        SeatToken token =
                seats.claim(code, false, Optional.empty(), "192.0.2.1").token();
        SeatView view = seats.chooseLanguage(token, Language.ZH);
        view = seats.giveConsent(
                token,
                new SessionCommand.GiveConsent(view.consent().orElseThrow().version(), true, false));
        while (view.phase() != SessionPhase.ITEM) {
            view = view.item().isPresent() ? answered(token, view) : proceed(token, view);
        }
        answered(token, view);
        return visit;
    }

    private SeatView proceed(SeatToken token, SeatView view) {
        return seats.carryOut(token, new SessionCommand.Proceed(view.nextSequence(), false));
    }

    private SeatView answered(SeatToken token, SeatView view) {
        office.pass(TIME_ON_AN_ITEM);
        SeatView.ItemView item = view.item().orElseThrow();
        SeatView given = seats.carryOut(
                token,
                new SessionCommand.Answer(
                        view.nextSequence(), item.presentation(), FittingResponse.to(item.content(), 1)));
        return seats.carryOut(token, new SessionCommand.Next(given.nextSequence(), item.presentation()));
    }

    private Optional<ItemUsage> usage(UUID visit, int shown) {
        ItemVersion version = office.get(SessionLog.class).events(visit).stream()
                .map(recorded -> recorded.event())
                .filter(SessionEvent.ItemPresented.class::isInstance)
                .map(SessionEvent.ItemPresented.class::cast)
                .map(presented -> new ItemVersion(presented.item(), presented.version()))
                .skip(shown - 1)
                .findFirst()
                .orElseThrow();
        return office.get(ItemUsages.class).of(version);
    }

    private void assertCounted(UUID visit) {
        assertThat(usage(visit, 1)).hasValueSatisfying(first -> {
            assertThat(first.deliveries()).isOne();
            assertThat(first.answered()).isOne();
            assertThat(first.responseTime()).isEqualTo(TIME_ON_AN_ITEM);
        });
        assertThat(usage(visit, 2)).hasValueSatisfying(second -> {
            assertThat(second.deliveries()).isOne();
            assertThat(second.answered()).isZero();
            assertThat(second.responseTime()).isZero();
        });
    }

    @Test
    void items_of_a_session_that_was_ended_early_are_counted_once() {
        UUID visit = atTheSecondItem();
        job.run();
        assertThat(usage(visit, 1)).isEmpty();
        office.get(Supervisor.class)
                .carryOut(visit, new SessionCommand.Terminate(new UUID(1, 1), IrregularityCategory.UNWELL, ""));
        job.run();
        assertCounted(visit);
        job.run();
        assertCounted(visit);
    }

    @Test
    void items_of_a_session_that_nobody_has_returned_to_for_a_month_are_counted() {
        UUID visit = atTheSecondItem();
        office.pass(Duration.ofDays(29));
        job.run();
        assertThat(usage(visit, 1)).isEmpty();
        office.pass(Duration.ofDays(2));
        job.run();
        assertCounted(visit);
    }
}
