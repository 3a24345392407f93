package org.liangcai.assessment.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.liangcai.itembank.Language;

class SessionRulesTest {

    /** Every command in every phase: the phase it leads to, or the reason for which it is refused. */
    private static final Map<String, String> MATRIX = Map.ofEntries(
            row(
                    "sign of life",
                    "LANGUAGE CONSENT INSTRUCTIONS PRACTICE ITEM REVIEW SECTION_END FINISHED REFUSED TERMINATED"),
            row(
                    "same language",
                    "CONSENT CONSENT INSTRUCTIONS PRACTICE ITEM REVIEW SECTION_END FINISHED REFUSED TERMINATED"),
            row(
                    "other language",
                    "CONSENT CONSENT INSTRUCTIONS PRACTICE ITEM REVIEW SECTION_END FINISHED REFUSED TERMINATED"),
            row(
                    "consent to both",
                    "WRONG_PHASE INSTRUCTIONS INSTRUCTIONS PRACTICE ITEM REVIEW SECTION_END FINISHED WRONG_PHASE TERMINATED"),
            row(
                    "consent to none",
                    "WRONG_PHASE REFUSED WRONG_PHASE WRONG_PHASE WRONG_PHASE WRONG_PHASE WRONG_PHASE WRONG_PHASE REFUSED WRONG_PHASE"),
            row(
                    "withdraw",
                    "WRONG_PHASE WRONG_PHASE INSTRUCTIONS PRACTICE ITEM REVIEW SECTION_END FINISHED REFUSED TERMINATED"),
            row(
                    "proceed",
                    "WRONG_PHASE WRONG_PHASE ITEM PRACTICE_UNFINISHED WRONG_PHASE FINISHED INSTRUCTIONS WRONG_PHASE WRONG_PHASE WRONG_PHASE"),
            row(
                    "practise again",
                    "WRONG_PHASE WRONG_PHASE WRONG_PHASE WRONG_PHASE WRONG_PHASE WRONG_PHASE WRONG_PHASE WRONG_PHASE WRONG_PHASE WRONG_PHASE"),
            row(
                    "answer what is shown",
                    "ANSWER_NOT_PRESENTED ANSWER_NOT_PRESENTED ANSWER_NOT_PRESENTED PRACTICE ITEM ANSWER_NOT_PRESENTED ANSWER_NOT_PRESENTED ANSWER_NOT_PRESENTED ANSWER_NOT_PRESENTED ANSWER_NOT_PRESENTED"),
            row(
                    "answer something else",
                    "ANSWER_NOT_PRESENTED ANSWER_NOT_PRESENTED ANSWER_NOT_PRESENTED ANSWER_NOT_PRESENTED ANSWER_NOT_PRESENTED ANSWER_NOT_PRESENTED ANSWER_NOT_PRESENTED ANSWER_NOT_PRESENTED ANSWER_NOT_PRESENTED ANSWER_NOT_PRESENTED"),
            row(
                    "next without an answer",
                    "ANSWER_NOT_PRESENTED ANSWER_NOT_PRESENTED ANSWER_NOT_PRESENTED ANSWER_MISSING ANSWER_MISSING ANSWER_NOT_PRESENTED ANSWER_NOT_PRESENTED ANSWER_NOT_PRESENTED ANSWER_NOT_PRESENTED ANSWER_NOT_PRESENTED"),
            row(
                    "begin break",
                    "WRONG_PHASE WRONG_PHASE INSTRUCTIONS PRACTICE NO_BREAK_HERE REVIEW SECTION_END WRONG_PHASE WRONG_PHASE WRONG_PHASE"),
            row(
                    "end break",
                    "LANGUAGE CONSENT INSTRUCTIONS PRACTICE ITEM REVIEW SECTION_END FINISHED REFUSED TERMINATED"),
            row(
                    "leave the page",
                    "LANGUAGE CONSENT INSTRUCTIONS PRACTICE ITEM REVIEW SECTION_END FINISHED REFUSED TERMINATED"),
            row(
                    "return to the page",
                    "LANGUAGE CONSENT INSTRUCTIONS PRACTICE ITEM REVIEW SECTION_END FINISHED REFUSED TERMINATED"),
            row(
                    "pause",
                    "LANGUAGE CONSENT INSTRUCTIONS PRACTICE ITEM REVIEW SECTION_END SESSION_OVER SESSION_OVER SESSION_OVER"),
            row(
                    "resume",
                    "LANGUAGE CONSENT INSTRUCTIONS PRACTICE ITEM REVIEW SECTION_END SESSION_OVER SESSION_OVER SESSION_OVER"),
            row(
                    "extra time",
                    "NO_TIME_LIMIT NO_TIME_LIMIT NO_TIME_LIMIT PRACTICE ITEM NO_TIME_LIMIT NO_TIME_LIMIT SESSION_OVER SESSION_OVER SESSION_OVER"),
            row(
                    "decide lost time",
                    "NO_LOST_TIME NO_LOST_TIME NO_LOST_TIME NO_LOST_TIME NO_LOST_TIME NO_LOST_TIME NO_LOST_TIME SESSION_OVER SESSION_OVER SESSION_OVER"),
            row("note", "LANGUAGE CONSENT INSTRUCTIONS PRACTICE ITEM REVIEW SECTION_END FINISHED REFUSED TERMINATED"),
            row(
                    "terminate",
                    "TERMINATED TERMINATED TERMINATED TERMINATED TERMINATED TERMINATED TERMINATED SESSION_OVER SESSION_OVER SESSION_OVER"),
            row(
                    "accommodate",
                    "LANGUAGE CONSENT INSTRUCTIONS PRACTICE ITEM REVIEW SECTION_END SESSION_OVER SESSION_OVER SESSION_OVER"),
            row(
                    "back",
                    "ANSWER_NOT_PRESENTED ANSWER_NOT_PRESENTED ANSWER_NOT_PRESENTED NO_WAY_BACK NO_WAY_BACK ANSWER_NOT_PRESENTED ANSWER_NOT_PRESENTED ANSWER_NOT_PRESENTED ANSWER_NOT_PRESENTED ANSWER_NOT_PRESENTED"),
            row(
                    "go to what is shown",
                    "NO_WAY_BACK NO_WAY_BACK NO_WAY_BACK NO_WAY_BACK NO_WAY_BACK ANSWER_NOT_PRESENTED NO_WAY_BACK NO_WAY_BACK NO_WAY_BACK NO_WAY_BACK"),
            row(
                    "flag",
                    "WRONG_PHASE WRONG_PHASE WRONG_PHASE WRONG_PHASE WRONG_PHASE ANSWER_NOT_PRESENTED WRONG_PHASE WRONG_PHASE WRONG_PHASE WRONG_PHASE"),
            row(
                    "review",
                    "WRONG_PHASE WRONG_PHASE WRONG_PHASE WRONG_PHASE WRONG_PHASE REVIEW WRONG_PHASE WRONG_PHASE WRONG_PHASE WRONG_PHASE"));

