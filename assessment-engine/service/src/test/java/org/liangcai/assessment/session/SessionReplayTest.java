package org.liangcai.assessment.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liangcai.assessment.RefusedException;
import org.liangcai.itembank.Language;

/** What is read back from the log is what was lived, wherever the log ends. */
class SessionReplayTest {

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 25);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_replay_equals_what_was_lived_after_every_event(long seed) {
        Walk walk = stroll(seed);

        AssessmentSession lived =
                AssessmentSession.replay(walk.session().visit(), walk.log().subList(0, 1));
        for (int length = 2; length <= walk.log().size(); length++) {
            lived = lived.evolve(walk.log().get(length - 1));
            AssessmentSession replayed =
                    AssessmentSession.replay(lived.visit(), walk.log().subList(0, length));
            assertThat(replayed).isEqualTo(lived);
        }
        assertThat(lived).isEqualTo(walk.session());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void after_a_crash_at_any_event_the_next_item_and_the_time_used_are_the_same(long seed) {
        Walk walk = stroll(seed);
        UUID visit = walk.session().visit();

        for (int length = 1; length < walk.log().size(); length++) {
            RecordedEvent lived = walk.log().get(length);
            if (lived.event() instanceof SessionEvent.ItemPresented
                    && walk.log().get(length - 1).event() instanceof SessionEvent.CommandReceived command
                    && command.content().startsWith("next")) {
                AssessmentSession before =
                        AssessmentSession.replay(visit, walk.log().subList(0, length - 1));
                Decision again = walk.rules()
                        .decide(
                                before,
                                new SessionCommand.Next(
                                        command.sequence(),
                                        before.shown().orElseThrow().presentation()),
                                lived.at());
                assertThat(again).isEqualTo(Decision.accepted(command, lived.event()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void time_used_never_falls_and_never_exceeds_the_limit(long seed) {
        Walk walk = stroll(seed);
        UUID visit = walk.session().visit();
        Duration before = Duration.ZERO;
        int section = 0;

        for (int length = 1; length <= walk.log().size(); length++) {
            AssessmentSession session =
                    AssessmentSession.replay(visit, walk.log().subList(0, length));
            if (session.sections().isEmpty()) {
                continue;
            }
            Duration used = session.section().timeUsed(session.lastEventAt());
            if (session.sections().size() > section) {
                section = session.sections().size();
                before = Duration.ZERO;
            }
            assertThat(used).isGreaterThanOrEqualTo(before);
            session.section().timeLimit().ifPresent(limit -> assertThat(used).isLessThanOrEqualTo(limit));
            if (walk.log().get(length - 1).event() instanceof SessionEvent.SessionResumed resumed
                    && session.phase() == SessionPhase.ITEM) {
                Duration beforeSilence =
                        Duration.between(walk.log().get(length - 2).at(), resumed.lastSeen());
                assertThat(used).as("a silence costs nothing").isEqualTo(before.plus(beforeSilence));
            }
            before = used;
        }
    }

    /** A person who hesitates, changes answers, sends things twice, sends nonsense, loses power, and gets to the end. */
    private static Walk stroll(long seed) {
        Random random = new Random(seed);
        Walk walk = new Walk(seed).consent(true, random.nextBoolean());
        while (walk.session().phase() != SessionPhase.FINISHED) {
            walk.after(Duration.ofMillis(random.nextInt(1, 9_000)));
            if (random.nextInt(40) == 0) {
                walk.signOfLife(false).after(Duration.ofMinutes(random.nextInt(1, 600)));
            }
            step(walk, random);
        }
        return walk;
    }

    private static void step(Walk walk, Random random) {
        switch (random.nextInt(12)) {
            case 0 -> walk.signOfLife(false);
            case 1 ->
                walk.carryOut(new SessionCommand.ChooseLanguage(random.nextBoolean() ? Language.EN : Language.ZH));
            case 2 -> refusedOrNothing(walk, random);
            default -> onward(walk, random);
        }
    }

    private static void onward(Walk walk, Random random) {
        walk.signOfLife(false);
        if (walk.session().shown().isEmpty()) {
            if (walk.session().phase() != SessionPhase.FINISHED) {
                walk.proceed();
            }
        } else if (walk.shown().response().isEmpty() || random.nextInt(5) == 0) {
            walk.answer(random.nextInt(1, 4));
        } else {
            walk.next();
        }
    }

    private static void refusedOrNothing(Walk walk, Random random) {
        List<SessionCommand> nonsense = List.of(
                new SessionCommand.Answer(walk.nextSequence(), "no such page", new SubmittedResponse.Rating(1)),
                new SessionCommand.Next(walk.nextSequence(), "no such page"),
                new SessionCommand.Proceed(0, false),
                new SessionCommand.GiveConsent("another version", true, true));
        SessionCommand command = nonsense.get(random.nextInt(nonsense.size()));
        long before = walk.signOfLife(false).session().version();
        try {
            walk.carryOut(command);
        } catch (RefusedException refused) {
            assertThat(refused.refusal()).isInstanceOf(SessionRefusal.class);
        }
        assertThat(walk.session().version()).isEqualTo(before);
    }
}
