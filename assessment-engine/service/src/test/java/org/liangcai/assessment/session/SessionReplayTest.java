package org.liangcai.assessment.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is read back from the log is what was lived, wherever the log ends. By default 25 sessions are walked;
 * {@code -Dsession.walks=5000} walks as many.
 */
class SessionReplayTest {

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Long.getLong("session.walks", 25));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_replay_equals_what_was_lived_after_every_event(long seed) {
        replayed(Stroll.through(seed, SmallBank.WIDE));
        if (seed % 5 == 0) {
            replayed(Stroll.through(seed, SmallBank.TRIALS, SmallBank.pilots()));
        }
    }

    private static void replayed(Walk walk) {
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

    /** The station dies after every event; the session read back from the log decides on the next command exactly as the lived one. */
    @ParameterizedTest
    @MethodSource("seeds")
    void after_a_crash_at_any_event_the_same_sequence_follows(long seed) {
        for (Walk walk : walks(seed)) {
            UUID visit = walk.session().visit();
            for (int length = 1; length < walk.log().size(); length++) {
                if (walk.log().get(length).event() instanceof SessionEvent.CommandReceived command) {
                    int end = endOfCommand(walk.log(), length);
                    AssessmentSession readBack =
                            AssessmentSession.replay(visit, walk.log().subList(0, length));
                    Decision again = walk.rules()
                            .decide(
                                    readBack,
                                    commandOf(command),
                                    walk.log().get(length).at());
                    assertThat(again)
                            .as("event %d of seed %d", length + 1, seed)
                            .isEqualTo(new Decision.Accepted(walk.log().subList(length, end).stream()
                                    .map(RecordedEvent::event)
                                    .toList()));
                }
            }
        }
    }

    /** Sessions with trials are long, and every event of them is a crash: every fifth seed has one. */
    private static List<Walk> walks(long seed) {
        Walk small = Stroll.through(seed, SmallBank.BATTERY);
        Walk wide = Stroll.through(seed, SmallBank.WIDE);
        return seed % 5 == 0
                ? List.of(small, wide, Stroll.through(seed, SmallBank.TRIALS, SmallBank.pilots()))
                : List.of(small, wide);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void time_used_never_falls_and_never_exceeds_the_limit(long seed) {
        Walk walk = Stroll.through(seed, SmallBank.BATTERY);
        UUID visit = walk.session().visit();
        Duration before = Duration.ZERO;
        int section = 0;

        for (int length = 1; length <= walk.log().size(); length++) {
            AssessmentSession session =
                    AssessmentSession.replay(visit, walk.log().subList(0, length));
            boolean fromElsewhere = walk.log().get(length - 1).event() instanceof SessionEvent.FromElsewhere;
            if (session.sections().isEmpty() || fromElsewhere) {
                continue;
            }
            Duration used = session.section().clock().used(session.recordedAt());
            if (session.sections().size() > section) {
                section = session.sections().size();
                before = Duration.ZERO;
            }
            assertThat(used).isGreaterThanOrEqualTo(before);
            session.section()
                    .timeLimit()
                    .ifPresent(limit -> assertThat(session.section().timeUsed(session.recordedAt()))
                            .isLessThanOrEqualTo(limit));
            before = used;
        }
    }

    private static int endOfCommand(List<RecordedEvent> log, int start) {
        int end = start + 1;
        while (end < log.size()
                && log.get(end).at().equals(log.get(start).at())
                && !(log.get(end).event() instanceof SessionEvent.CommandReceived)
                && follows(log.get(end).event())) {
            end++;
        }
        return end;
    }

    /** What a numbered command can lead to; anything else at the same moment comes from another one. */
    private static boolean follows(SessionEvent event) {
        return switch (event) {
            case SessionEvent.SectionOpened _,
                    SessionEvent.PracticePresented _,
                    SessionEvent.PracticeAnswered _,
                    SessionEvent.PracticeCompleted _,
                    SessionEvent.ItemPresented _,
                    SessionEvent.ItemAnswered _,
                    SessionEvent.ItemRevisited _,
                    SessionEvent.ItemFlagged _,
                    SessionEvent.ReviewOpened _,
                    SessionEvent.BreakBegun _,
                    SessionEvent.BreakEnded _,
                    SessionEvent.SectionEnded _,
                    SessionEvent.SessionCompleted _ -> true;
            case SessionEvent.SessionStarted _,
                    SessionEvent.LanguageChosen _,
                    SessionEvent.ConsentDecided _,
                    SessionEvent.ItemTimeOver _,
                    SessionEvent.SessionResumed _,
                    SessionEvent.PageLeft _,
                    SessionEvent.PageReturned _,
                    SessionEvent.CommandReceived _,
                    SessionEvent.FromElsewhere _ -> false;
        };
    }

    private static SessionCommand commandOf(SessionEvent.CommandReceived received) {
        String[] words = received.content().replace(",", "").split(" ");
        long sequence = received.sequence();
        return switch (words[0]) {
            case "proceed" -> new SessionCommand.Proceed(sequence, false);
            case "practise" -> new SessionCommand.Proceed(sequence, true);
            case "begin", "end" -> new SessionCommand.TakeBreak(sequence, words[0].equals("begin"));
            case "next" -> new SessionCommand.Next(sequence, words[1]);
            case "back" -> new SessionCommand.Back(sequence, words[1]);
            case "go" -> new SessionCommand.GoTo(sequence, words[2]);
            case "flag", "unflag" -> new SessionCommand.Flag(sequence, words[1], words[0].equals("flag"));
            case "review" -> new SessionCommand.Review(sequence);
            case "answer" -> new SessionCommand.Answer(sequence, words[1], response(words));
            default -> throw new IllegalArgumentException(received.content());
        };
    }

    private static SubmittedResponse response(String[] words) {
        return switch (words[2]) {
            case "rated" -> new SubmittedResponse.Rating(Integer.parseInt(words[3]));
            case "chose" -> new SubmittedResponse.Choice(Integer.parseInt(words[3]));
            default -> new SubmittedResponse.BestWorst(Integer.parseInt(words[3]), Integer.parseInt(words[5]));
        };
    }
}