    private static Map.Entry<String, String> row(String command, String outcomes) {
        return Map.entry(command, outcomes);
    }

    private static final UUID STAFF = new UUID(1, 1);

    private static SessionCommand command(String name, Walk walk) {
        String shown = walk.session().shown().map(ShownItem::presentation).orElse("none");
        return switch (name) {
            case "sign of life" -> new SessionCommand.SignOfLife(walk.at(), false, false);
            case "same language" -> new SessionCommand.ChooseLanguage(Language.ZH);
            case "other language" -> new SessionCommand.ChooseLanguage(Language.EN);
            case "consent to both" -> new SessionCommand.GiveConsent(Walk.CONSENT, true, true);
            case "consent to none" -> new SessionCommand.GiveConsent(Walk.CONSENT, false, false);
            case "withdraw" -> new SessionCommand.WithdrawEmployerConsent(new UUID(1, 1));
            case "proceed" -> new SessionCommand.Proceed(walk.nextSequence(), false);
            case "practise again" -> new SessionCommand.Proceed(walk.nextSequence(), true);
            case "answer what is shown" ->
                new SessionCommand.Answer(walk.nextSequence(), shown, new SubmittedResponse.Choice(1));
            case "answer something else" ->
                new SessionCommand.Answer(walk.nextSequence(), "else", new SubmittedResponse.Choice(1));
            case "next without an answer" -> new SessionCommand.Next(walk.nextSequence(), shown);
            case "begin break" -> new SessionCommand.TakeBreak(walk.nextSequence(), true);
            case "end break" -> new SessionCommand.TakeBreak(walk.nextSequence(), false);
            case "leave the page" -> new SessionCommand.LeavePage(PageLeave.HIDDEN);
            case "return to the page" -> new SessionCommand.ReturnToPage();
            case "back" -> new SessionCommand.Back(walk.nextSequence(), shown);
            case "go to what is shown" -> new SessionCommand.GoTo(walk.nextSequence(), shown);
            case "flag" -> new SessionCommand.Flag(walk.nextSequence(), shown, true);
            case "review" -> new SessionCommand.Review(walk.nextSequence());
            case "pause" -> new SessionCommand.Pause(STAFF, "fire alarm");
            case "resume" -> new SessionCommand.Resume(STAFF);
            case "extra time" -> new SessionCommand.GiveExtraTime(STAFF, Duration.ofMinutes(5), "noise");
            case "decide lost time" -> new SessionCommand.DecideLostTime(STAFF, Duration.ZERO);
            case "note" -> new SessionCommand.NoteIrregularity(STAFF, IrregularityCategory.DISTURBANCE, "noise");
            case "terminate" -> new SessionCommand.Terminate(STAFF, IrregularityCategory.UNWELL, "fever");
            case "accommodate" ->
                new SessionCommand.SetAccommodations(
                        STAFF, new Accommodations(50, false, false, false, false, false, false));
            default -> throw new IllegalArgumentException(name);
        };
    }

