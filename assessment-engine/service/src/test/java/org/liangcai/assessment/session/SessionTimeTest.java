package org.liangcai.assessment.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SessionTimeTest {

    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

    @Test
    void the_clock_starts_with_the_first_item_and_stops_with_the_section() {
        Walk walk = Walk.to(SessionPhase.ITEM);
        assertThat(walk.timeUsed()).isZero();

        walk.after(TEN_SECONDS).answer(1).after(TEN_SECONDS).next();
        assertThat(walk.timeUsed()).isEqualTo(Duration.ofSeconds(20));

        walk.finishSection();
        Duration atEnd = walk.timeUsed();
        assertThat(walk.after(Duration.ofHours(1)).timeUsed()).isEqualTo(atEnd);
    }

    @Test
    void a_silence_of_fifteen_seconds_counts_and_a_longer_one_is_given_back_whole() {
        Walk counted = Walk.to(SessionPhase.ITEM).after(Duration.ofSeconds(15)).answer(1);
        assertThat(counted.timeUsed()).isEqualTo(Duration.ofSeconds(15));

        Walk givenBack = Walk.to(SessionPhase.ITEM)
                .after(TEN_SECONDS)
                .answer(1)
                .after(Duration.ofHours(3))
                .answer(2);
        assertThat(givenBack.timeUsed()).isEqualTo(TEN_SECONDS);
        assertThat(givenBack.section().clock().interruptions()).isEqualTo(1);
        assertThat(givenBack.section().clock().givenBack()).isEqualTo(Duration.ofHours(3));
    }

    @Test
    void heartbeats_keep_the_clock_running() {
        Walk walk = Walk.to(SessionPhase.ITEM);

        for (int beat = 0; beat < 6; beat++) {
            walk.after(TEN_SECONDS).signOfLife(false);
        }

        assertThat(walk.timeUsed()).isEqualTo(Duration.ofMinutes(1));
        assertThat(walk.log().getLast().event()).isInstanceOf(SessionEvent.ItemPresented.class);
    }

    @Test
    void even_a_short_silence_is_given_back_when_the_station_itself_was_away() {
        Walk walk = Walk.to(SessionPhase.ITEM).after(TEN_SECONDS).answer(1);

        walk.after(Duration.ofSeconds(4)).signOfLife(true);

        assertThat(walk.timeUsed()).isEqualTo(TEN_SECONDS);
    }

    @Test
    void the_time_a_person_took_to_answer_does_not_count_silences() {
        Walk walk = Walk.to(SessionPhase.ITEM)
                .after(TEN_SECONDS)
                .signOfLife(false)
                .after(Duration.ofMinutes(20))
                .signOfLife(false)
                .after(Duration.ofSeconds(5))
                .answer(1);

        assertThat(walk.shown().responseTime()).isEqualTo(Duration.ofSeconds(15));
    }

    @Test
    void at_the_limit_the_section_ends_and_the_saved_answer_counts() {
        Walk walk = Walk.to(SessionPhase.ITEM).answer(1).next().answer(2);
        String shown = walk.shown().presentation();
        keepAlive(walk, SmallBank.TIME_LIMIT);

        assertThat(walk.session().phase()).isEqualTo(SessionPhase.SECTION_END);
        assertThat(walk.section().end()).isEqualTo(Optional.of(SectionRecord.End.TIME));
        assertThat(walk.section().answers()).hasSize(2);
        assertThat(walk.timeUsed()).isEqualTo(SmallBank.TIME_LIMIT);
        assertThat(walk.decide(new SessionCommand.Answer(walk.nextSequence(), shown, new SubmittedResponse.Choice(1))))
                .as("an answer that came too late is no mistake of the person's")
                .isEqualTo(Decision.accepted());
    }

    @Test
    void time_used_never_exceeds_the_limit() {
        Walk walk = Walk.to(SessionPhase.ITEM);
        keepAlive(walk, SmallBank.TIME_LIMIT.minusSeconds(1));
        walk.after(TEN_SECONDS).signOfLife(false);

        assertThat(walk.section().end()).isEqualTo(Optional.of(SectionRecord.End.TIME));
        assertThat(walk.timeUsed()).isEqualTo(SmallBank.TIME_LIMIT);
        assertThat(walk.section().answers()).isEmpty();
        assertThat(walk.section().record(walk.at()).presented()).isEqualTo(1);
    }

    @Test
    void a_silence_just_before_the_limit_leaves_what_was_left() {
        Walk walk = Walk.to(SessionPhase.ITEM);
        keepAlive(walk, SmallBank.TIME_LIMIT.minusSeconds(20));

        walk.after(Duration.ofDays(1)).signOfLife(false);

        assertThat(walk.session().phase()).isEqualTo(SessionPhase.ITEM);
        assertThat(walk.timeUsed()).isEqualTo(SmallBank.TIME_LIMIT.minusSeconds(20));
    }

    @Test
    void sections_without_a_limit_never_run_out() {
        Walk walk = new Walk(1).consent(true, true).proceed();
        keepAlive(walk, Duration.ofHours(2));

        assertThat(walk.session().phase()).isEqualTo(SessionPhase.ITEM);
        assertThat(walk.timeUsed()).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void outside_of_items_a_silence_is_noted_and_changes_no_clock() {
        for (SessionPhase phase : List.of(SessionPhase.INSTRUCTIONS, SessionPhase.PRACTICE, SessionPhase.SECTION_END)) {
            Walk walk = Walk.to(phase).signOfLife(false);
            Duration used = walk.timeUsed();
            walk.after(Duration.ofHours(1)).signOfLife(false);
            assertThat(walk.log().getLast().event()).isInstanceOf(SessionEvent.SessionResumed.class);
            assertThat(walk.timeUsed()).isEqualTo(used);
        }
    }

    @Test
    void where_the_page_gives_no_sign_of_life_no_silence_is_noted() {
        List<SessionPhase> withoutClock = List.of(
                SessionPhase.LANGUAGE,
                SessionPhase.CONSENT,
                SessionPhase.FINISHED,
                SessionPhase.REFUSED,
                SessionPhase.TERMINATED);

        for (SessionPhase phase : withoutClock) {
            Walk walk = Walk.to(phase).after(Duration.ofHours(1));
            assertThat(walk.decide(new SessionCommand.SignOfLife(Walk.START, true, false)))
                    .isEqualTo(Decision.accepted());
        }
    }

    private static void keepAlive(Walk walk, Duration time) {
        Duration passed = Duration.ZERO;
        while (passed.compareTo(time) < 0) {
            Duration step = time.minus(passed).compareTo(TEN_SECONDS) < 0 ? time.minus(passed) : TEN_SECONDS;
            walk.after(step).signOfLife(false);
            passed = passed.plus(step);
        }
    }
}
