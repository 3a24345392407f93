package org.liangcai.assessment.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liangcai.assessment.session.TimeLedger.Cause;
import org.liangcai.itembank.form.BatteryId;
import org.liangcai.itembank.form.SectionId;

/** Every moment of a session has one cause. {@code -Dsession.walks=5000} walks as many sessions. */
class TimeLedgerTest {

    private static final UUID STAFF = new UUID(1, 1);

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Long.getLong("session.walks", 40));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_sum_of_all_stretches_is_the_time_elapsed_and_what_counts_is_what_the_clock_counted(long seed) {
        for (BatteryId battery : List.of(SmallBank.BATTERY, SmallBank.WIDE)) {
            Walk walk = Stroll.through(seed, battery);
            TimeLedger ledger = ledger(walk);
            List<TimeLedger.Entry> entries = ledger.entries();
            Instant end = Walk.START;
            for (TimeLedger.Entry entry : entries) {
                assertThat(entry.from()).isEqualTo(end);
                assertThat(entry.to()).isAfter(entry.from());
                assertThat(entry.counted()).isBetween(Duration.ZERO, entry.length());
                end = entry.to();
            }
            assertThat(ledger.elapsed())
                    .isEqualTo(Duration.between(Walk.START, walk.session().recordedAt()));
            for (SectionProgress section : walk.session().sections()) {
                assertThat(ledger.counted(section.section()))
                        .as("section %s of seed %d", section.section(), seed)
                        .isEqualTo(section.clock().used(walk.at()));
            }
        }
    }

    @Test
    void a_page_a_pause_and_a_cut_line_each_get_their_time() {
        Walk walk = new Walk(1).after(Duration.ofSeconds(5)).chooseLanguage();
        walk.after(Duration.ofSeconds(60)).consent(true, true);
        walk.after(Duration.ofSeconds(10)).proceed();
        walk.after(Duration.ofSeconds(3)).answer(1);
        walk.after(Duration.ofSeconds(100)).signOfLife(false);
        walk.order(new SessionCommand.Pause(STAFF, "")).after(Duration.ofSeconds(50));
        walk.order(new SessionCommand.Resume(STAFF)).signOfLife(false);
        walk.carryOut(new SessionCommand.LeavePage(PageLeave.HIDDEN)).after(Duration.ofSeconds(20));
        walk.carryOut(new SessionCommand.ReturnToPage())
                .after(Duration.ofSeconds(7))
                .signOfLife(false);

        TimeLedger ledger = ledger(walk);

        assertThat(ledger.byCause())
                .isEqualTo(Map.of(
                        Cause.LANGUAGE, Duration.ofSeconds(5),
                        Cause.CONSENT, Duration.ofSeconds(60),
                        Cause.INSTRUCTIONS, Duration.ofSeconds(10),
                        Cause.ON_TASK, Duration.ofSeconds(10),
                        Cause.LINK_LOST, Duration.ofSeconds(100),
                        Cause.PAUSED, Duration.ofSeconds(50),
                        Cause.LEFT_PAGE, Duration.ofSeconds(20)));
        assertThat(ledger.counted(SectionId.of("opinions")))
                .as("leaving the page costs time, a cut line and a pause do not")
                .isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void a_seat_away_for_long_waits_for_the_decision_of_the_invigilator() {
        Walk walk = Walk.to(SessionPhase.ITEM).after(Duration.ofSeconds(10)).answer(1);
        walk.after(Duration.ofMinutes(25)).signOfLife(false, true);

        assertThat(walk.session().supervision().pause())
                .contains(new Pause.ForLostTime(walk.at(), Duration.ofMinutes(15)));
        walk.after(Duration.ofMinutes(2))
                .order(new SessionCommand.DecideLostTime(STAFF, Duration.ofMinutes(14)))
                .signOfLife(false);

        assertThat(walk.timeUsed()).isEqualTo(Duration.ofSeconds(70));
        assertThat(ledger(walk).byCause())
                .containsEntry(Cause.SEAT_LOST, Duration.ofMinutes(25))
                .containsEntry(Cause.WAITING, Duration.ofMinutes(2));
    }

    @Test
    void a_seat_that_never_came_back_is_absent_since_its_last_sign_of_life() {
        Walk walk = Walk.to(SessionPhase.ITEM).after(Duration.ofSeconds(10)).signOfLife(false);
        Instant lastSeen = walk.at();
        TimeLedger ledger =
                TimeLedger.of(walk.session().visit(), walk.log(), lastSeen, lastSeen.plus(Duration.ofHours(1)));

        assertThat(ledger.byCause()).containsEntry(Cause.ABSENT, Duration.ofHours(1));
    }

    private static TimeLedger ledger(Walk walk) {
        return TimeLedger.of(walk.session().visit(), walk.log(), walk.lastSeen(), walk.at());
    }
}