    static Stream<Arguments> everyCommandInEveryPhase() {
        return MATRIX.entrySet().stream().flatMap(row -> {
            String[] outcomes = row.getValue().split(" ");
            return Stream.of(SessionPhase.values())
                    .map(phase -> Arguments.of(row.getKey(), phase, outcomes[phase.ordinal()]));
        });
    }

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @MethodSource("everyCommandInEveryPhase")
    void every_command_in_every_phase_leads_on_or_is_refused_for_a_documented_reason(
            String name, SessionPhase phase, String outcome) {
        Walk walk = Walk.to(phase);
        assertThat(walk.session().phase()).isEqualTo(phase);

        Decision decision = walk.decide(command(name, walk));

        String actual = switch (decision) {
            case Decision.Refused refused -> refused.reason().name();
            case Decision.Accepted _ ->
                walk.carryOut(command(name, walk)).session().phase().name();
        };
        assertThat(actual).isEqualTo(outcome);
    }

    @Test
    void the_matrix_has_a_column_for_every_phase() {
        assertThat(MATRIX.values()).allSatisfy(row -> assertThat(row.split(" ")).hasSize(SessionPhase.values().length));
    }

    @Test
    void the_page_before_the_end_says_when_there_is_more_to_come() {
        Walk walk = Walk.to(SessionPhase.REVIEW);
        assertThat(walk.rules().sections().isComplete(walk.session())).isTrue();
        Walk early = Walk.earlyReview();
        assertThat(early.session().phase()).isEqualTo(SessionPhase.REVIEW);
        assertThat(early.rules().sections().isComplete(early.session())).isFalse();
        assertThat(early.proceed().session().phase()).isEqualTo(SessionPhase.ITEM);
    }

    @Test
    void consent_to_an_outdated_text_is_refused() {
        Walk walk = Walk.to(SessionPhase.CONSENT);

        Decision decision = walk.decide(new SessionCommand.GiveConsent("guidance-0", true, true));

        assertThat(decision).isEqualTo(new Decision.Refused(SessionRefusal.CONSENT_VERSION_OUTDATED, List.of()));
    }

    @Test
    void refusing_guidance_alone_goes_on() {
        assertThat(new Walk(1).consent(false, true).session().phase()).isEqualTo(SessionPhase.INSTRUCTIONS);
    }

    @Test
    void refusing_both_ends_the_session_before_anything_is_measured() {
        Walk walk = Walk.to(SessionPhase.REFUSED);

        assertThat(walk.session().sections()).isEmpty();
    }

    @Test
    void withdrawing_the_only_consent_ends_the_session() {
        Walk walk = new Walk(1).consent(false, true).proceed();

        walk.carryOut(new SessionCommand.WithdrawEmployerConsent(new UUID(1, 1)));

        assertThat(walk.session().phase()).isEqualTo(SessionPhase.REFUSED);
        assertThat(walk.session().consent()).hasValueSatisfying(consent -> {
            assertThat(consent.guidance()).isFalse();
            assertThat(consent.employer()).isFalse();
        });
    }

