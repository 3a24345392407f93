package org.liangcai.assessment.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liangcai.assessment.RefusedException;
import org.liangcai.assessment.visit.Purpose;
import org.liangcai.itembank.Language;
import org.liangcai.testdatabase.OnBothDatabases;

/** Two processes on one database: each shows what the other has written, and of two who want the same only one gets it. */
@OnBothDatabases
class TwoProcessesTest {

    private final Office office = new Office();
    private final SeatService other = office.anotherStation();

    @AfterEach
    void close() {
        office.close();
    }

    private SeatToken sitDown() {
        return claim(office.seats(), office.open(Purpose.GUIDANCE), false).token();
    }

    private static SeatClaim claim(SeatService seats, Office.Opened opened, boolean takeOver) {
        return seats.claim(opened.code().value(), takeOver, Optional.empty(), "192.0.2.7");
    }

    @Test
    void a_process_never_shows_an_older_page_than_the_other_has_shown() {
        SeatToken token = sitDown();
        office.walkTo(token, SessionPhase.ITEM);
        assertThat(other.state(token).phase()).isEqualTo(SessionPhase.ITEM);

        SeatView moved = office.answerAndMoveOn(token);

        assertThat(other.heartbeat(token)).isEqualTo(moved);
        assertThat(other.state(token)).isEqualTo(moved);
    }

    @Test
    void signs_of_life_at_one_process_are_no_silence_to_the_other() {
        SeatToken token = sitDown();
        office.walkTo(token, SessionPhase.ITEM);
        other.state(token);
        for (int beat = 0; beat < 10; beat++) {
            office.clock().advance(Duration.ofSeconds(6));
            office.seats().heartbeat(token);
        }

        assertThat(other.heartbeat(token).timeUsed()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void a_visit_erased_at_one_process_is_gone_at_the_other() {
        Office.Opened opened = office.open(Purpose.GUIDANCE);
        SeatToken token = claim(office.seats(), opened, false).token();
        other.state(token);

        office.visits().erase(Office.COUNSELLOR, opened.visit());

        assertThatThrownBy(() -> other.heartbeat(token))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(SessionRefusal.SEAT_SIGNED_OUT));
    }

    @Test
    void of_two_who_take_a_free_seat_at_the_same_moment_one_is_told_that_it_is_taken() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < 20; round++) {
                Office.Opened opened = office.open(Purpose.GUIDANCE);
                List<Future<Boolean>> claims = new ArrayList<>();
                for (SeatService process : List.of(office.seats(), other)) {
                    claims.add(threads.submit(() -> isGiven(process, opened)));
                }
                assertThat(claims.get(0).get()).isNotEqualTo(claims.get(1).get());
            }
        }
    }

    private static boolean isGiven(SeatService process, Office.Opened opened) {
        try {
            claim(process, opened, false);
            return true;
        } catch (RefusedException refused) {
            assertThat(refused.refusal()).isEqualTo(SessionRefusal.SEAT_OCCUPIED);
            return false;
        }
    }

    /** The clock of the machine is set forwards and backwards by up to six hours between any two requests. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void a_clock_that_jumps_loses_no_answer_and_the_log_tells_the_same_to_a_new_process(long seed) {
        Random random = new Random(seed);
        SeatToken token = sitDown();
        office.walkTo(token, SessionPhase.ITEM);
        int answered = 0;
        for (int step = 0; step < 8 && itemIsShown(token); step++) {
            office.answerAndMoveOn(token);
            answered++;
            office.clock().advance(Duration.ofSeconds(random.nextLong(-86_400, 86_400) / 4));
            SeatView after = office.seats().state(token);
            assertThat(office.anotherStation().state(token).nextSequence()).isEqualTo(after.nextSequence());
            assertThat(after.timeUsed()).isBetween(Duration.ZERO, Duration.ofDays(1));
        }
        assertThat(answered).isPositive();
        assertThat(office.seats().chooseLanguage(token, Language.EN).language()).isEqualTo(Language.EN);
    }

    /** After a long absence everything stands still until an invigilator has decided, and no item is shown. */
    private boolean itemIsShown(SeatToken token) {
        SeatView view = office.seats().state(token);
        return view.phase() == SessionPhase.ITEM && view.item().isPresent();
    }
}
