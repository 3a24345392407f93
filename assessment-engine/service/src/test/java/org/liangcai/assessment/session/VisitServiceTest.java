package org.liangcai.assessment.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.liangcai.assessment.Actor;
import org.liangcai.assessment.CommonRefusal;
import org.liangcai.assessment.Refusal;
import org.liangcai.assessment.RefusedException;
import org.liangcai.assessment.Role;
import org.liangcai.assessment.visit.Education;
import org.liangcai.assessment.visit.NewVisit;
import org.liangcai.assessment.visit.Purpose;
import org.liangcai.assessment.visit.Sex;
import org.liangcai.assessment.visit.Visit;
import org.liangcai.assessment.visit.VisitRefusal;
import org.liangcai.assessment.visit.VisitStatus;
import org.liangcai.assessment.visit.VisitSummary;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.form.BatteryId;
import org.liangcai.testdatabase.OnBothDatabases;

/** The counsellor's side, against a real database. */
@OnBothDatabases
class VisitServiceTest {

    private static Office office;

    @BeforeAll
    static void open() {
        office = new Office();
    }

    @AfterAll
    static void close() {
        office.close();
    }

    private static NewVisit entered(String name, int birthYear, String battery) {
        return new NewVisit(
                name,
                birthYear,
                Optional.of(Sex.FEMALE),
                Education.JUNIOR_COLLEGE,
                Purpose.GUIDANCE,
                BatteryId.of(battery),
                Language.ZH);
    }

    private static void assertRefused(ThrowingCallable call, Refusal reason, String zh, String en) {
        assertThatThrownBy(call).isInstanceOfSatisfying(RefusedException.class, refused -> {
            assertThat(refused.refusal()).isEqualTo(reason);
            assertThat(refused.message(Language.ZH)).isEqualTo(zh);
            assertThat(refused.message(Language.EN)).isEqualTo(en);
        });
    }

    @Test
    void an_opened_visit_is_invited_and_has_a_seat_code_for_a_day() {
        Visit visit = office.visits().open(Office.COUNSELLOR, entered("  张伟 ", 1988, "small"));

        VisitSummary summary = office.visits().visit(Office.COUNSELLOR, visit.id());

        assertThat(summary.visit()).isEqualTo(visit);
        assertThat(visit.person().name()).isEqualTo("张伟");
        assertThat(visit.reference()).matches("[A-Z2-9]{10}");
        assertThat(summary.status()).isEqualTo(VisitStatus.INVITED);
        assertThat(summary.progress().sections()).isEqualTo(3);
        assertThat(summary.batteryName().en()).isEqualTo("Small battery");
        assertThat(summary.seatCode())
                .hasValueSatisfying(code -> assertThat(code.expiresAt())
                        .isEqualTo(office.clock().instant().plusSeconds(24 * 3600)));
        assertThat(office.visits().visits(Office.COUNSELLOR)).contains(summary);
    }

    @Test
    void a_name_is_needed_and_has_sixty_characters_at_most() {
        assertRefused(
                () -> office.visits().open(Office.COUNSELLOR, entered(" ", 1990, "small")),
                VisitRefusal.NAME_MISSING,
                "请填写姓名或化名。",
                "Please enter a name or a pseudonym.");
        assertRefused(
                () -> office.visits().open(Office.COUNSELLOR, entered("王".repeat(61), 1990, "small")),
                VisitRefusal.NAME_TOO_LONG,
                "姓名或化名最多 60 个字，现在有 61 个。请缩短。",
                "The name or pseudonym may have 60 characters at most; this one has 61. Please shorten it.");
        String rare = "𠮷".repeat(60);
        assertThat(office.visits()
                        .open(Office.COUNSELLOR, entered(rare, 1990, "small"))
                        .person()
                        .name())
                .isEqualTo(rare);
    }

    @Test
    void a_birth_year_must_be_that_of_somebody_between_14_and_100() {
        for (int year : new int[] {1925, 2013, 90, -1}) {
            assertRefused(
                    () -> office.visits().open(Office.COUNSELLOR, entered("李娜", year, "small")),
                    VisitRefusal.BIRTH_YEAR_IMPLAUSIBLE,
                    "出生年份（%d）不在 1926 至 2012 之间。请核对四位数的年份。".formatted(year),
                    "The birth year (%d) is not between 1926 and 2012. Please check the four-digit year."
                            .formatted(year));
        }
        for (int year : new int[] {1926, 2012}) {
            assertThat(office.visits().open(Office.COUNSELLOR, entered("李娜", year, "small")))
                    .isNotNull();
        }
    }

    @Test
    void a_battery_must_exist() {
        assertRefused(
                () -> office.visits().open(Office.COUNSELLOR, entered("李娜", 1990, "huge")),
                VisitRefusal.BATTERY_UNKNOWN,
                "没有名为“huge”的测验组合。请从列表中选择。",
                "There is no battery called \"huge\". Please choose one from the list.");
    }