    @Test
    void a_withdrawal_is_no_sign_of_life_of_the_seat() {
        Walk walk = Walk.to(SessionPhase.ITEM);
        var before = walk.session().lastEventAt();

        walk.after(Duration.ofMinutes(1));
        Decision decision = walk.decide(new SessionCommand.WithdrawEmployerConsent(new UUID(1, 1)));
        AssessmentSession after = walk.session()
                .evolve(new RecordedEvent(
                        walk.session().version() + 1,
                        walk.at(),
                        ((Decision.Accepted) decision).events().getFirst()));

        assertThat(after.lastEventAt()).isEqualTo(before);
    }

    @Test
    void an_answer_can_be_changed_until_the_item_is_left() {
        Walk walk = Walk.to(SessionPhase.ITEM).answer(1).answer(3);
        String left = walk.shown().presentation();

        walk.next();

        assertThat(walk.section().answers())
                .extracting(answer -> ((org.liangcai.itembank.ItemResponse.Chosen) answer.response()).option())
                .containsExactly(3);
        assertThat(walk.decide(new SessionCommand.Answer(walk.nextSequence(), left, new SubmittedResponse.Choice(1))))
                .isEqualTo(new Decision.Refused(SessionRefusal.ANSWER_NOT_PRESENTED, List.of()));
    }

    @Test
    void an_answer_out_of_range_is_refused_with_the_range() {
        Walk walk = Walk.to(SessionPhase.ITEM);

        for (int option : new int[] {0, -1, 7}) {
            assertThat(walk.decide(new SessionCommand.Answer(
                            walk.nextSequence(), walk.shown().presentation(), new SubmittedResponse.Choice(option))))
                    .isEqualTo(new Decision.Refused(SessionRefusal.ANSWER_OUT_OF_RANGE, List.of(option, 6)));
        }
    }

    @Test
    void an_answer_of_another_kind_is_refused() {
        Walk walk = Walk.to(SessionPhase.ITEM);

        assertThat(walk.decide(new SessionCommand.Answer(
                        walk.nextSequence(), walk.shown().presentation(), new SubmittedResponse.Rating(1))))
                .isEqualTo(new Decision.Refused(SessionRefusal.ANSWER_OF_ANOTHER_KIND, List.of()));
    }

    @Test
    void best_and_worst_cannot_be_the_same() {
        Walk walk = new Walk(1)
                .consent(true, true)
                .finishSection()
                .proceed()
                .practise()
                .finishSection()
                .proceed()
                .proceed();

        assertThat(walk.decide(new SessionCommand.Answer(
                        walk.nextSequence(), walk.shown().presentation(), new SubmittedResponse.BestWorst(2, 2))))
                .isEqualTo(new Decision.Refused(SessionRefusal.BEST_AND_WORST_SAME, List.of(2)));
        assertThat(walk.decide(new SessionCommand.Answer(
                        walk.nextSequence(), walk.shown().presentation(), new SubmittedResponse.BestWorst(1, 5))))
                .isEqualTo(new Decision.Refused(SessionRefusal.ANSWER_OUT_OF_RANGE, List.of(5, 4)));
    }

    @Test
    void practice_comes_before_the_clock_and_can_be_repeated() {
        Walk walk = Walk.to(SessionPhase.PRACTICE);
        assertThat(walk.shown().item().value()).isEqualTo("T-1");

        walk.after(Duration.ofMinutes(30)).answer(1).next().answer(2).next();

        assertThat(walk.session().phase()).isEqualTo(SessionPhase.PRACTICE);
        assertThat(walk.session().shown()).isEmpty();
        assertThat(walk.timeUsed()).isZero();

        walk.carryOut(new SessionCommand.Proceed(walk.nextSequence(), true));
        assertThat(walk.shown().item().value()).isEqualTo("T-1");
        assertThat(walk.shown().response()).isEmpty();

        walk.proceed();
        assertThat(walk.session().phase()).isEqualTo(SessionPhase.ITEM);
        assertThat(walk.section().answers()).isEmpty();
        assertThat(walk.timeUsed()).isZero();
    }

