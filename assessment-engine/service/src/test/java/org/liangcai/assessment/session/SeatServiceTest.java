package org.liangcai.assessment.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liangcai.assessment.Actor;
import org.liangcai.assessment.RefusedException;
import org.liangcai.assessment.Role;
import org.liangcai.assessment.visit.ConsentText;
import org.liangcai.assessment.visit.Purpose;
import org.liangcai.assessment.visit.SeatCode;
import org.liangcai.assessment.visit.VisitStatus;
import org.liangcai.assessment.visit.store.ShippedConsentTexts;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.testdatabase.OnBothDatabases;

/** The seat against a real database. */
@OnBothDatabases
class SeatServiceTest {

    private static final String ADDRESS = "192.0.2.7";
    private static Office office;

    @BeforeAll
    static void open() {
        office = new Office();
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @BeforeEach
    void restart() {
        office.restart();
    }

    private static SeatClaim claim(String code) {
        return office.seats().claim(code, false, Optional.empty(), ADDRESS);
    }

    private static void assertRefused(ThrowingCallable call, SessionRefusal reason, String zh, String en) {
        assertThatThrownBy(call).isInstanceOfSatisfying(RefusedException.class, refused -> {
            assertThat(refused.refusal()).isEqualTo(reason);
            assertThat(refused.message(Language.ZH)).isEqualTo(zh);
            assertThat(refused.message(Language.EN)).isEqualTo(en);
        });
    }

    @Test
    void a_seat_code_opens_the_session_however_it_is_typed() {
        Office.Opened opened = office.open(Purpose.GUIDANCE);
        String code = opened.code().value();
        String fullWidth = code.chars()
                .mapToObj(character -> String.valueOf((char) (character + 0xFEE0)))
                .reduce("", String::concat);

        SeatToken first = claim(opened.code().display()).token();
        for (String typed : List.of(
                code.toLowerCase(Locale.ROOT),
                " " + code.substring(0, 4) + " " + code.substring(4) + " ",
                code.substring(0, 4) + "－" + code.substring(4),
                code.substring(0, 4) + "—" + code.substring(4),
                fullWidth)) {
            assertThat(office.seats()
                            .claim(typed, false, Optional.of(first), ADDRESS)
                            .view()
                            .phase())
                    .isEqualTo(SessionPhase.LANGUAGE);
            first = office.seats().claim(typed, true, Optional.empty(), ADDRESS).token();
        }
    }

    @Test
    void an_unknown_seat_code_is_refused_with_what_to_do() {
        for (String unknown : List.of("ACDE-FGHJ", "", "我的座位", "0000-0000", "ACDE-FGHJ-K")) {
            assertRefused(
                    () -> office.seats().claim(unknown, false, Optional.empty(), unknown),
                    SessionRefusal.SEAT_CODE_UNKNOWN,
                    "没有找到这个座位码。请对照纸条再输入一次；大小写和短横线都没有关系。如果还是不行，请工作人员帮您看一下。",
                    "This seat code was not found. Please compare it with your slip and type it again; small letters and"
                            + " dashes do not matter. If it still does not work, ask the staff for help.");
        }
    }

    @Test
    void a_seat_code_expires_after_a_day() {
        Office.Opened opened = office.open(Purpose.GUIDANCE);

        office.clock().advance(Duration.ofHours(24));

        assertRefused(
                () -> claim(opened.code().value()),
                SessionRefusal.SEAT_CODE_EXPIRED,
                "这个座位码已经过期，或者已经换成了新的。请向工作人员要一个新的座位码，已经保存的回答不会丢失。",
                "This seat code has expired or has been replaced by a newer one. Please ask the staff for a new code; answers"
                        + " already saved are not lost.");
    }

    @Test
    void a_new_seat_code_replaces_the_old_one_and_opens_the_same_session() {
        Office.Opened opened = office.open(Purpose.GUIDANCE);
        SeatToken token = claim(opened.code().value()).token();
        office.seats().chooseLanguage(token, Language.EN);

        SeatCode next = office.visits().issueSeatCode(Office.COUNSELLOR, opened.visit());

        assertThatThrownBy(() -> claim(opened.code().value())).hasMessageStartingWith("SEAT_CODE_EXPIRED");
        assertThat(office.seats()
                        .claim(next.display(), true, Optional.empty(), ADDRESS)
                        .view()
                        .phase())
                .isEqualTo(SessionPhase.CONSENT);
    }

    @Test
    void the_code_of_a_finished_session_opens_nothing_any_more() {
        Office.Opened opened = office.open(Purpose.GUIDANCE);
        SeatToken token = claim(opened.code().value()).token();
        office.walkToTheEnd(token);

        assertRefused(
                () -> claim(opened.code().value()),
                SessionRefusal.SEAT_CODE_USED,
                "这个座位码对应的测验已经结束，不能再次进入。如需查看结果，请联系工作人员。",
                "The session for this seat code is over and cannot be entered again. To see the results, please ask the staff.");
        assertThat(office.seats().state(token).reference())
                .hasValueSatisfying(reference -> assertThat(reference).hasSize(10));
    }

    @Test
    void a_second_browser_is_told_that_the_seat_is_occupied() {
        Office.Opened opened = office.open(Purpose.GUIDANCE);
        claim(opened.code().value());

        assertRefused(
                () -> claim(opened.code().value()),
                SessionRefusal.SEAT_OCCUPIED,
                "这个座位码正在另一台电脑或另一个窗口中使用。如果那也是您，请选择“在这里继续”，回答会接着保存，那边的页面会停下。",
                "This seat code is in use on another computer or in another window. If that is you as well, choose \"Continue"
                        + " here\": your answers go on where they were, and the other page stops.");
    }

    @Test
    void after_a_take_over_the_first_browser_is_told_and_changes_nothing() {
        Office.Opened opened = office.open(Purpose.GUIDANCE);
        SeatToken first = claim(opened.code().value()).token();
        office.seats().chooseLanguage(first, Language.ZH);

        SeatToken second = office.seats()
                .claim(opened.code().value(), true, Optional.empty(), ADDRESS)
                .token();

        String zh = "这个座位已在另一台电脑或另一个窗口中打开，这个页面不再保存回答。您之前的回答都已保存，请到那边继续；如果不是您本人操作，请告诉工作人员。";
        String en =
                "This seat has been opened on another computer or in another window, so this page no longer saves answers."
                        + " Everything you answered before is saved; please continue over there. If that was not you, please tell the staff.";
        assertRefused(() -> office.seats().state(first), SessionRefusal.SEAT_TAKEN_OVER, zh, en);
        assertRefused(
                () -> office.seats().giveConsent(first, new SessionCommand.GiveConsent(Walk.CONSENT, true, true)),
                SessionRefusal.SEAT_TAKEN_OVER,
                zh,
                en);
        assertThat(office.seats().state(second).phase()).isEqualTo(SessionPhase.CONSENT);
    }

    @Test
    void a_request_that_arrives_after_the_one_sent_in_its_place_takes_the_seat_from_nobody() {
        Office.Opened opened = office.open(Purpose.GUIDANCE);
        office.clock().advance(Duration.ofSeconds(20));
        SeatToken token = office.seats()
                .claim(opened.code().value(), true, Optional.empty(), ADDRESS)
                .token();

        office.clock().set(Duration.ofSeconds(-9));
        assertThatThrownBy(() -> office.seats().claim(opened.code().value(), true, Optional.empty(), ADDRESS))
                .hasMessageStartingWith("SEAT_OCCUPIED");
        assertThat(office.seats().state(token).phase()).isEqualTo(SessionPhase.LANGUAGE);

        office.clock().set(Duration.ofHours(-1));
        SeatToken other = office.seats()
                .claim(opened.code().value(), true, Optional.empty(), ADDRESS)
                .token();
        assertThat(office.seats().state(other).phase())
                .as("a clock set back makes nothing late")
                .isEqualTo(SessionPhase.LANGUAGE);
    }

    @Test
    void a_token_nobody_issued_and_one_from_yesterday_ask_for_the_seat_code() {
        Office.Opened opened = office.open(Purpose.GUIDANCE);
        SeatToken token = claim(opened.code().value()).token();
        String zh = "请输入座位码入座。已经保存的回答不会丢失，会从原来的地方继续。";
        String en =
                "Please enter your seat code to sit down. Answers already saved are not lost; you continue where you were.";

        assertRefused(() -> office.seats().state(new SeatToken("made up")), SessionRefusal.SEAT_SIGNED_OUT, zh, en);
        office.clock().advance(SeatService.LONGEST_SITTING);
        assertRefused(() -> office.seats().state(token), SessionRefusal.SEAT_SIGNED_OUT, zh, en);
        assertThat(claim(opened.code().value()).view().phase())
                .as("an outworn token occupies no seat")
                .isEqualTo(SessionPhase.LANGUAGE);
    }

    @Test
    void whoever_tries_out_codes_has_to_wait() {
        String attacker = "198.51.100.1";
        for (int attempt = 0; attempt < 10; attempt++) {
            assertThatThrownBy(() -> office.seats().claim("ACDE-FGHJ", false, Optional.empty(), attacker))
                    .hasMessageStartingWith("SEAT_CODE_UNKNOWN");
        }

        assertRefused(
                () -> office.seats().claim("ACDE-FGHK", false, Optional.empty(), attacker),
                SessionRefusal.TOO_MANY_ATTEMPTS,
                "座位码连续多次没有对上。请等 5 分钟再试，或者请工作人员帮忙。",
                "The seat code did not match too many times in a row. Please wait 5 minutes and try again, or ask the staff for"
                        + " help.");
        assertThat(claim(office.open(Purpose.GUIDANCE).code().value()).view().phase())
                .as("others are not held up")
                .isEqualTo(SessionPhase.LANGUAGE);
        office.clock().advance(Duration.ofMinutes(5));
        assertThatThrownBy(() -> office.seats().claim("ACDE-FGHJ", false, Optional.empty(), attacker))
                .hasMessageStartingWith("SEAT_CODE_UNKNOWN");
    }

    @Test
    void refusals_while_answering_say_what_to_do_in_both_languages() {
        SeatToken token = claim(office.open(Purpose.GUIDANCE).code().value()).token();
        office.walkTo(token, SessionPhase.ITEM);
        SeatView view = office.seats().state(token);
        String shown = view.item().orElseThrow().presentation();
        long sequence = view.nextSequence();

        assertRefused(
                () -> office.seats()
                        .carryOut(token, new SessionCommand.Answer(sequence, shown, new SubmittedResponse.Rating(9))),
                SessionRefusal.ANSWER_OUT_OF_RANGE,
                "这个回答（9）不在可选范围 1 至 5 之内，没有保存。请从显示的选项中选择。",
                "This answer (9) is outside the range of 1 to 5 and was not saved. Please choose one of the answers shown.");
        assertRefused(
                () -> office.seats()
                        .carryOut(token, new SessionCommand.Answer(sequence, "old", new SubmittedResponse.Rating(1))),
                SessionRefusal.ANSWER_NOT_PRESENTED,
                "这个回答对应的题目现在没有显示，没有保存。请刷新页面，回答显示的那一题；之前保存的回答不受影响。",
                "The question this answer belongs to is not the one shown now, so it was not saved. Please reload the page and"
                        + " answer the question it shows; what was saved before is not affected.");
        assertRefused(
                () -> office.seats().carryOut(token, new SessionCommand.Next(sequence, shown)),
                SessionRefusal.ANSWER_MISSING,
                "这一题还没有回答。请选一个最接近您想法的答案，然后继续；不确定也没关系，凭第一感觉选就好。",
                "This question has no answer yet. Please choose the one that comes closest, then go on; if you are not sure, your"
                        + " first impression is fine.");
        assertRefused(
                () -> office.seats().carryOut(token, new SessionCommand.Proceed(sequence, false)),
                SessionRefusal.WRONG_PHASE,
                "现在这一步还不能这样做，可能页面已经不是最新的。请刷新页面，从显示的地方继续；已保存的回答不会丢失。",
                "This cannot be done at this point; the page may be out of date. Please reload it and continue from what it shows;"
                        + " saved answers are not lost.");
        assertRefused(
                () -> office.seats().carryOut(token, new SessionCommand.Proceed(sequence - 1, true)),
                SessionRefusal.SEQUENCE_REUSED,
                "这次请求的序号（1）已经用过或已经跳过，没有保存。请刷新页面后继续。",
                "The number of this request (1) has already been used for something else or passed over, so nothing was saved."
                        + " Please reload the page and continue.");
        assertThat(office.seats().state(token).answer()).isEmpty();
    }

    @Test
    void every_refusal_is_worded_without_an_exclamation_mark() {
        assertThat(SessionRefusal.values()).allSatisfy(refusal -> {
            assertThat(refusal.message().zh()).doesNotContain("！", "!", "错误").endsWith("。");
            assertThat(refusal.message().en()).doesNotContain("!", "error").endsWith(".");
        });
    }

    @Test
    void the_same_answer_sent_twice_is_accepted_once() {
        Office.Opened opened = office.open(Purpose.GUIDANCE);
        SeatToken token = claim(opened.code().value()).token();
        office.walkTo(token, SessionPhase.ITEM);
        SeatView before = office.seats().state(token);
        SessionCommand.Answer answer = new SessionCommand.Answer(
                before.nextSequence(), before.item().orElseThrow().presentation(), new SubmittedResponse.Rating(4));

        SeatView first = office.seats().carryOut(token, answer);
        SeatView second = office.seats().carryOut(token, answer);

        assertThat(second).isEqualTo(first);
        assertThat(office.log().events(opened.visit()).stream()
                        .filter(recorded -> recorded.event() instanceof SessionEvent.ItemAnswered))
                .hasSize(1);
    }

    @Test
    void a_restart_of_the_station_resumes_at_the_same_item_with_the_same_time() {
        Office.Opened opened = office.open(Purpose.GUIDANCE);
        SeatToken token = claim(opened.code().value()).token();
        office.walkTo(token, SessionPhase.ITEM);
        office.clock().advance(Duration.ofSeconds(7));
        SeatView before = office.answerAndMoveOn(token);

        office.clock().advance(Duration.ofSeconds(3));
        office.restart();

        assertThat(office.seats().state(token)).isEqualTo(before);
        office.clock().advance(Duration.ofHours(2));
        office.restart();
        assertThat(office.seats().state(token)).isEqualTo(before);
        assertThat(office.visits().visit(Office.COUNSELLOR, opened.visit()).progress())
                .satisfies(progress -> {
                    assertThat(progress.interruptions()).isEqualTo(2);
                    assertThat(progress.interrupted())
                            .isEqualTo(Duration.ofHours(2).plusSeconds(3));
                });
    }

    @Test
    void a_silence_is_given_back_even_when_the_first_command_after_it_is_refused() {
        SeatToken token = claim(office.open(Purpose.GUIDANCE).code().value()).token();
        office.walkTo(token, SessionPhase.ITEM);
        office.clock().advance(Duration.ofMinutes(10));

        assertThatThrownBy(() -> office.seats().carryOut(token, new SessionCommand.Next(99, "old")))
                .isInstanceOf(RefusedException.class);

        assertThat(office.seats().state(token).timeUsed()).isZero();
    }

    @Test
    void heartbeats_are_noted_but_are_no_events() {
        Office.Opened opened = office.open(Purpose.GUIDANCE);
        SeatToken token = claim(opened.code().value()).token();
        office.walkTo(token, SessionPhase.ITEM);
        int events = office.log().events(opened.visit()).size();

        for (int beat = 0; beat < 30; beat++) {
            office.clock().advance(Duration.ofSeconds(2));
            office.seats().heartbeat(token);
        }

        assertThat(office.log().events(opened.visit())).hasSize(events);
        assertThat(office.seats().state(token).timeUsed()).isEqualTo(Duration.ofMinutes(1));
        assertThat(office.visits()
                        .visit(Office.COUNSELLOR, opened.visit())
                        .progress()
                        .lastSeen()
                        .orElseThrow())
                .isAfterOrEqualTo(office.clock().instant().minusSeconds(5));
    }

    @Test
    void two_stations_on_one_database_do_not_lose_an_event() {
        Office.Opened opened = office.open(Purpose.GUIDANCE);
        SeatToken token = claim(opened.code().value()).token();
        SeatService other = office.anotherStation();
        office.seats().chooseLanguage(token, Language.EN);

        assertThat(other.state(token).phase()).isEqualTo(SessionPhase.CONSENT);
        other.giveConsent(token, new SessionCommand.GiveConsent(Walk.CONSENT, true, false));
        SeatView view = office.seats().carryOut(token, new SessionCommand.Proceed(1, false));

        assertThat(view.phase()).isEqualTo(SessionPhase.ITEM);
    }

    @Test
    void the_person_at_the_seat_acts_as_a_candidate_of_that_visit() {
        Office.Opened opened = office.open(Purpose.GUIDANCE);
        SeatToken token = claim(opened.code().value()).token();

        assertThat(office.seats().actor(token)).isEqualTo(new Actor(opened.visit(), "王芳", Set.of(Role.CANDIDATE)));
    }

    @Test
    void the_consent_text_follows_the_purpose() {
        SeatToken guidance = claim(office.open(Purpose.GUIDANCE).code().value()).token();
        SeatToken selection =
                claim(office.open(Purpose.SELECTION).code().value()).token();

        assertThat(office.seats()
                        .chooseLanguage(guidance, Language.ZH)
                        .consent()
                        .orElseThrow()
                        .version())
                .isEqualTo("guidance-4");
        assertThat(office.seats()
                        .chooseLanguage(selection, Language.ZH)
                        .consent()
                        .orElseThrow()
                        .version())
                .isEqualTo("selection-3");
        assertThatThrownBy(() ->
                        office.seats().giveConsent(selection, new SessionCommand.GiveConsent("guidance-4", true, true)))
                .hasMessageStartingWith("CONSENT_VERSION_OUTDATED");
    }

    @Test
    void the_consent_text_names_the_battery_and_is_silent_on_trials_where_there_can_be_none() {
        ConsentText text = new ShippedConsentTexts().forPurpose(Purpose.GUIDANCE);
        LocalizedText battery = new LocalizedText("文书工作组合", "Clerical work");

        assertThat(text.forBattery(battery, false).points().getFirst().text().en())
                .startsWith("You take “Clerical work”.");
        assertThat(text.forBattery(battery, false).trialExplanation()).isEmpty();
        assertThat(text.forBattery(battery, false).asksAboutTrials()).isFalse();
        assertThat(text.forBattery(battery, true).trialExplanation()).isPresent();
        assertThat(text.forBattery(battery, true).asksAboutTrials()).isTrue();
    }

    @Test
    void a_record_holds_what_was_answered_and_never_the_practice() {
        Office.Opened opened = office.open(Purpose.GUIDANCE);
        SeatToken token = claim(opened.code().value()).token();
        office.walkToTheEnd(token);

        VisitRecord record = office.records().find(opened.visit()).orElseThrow();

        assertThat(record.completedAt()).isPresent();
        assertThat(record.sections())
                .extracting(section -> section.section().value())
                .containsExactly("opinions", "figures", "scenes");
        assertThat(record.sections().getFirst().answers()).hasSize(SmallBank.RATINGS);
        assertThat(record.sections().get(1).answers())
                .allSatisfy(answer -> assertThat(answer.item().value()).startsWith("F-"));
        assertThat(record.sections().getLast().answers()).hasSize(SmallBank.SITUATIONS);
        assertThat(office.records().findByReference(record.visit().reference())).contains(record);
        assertThat(office.visits().visit(Office.COUNSELLOR, opened.visit()).status())
                .isEqualTo(VisitStatus.COMPLETED);
    }

    @Test
    void a_visit_nobody_has_sat_down_for_has_an_empty_record() {
        Office.Opened opened = office.open(Purpose.GUIDANCE);

        assertThat(office.records().find(opened.visit()).orElseThrow().sections())
                .isEmpty();
        assertThat(office.records().find(new UUID(0, 0))).isEmpty();
        assertThat(office.records().findByReference("nonsense")).isEmpty();
    }

    @Test
    void an_erased_visit_leaves_nothing_behind() {
        Office.Opened opened = office.open(Purpose.GUIDANCE);
        SeatToken token = claim(opened.code().value()).token();
        office.walkTo(token, SessionPhase.ITEM);

        office.visits().erase(Office.COUNSELLOR, opened.visit());

        assertThat(office.log().events(opened.visit())).isEmpty();
        assertThat(office.records().find(opened.visit())).isEmpty();
        assertThatThrownBy(() -> office.seats().state(token)).hasMessageStartingWith("SEAT_SIGNED_OUT");
        assertThatThrownBy(() -> claim(opened.code().value())).hasMessageStartingWith("SEAT_CODE_UNKNOWN");
    }
}
