package org.liangcai.assessment.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What an invigilator does to a session, and what it does to the clock. */
class SupervisionTest {

    private static final UUID STAFF = new UUID(1, 1);
    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

    @Test
    void while_the_invigilator_pauses_a_seat_no_time_counts_and_nothing_moves_on() {
        Walk walk = Walk.to(SessionPhase.ITEM).after(TEN_SECONDS).answer(1);
        long version = walk.session().version();
        walk.order(new SessionCommand.Pause(STAFF, "消防演习")).after(Duration.ofHours(2));

        assertThat(walk.decide(new SessionCommand.Next(walk.nextSequence(), shown(walk))))
                .isEqualTo(Decision.refused(SessionRefusal.PAUSED));
        assertThat(walk.session().version()).isEqualTo(version + 1);
        assertThat(walk.timeUsed()).isEqualTo(TEN_SECONDS);

        walk.order(new SessionCommand.Resume(STAFF)).signOfLife(false);
        assertThat(walk.timeUsed())
                .as("the silence in the pause is no second absence")
                .isEqualTo(TEN_SECONDS);
        assertThat(walk.after(TEN_SECONDS).next().timeUsed()).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void an_answer_that_was_on_its_way_when_the_pause_began_is_saved() {
        Walk walk = Walk.to(SessionPhase.ITEM)
                .after(TEN_SECONDS)
                .signOfLife(false)
                .order(new SessionCommand.Pause(STAFF, ""))
                .answer(2);

        assertThat(walk.shown().response()).isPresent();
        assertThat(walk.session().supervision().pause()).isPresent();
    }

    @Test
    void a_silence_around_a_pause_is_counted_once() {
        Walk walk = Walk.to(SessionPhase.ITEM).after(TEN_SECONDS).signOfLife(false);
        walk.after(Duration.ofMinutes(1)).order(new SessionCommand.Pause(STAFF, ""));
        walk.after(Duration.ofMinutes(5)).order(new SessionCommand.Resume(STAFF));
        walk.after(Duration.ofMinutes(1)).signOfLife(false);

        assertThat(walk.timeUsed()).isEqualTo(TEN_SECONDS);
        assertThat(walk.section().clock().givenBack()).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void extra_time_lengthens_the_section_under_way() {
        Walk walk = Walk.to(SessionPhase.ITEM)
                .order(new SessionCommand.GiveExtraTime(STAFF, Duration.ofMinutes(1), "noise"));

        assertThat(walk.section().timeLimit()).isEqualTo(Optional.of(SmallBank.TIME_LIMIT.plusMinutes(1)));
        assertThat(walk.decide(new SessionCommand.GiveExtraTime(STAFF, Duration.ZERO, "")))
                .isEqualTo(Decision.refused(SessionRefusal.EXTRA_TIME_OUT_OF_RANGE, 180L));
    }

    @Test
    void more_time_as_an_accommodation_holds_for_the_section_under_way_and_the_ones_to_come() {
        Accommodations half = new Accommodations(50, false, false, false, false, false, false);
        Walk before = Walk.to(SessionPhase.INSTRUCTIONS).order(new SessionCommand.SetAccommodations(STAFF, half));
        before.finishSection().proceed();
        Walk during = Walk.to(SessionPhase.ITEM).order(new SessionCommand.SetAccommodations(STAFF, half));

        for (Walk walk : List.of(before, during)) {
            assertThat(walk.section().timeLimit()).isEqualTo(Optional.of(Duration.ofMinutes(3)));
            assertThat(walk.session().supervision().accommodations().itemTimersOff())
                    .isTrue();
        }
    }

    @Test
    void ending_a_session_early_keeps_what_was_answered() {
        Walk walk = Walk.to(SessionPhase.ITEM)
                .answer(1)
                .order(new SessionCommand.Terminate(STAFF, IrregularityCategory.UNWELL, "fever"));

        assertThat(walk.session().phase()).isEqualTo(SessionPhase.TERMINATED);
        assertThat(walk.section().end()).isEqualTo(Optional.of(SectionRecord.End.STOPPED));
        assertThat(walk.section().answers()).hasSize(1);
        assertThat(walk.session().completedAt()).isEmpty();
    }

    @Test
    void a_note_longer_than_500_characters_is_refused_with_both_numbers() {
        assertThat(Walk.to(SessionPhase.ITEM).decide(new SessionCommand.Pause(STAFF, "长".repeat(501))))
                .isEqualTo(Decision.refused(SessionRefusal.NOTE_TOO_LONG, 500, 501));
    }

    private static String shown(Walk walk) {
        return walk.shown().presentation();
    }
}