    @Test
    void an_adaptive_section_never_shows_an_item_twice_and_keeps_to_its_lengths() {
        for (long seed = 1; seed <= 30; seed++) {
            Walk walk = new Walk(seed)
                    .consent(true, true)
                    .finishSection()
                    .proceed()
                    .practise()
                    .finishSection();

            List<String> shown = walk.section().answers().stream()
                    .map(answer -> answer.item().value())
                    .toList();
            assertThat(shown).doesNotHaveDuplicates().hasSizeBetween(3, SmallBank.LONGEST);
            assertThat(walk.section().end())
                    .isIn(Optional.of(SectionRecord.End.LENGTH), Optional.of(SectionRecord.End.PRECISION));
        }
    }

    @Test
    void different_seeds_begin_with_different_items() {
        assertThat(Stream.iterate(1L, seed -> seed + 1)
                        .limit(30)
                        .map(seed -> new Walk(seed)
                                .consent(true, true)
                                .finishSection()
                                .proceed()
                                .practise()
                                .proceed()
                                .shown()
                                .item()
                                .value())
                        .distinct())
                .hasSizeGreaterThan(1);
    }

    @Test
    void presentation_names_are_never_used_twice() {
        Walk walk = Walk.to(SessionPhase.FINISHED);

        assertThat(walk.log().stream().map(RecordedEvent::event).flatMap(event -> switch (event) {
                    case SessionEvent.ItemPresented shown -> Stream.of(shown.presentation());
                    case SessionEvent.PracticePresented shown -> Stream.of(shown.presentation());
                    default -> Stream.of();
                }))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(8);
    }

    @Test
    void the_same_command_under_the_same_number_changes_nothing() {
        Walk walk = Walk.to(SessionPhase.ITEM);
        SessionCommand.Answer first = new SessionCommand.Answer(
                walk.nextSequence(), walk.shown().presentation(), new SubmittedResponse.Choice(1));
        walk.carryOut(first);
        SessionCommand.Next next = new SessionCommand.Next(walk.nextSequence(), first.presentation());
        walk.carryOut(next);

        assertThat(walk.decide(next)).isEqualTo(Decision.accepted());
        assertThat(walk.decide(first)).isEqualTo(Decision.accepted());
    }

    @Test
    void another_command_under_a_used_number_is_refused() {
        Walk walk = Walk.to(SessionPhase.ITEM).answer(1);
        long used = walk.session().lastSequence();

        assertThat(walk.decide(
                        new SessionCommand.Answer(used, walk.shown().presentation(), new SubmittedResponse.Choice(2))))
                .isEqualTo(new Decision.Refused(SessionRefusal.SEQUENCE_REUSED, List.of(Long.toString(used))));
    }

    @Test
    void a_number_that_was_passed_over_cannot_be_used_later() {
        Walk walk = Walk.to(SessionPhase.ITEM);
        long passedOver = walk.nextSequence();
        walk.carryOut(new SessionCommand.Answer(
                passedOver + 5, walk.shown().presentation(), new SubmittedResponse.Choice(1)));

        assertThat(walk.decide(new SessionCommand.Next(passedOver, walk.shown().presentation())))
                .isEqualTo(new Decision.Refused(SessionRefusal.SEQUENCE_REUSED, List.of(Long.toString(passedOver))));
    }

    @Test
    void a_number_far_ahead_or_below_one_is_refused_with_the_range() {
        Walk walk = Walk.to(SessionPhase.CONSENT);

        for (long number : new long[] {0, -4, 1001, Long.MAX_VALUE}) {
            assertThat(walk.decide(new SessionCommand.Proceed(number, false)))
                    .isEqualTo(new Decision.Refused(
                            SessionRefusal.SEQUENCE_OUT_OF_RANGE, List.of(Long.toString(number), "1000")));
        }
    }

    @Test
    void a_refused_command_does_not_use_up_its_number() {
        Walk walk = Walk.to(SessionPhase.ITEM);
        long number = walk.nextSequence();
        walk.decide(new SessionCommand.Next(number, walk.shown().presentation()));

        walk.carryOut(new SessionCommand.Answer(number, walk.shown().presentation(), new SubmittedResponse.Choice(1)));

        assertThat(walk.shown().response()).isPresent();
    }

    @ParameterizedTest
    @EnumSource(SessionPhase.class)
    void every_phase_can_be_reached_and_replayed(SessionPhase phase) {
        Walk walk = Walk.to(phase);

        assertThat(AssessmentSession.replay(walk.session().visit(), walk.log())).isEqualTo(walk.session());
    }
}