    @Test
    void an_unknown_visit_is_said_to_be_unknown() {
        assertRefused(
                () -> office.visits().visit(Office.COUNSELLOR, new UUID(9, 9)),
                VisitRefusal.VISIT_UNKNOWN,
                "没有找到这次来访。它可能已被删除，请回到列表再选。",
                "This visit was not found. It may have been deleted; please choose again from the list.");
    }

    @Test
    void only_counsellors_may_do_anything_with_visits() {
        UUID visit = office.open(Purpose.GUIDANCE).visit();
        for (Role role : EnumSet.complementOf(EnumSet.of(Role.COUNSELLOR))) {
            Actor actor = new Actor(visit, "someone", Set.of(role));
            for (ThrowingCallable call : List.<ThrowingCallable>of(
                    () -> office.visits().visits(actor),
                    () -> office.visits().visit(actor, visit),
                    () -> office.visits().open(actor, entered("李娜", 1990, "small")),
                    () -> office.visits().withdrawEmployerConsent(actor, visit),
                    () -> office.visits().erase(actor, visit),
                    () -> office.visits().batteries(actor))) {
                assertThatThrownBy(call)
                        .isInstanceOfSatisfying(
                                RefusedException.class,
                                refused -> assertThat(refused.refusal()).isEqualTo(CommonRefusal.NOT_ALLOWED));
            }
        }
    }

    @Test
    void seat_codes_are_issued_by_counsellors_and_invigilators_alone() {
        UUID visit = office.open(Purpose.GUIDANCE).visit();
        for (Role role : EnumSet.complementOf(EnumSet.of(Role.COUNSELLOR, Role.INVIGILATOR))) {
            assertThatThrownBy(() -> office.visits().issueSeatCode(new Actor(visit, "someone", Set.of(role)), visit))
                    .isInstanceOfSatisfying(
                            RefusedException.class,
                            refused -> assertThat(refused.refusal()).isEqualTo(CommonRefusal.NOT_ALLOWED));
        }
        assertThat(office.visits().issueSeatCode(new Actor(visit, "Wu", Set.of(Role.INVIGILATOR)), visit))
                .isNotNull();
    }

    @Test
    void a_withdrawn_consent_shows_at_once_and_in_the_record() {
        Office.Opened opened = office.open(Purpose.GUIDANCE);
        assertRefused(
                () -> office.visits().withdrawEmployerConsent(Office.COUNSELLOR, opened.visit()),
                VisitRefusal.CONSENT_NOT_GIVEN,
                "来访者尚未作出同意选择，因此没有可撤回的内容。",
                "The person has not yet decided on consent, so there is nothing to withdraw.");
        SeatToken token = office.seats()
                .claim(opened.code().value(), false, Optional.empty(), "192.0.2.9")
                .token();
        office.walkToTheEnd(token);
        assertThat(office.visits().visit(Office.COUNSELLOR, opened.visit()).consent())
                .hasValueSatisfying(consent -> assertThat(consent.employer()).isTrue());

        VisitSummary after = office.visits().withdrawEmployerConsent(Office.COUNSELLOR, opened.visit());

        assertThat(after.consent()).hasValueSatisfying(consent -> {
            assertThat(consent.employer()).isFalse();
            assertThat(consent.guidance()).isTrue();
        });
        assertThat(office.records().find(opened.visit()).orElseThrow().consent())
                .isEqualTo(after.consent());
        assertThat(office.visits().withdrawEmployerConsent(Office.COUNSELLOR, opened.visit()))
                .as("twice is once")
                .isEqualTo(after);
        office.restart();
        assertThat(office.records().find(opened.visit()).orElseThrow().consent())
                .isEqualTo(after.consent());
    }

    @Test
    void a_visit_that_is_over_gets_no_further_seat_code() {
        Office.Opened opened = office.open(Purpose.GUIDANCE);
        SeatToken token = office.seats()
                .claim(opened.code().value(), false, Optional.empty(), "192.0.2.9")
                .token();
        office.seats().chooseLanguage(token, Language.ZH);
        office.seats().giveConsent(token, new SessionCommand.GiveConsent(Walk.CONSENT, false, false));

        assertThat(office.visits().visit(Office.COUNSELLOR, opened.visit()).status())
                .isEqualTo(VisitStatus.REFUSED);
        assertRefused(
                () -> office.visits().issueSeatCode(Office.COUNSELLOR, opened.visit()),
                VisitRefusal.VISIT_OVER,
                "这次来访已经结束，不再发放座位码。如需重新测验，请新建一次来访。",
                "This visit is over, so it gets no further seat code. To test again, open a new visit.");
    }

    @Test
    void visits_are_listed_newest_first() {
        office.clock().advance(Duration.ofMinutes(1));
        UUID older = office.open(Purpose.GUIDANCE).visit();
        office.clock().advance(Duration.ofMinutes(1));
        UUID newer = office.open(Purpose.GUIDANCE).visit();

        assertThat(office.visits().visits(Office.COUNSELLOR))
                .extracting(summary -> summary.visit().id())
                .startsWith(newer, older);
    }
}
