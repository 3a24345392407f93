package org.liangcai.assessment.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liangcai.assessment.Actor;
import org.liangcai.assessment.CommonRefusal;
import org.liangcai.assessment.InMemoryOffice;
import org.liangcai.assessment.Refusal;
import org.liangcai.assessment.RefusedException;
import org.liangcai.assessment.Role;
import org.liangcai.assessment.interview.InterviewGuide.Question;
import org.liangcai.assessment.interview.InterviewView.StructureNote;
import org.liangcai.assessment.visit.Education;
import org.liangcai.assessment.visit.NewVisit;
import org.liangcai.assessment.visit.Purpose;
import org.liangcai.assessment.visit.VisitRefusal;
import org.liangcai.assessment.visit.VisitService;
import org.liangcai.itembank.ItemBank;
import org.liangcai.itembank.Language;
import org.liangcai.testdatabase.OnBothDatabases;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@OnBothDatabases
class InterviewServiceTest {

    private static final String FAMILY = "service_sales";
    private static final String EVIDENCE = "先打电话通知了客户，再约了上门的时间。";

    private final InMemoryOffice office = new InMemoryOffice();
    private final InterviewService interviews = office.get(InterviewService.class);
    private final Actor counsellor = office.actor(Role.COUNSELLOR);
    private final Actor first = office.actor(Role.INTERVIEWER);
    private final Actor second =
            office.create("second", Role.INTERVIEWER).account().actor();
    private final Actor stranger =
            office.create("stranger", Role.INTERVIEWER).account().actor();
    private UUID visit = new UUID(0, 0);

    @BeforeEach
    void openVisit() {
        visit = office.get(VisitService.class)
                .open(
                        counsellor,
                        new NewVisit(
                                "王小明",
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
    }

    @AfterAll
    void close() {
        office.close();
    }

    @Test
    void nobody_sees_another_raters_rating_before_every_rater_has_locked() {
        UUID interview = open(first, second).id();
        rateAll(first, interview, 4);
        InterviewView locked = interviews.lock(first, interview);
        interviews.rate(second, interview, competencies().getFirst(), 1, "SECRET OF THE SECOND");

        for (Actor actor : List.of(first, counsellor)) {
            InterviewView view = interviews.view(actor, interview);
            assertThat(view.outcome()).isEmpty();
            assertThat(view.disagreements()).isEmpty();
            assertThat(view.toString()).doesNotContain("SECRET OF THE SECOND");
        }
        assertThat(locked.own()).hasSize(competencies().size());
        assertThat(interviews.view(second, interview).own()).hasSize(1);
        assertThat(interviews.view(second, interview).toString()).doesNotContain(EVIDENCE);
        assertThat(interviews.view(counsellor, interview).own()).isEmpty();
        assertThat(interviews.interviews(counsellor, visit).getFirst().completed())
                .isFalse();
        assertThat(interviews.ofVisit(visit)).isEmpty();
    }

    @Test
    void when_every_rater_has_locked_the_ratings_are_combined_and_shown_to_all() {
        UUID interview = open(first, second).id();
        rateAll(first, interview, 4);
        rateAll(second, interview, 1);
        interviews.lock(first, interview);
        interviews.lock(second, interview);

        for (Actor actor : List.of(first, second, counsellor)) {
            InterviewView view = interviews.view(actor, interview);
            assertThat(view.outcome().orElseThrow().overall()).isEqualTo(2.5);
            assertThat(view.disagreements()).hasSize(competencies().size());
        }
        assertThat(interviews.ofVisit(visit))
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.overall()).isEqualTo(2.5));
    }

    @Test
    void a_rating_can_be_changed_until_its_rater_locks_and_not_after() {
        UUID interview = open(first).id();
        String competency = competencies().getFirst();
        interviews.rate(first, interview, competency, 2, EVIDENCE);
        assertThat(interviews.rate(first, interview, competency, 3, EVIDENCE).own())
                .singleElement()
                .satisfies(rating -> assertThat(rating.level()).isEqualTo(3));
        rateAll(first, interview, 5);
        assertThat(interviews.lock(first, interview).mayRate()).isFalse();
        refused(() -> interviews.rate(first, interview, competency, 1, EVIDENCE), InterviewRefusal.ALREADY_LOCKED);
        refused(() -> interviews.lock(first, interview), InterviewRefusal.ALREADY_LOCKED);
        assertThat(interviews.view(first, interview).own())
                .allSatisfy(rating -> assertThat(rating.level()).isEqualTo(5));
    }

    @Test
    void a_store_keeps_to_the_lock_even_when_a_rating_was_on_its_way() {
        UUID interview = open(first).id();
        rateAll(first, interview, 5);
        interviews.lock(first, interview);
        Interviews store = office.get(Interviews.class);
        GivenRating late = new GivenRating(
                first.id(),
                competencies().getFirst(),
                1,
                EVIDENCE,
                office.clock().instant());
        assertThat(store.rate(interview, late)).isFalse();
        assertThat(store.ratings(interview)).noneMatch(rating -> rating.level() == 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "         ", "   too short   ", "　很好　"})
    void a_rating_without_evidence_is_refused_and_says_what_to_note(String evidence) {
        UUID interview = open(first).id();
        assertThatThrownBy(
                        () -> interviews.rate(first, interview, competencies().getFirst(), 3, evidence))
                .isInstanceOfSatisfying(RefusedException.class, refused -> {
                    assertThat(refused.message(Language.ZH)).isEqualTo("请写下评分的依据，至少 10 个字符：对方说了什么、做了什么。没有依据的评分不能保存。");
                    assertThat(refused.message(Language.EN))
                            .isEqualTo(
                                    "Please note the evidence for this rating in at least 10 characters: what the person said"
                                            + " or did. A rating without evidence cannot be saved.");
                });
        assertThat(interviews.view(first, interview).own()).isEmpty();
    }

    @Test
    void levels_and_competencies_outside_the_guide_are_refused() {
        UUID interview = open(first).id();
        String competency = competencies().getFirst();
        for (int level : new int[] {0, 6, -1}) {
            refused(
                    () -> interviews.rate(first, interview, competency, level, EVIDENCE),
                    InterviewRefusal.LEVEL_OUT_OF_RANGE);
        }
        refused(() -> interviews.rate(first, interview, "charm", 3, EVIDENCE), InterviewRefusal.COMPETENCY_UNKNOWN);
        refused(
                () -> interviews.rate(first, interview, competency, 3, "字".repeat(4001)),
                InterviewRefusal.EVIDENCE_TOO_LONG);
    }

    @Test
    void locking_needs_every_competency_and_says_how_many_are_missing() {
        UUID interview = open(first).id();
        interviews.rate(first, interview, competencies().getFirst(), 3, EVIDENCE);
        int missing = competencies().size() - 1;
        assertThatThrownBy(() -> interviews.lock(first, interview))
                .isInstanceOfSatisfying(RefusedException.class, refused -> {
                    assertThat(refused.message(Language.ZH)).isEqualTo("还有 " + missing + " 项能力没有评分。请全部评完再锁定。");
                    assertThat(refused.message(Language.EN))
                            .isEqualTo(
                                    missing + " of the competencies are not rated yet. Please rate all of them before"
                                            + " locking.");
                });
        assertThat(interviews.view(first, interview).missing()).hasSize(missing);
    }

    @Test
    void an_interviewer_who_was_not_invited_learns_nothing_of_an_interview() {
        UUID interview = open(first).id();
        assertThat(interviews.interviews(stranger)).isEmpty();
        refused(() -> interviews.view(stranger, interview), InterviewRefusal.INTERVIEW_UNKNOWN);
        refused(
                () -> interviews.rate(stranger, interview, competencies().getFirst(), 3, EVIDENCE),
                InterviewRefusal.INTERVIEW_UNKNOWN);
        refused(() -> interviews.lock(stranger, interview), InterviewRefusal.INTERVIEW_UNKNOWN);
        refused(() -> interviews.view(stranger, new UUID(0, 0)), InterviewRefusal.INTERVIEW_UNKNOWN);
    }

    @Test
    void a_counsellor_who_does_not_rate_can_look_but_not_rate() {
        UUID interview = open(first).id();
        refused(
                () -> interviews.rate(counsellor, interview, competencies().getFirst(), 3, EVIDENCE),
                InterviewRefusal.NOT_A_RATER);
        refused(() -> interviews.lock(counsellor, interview), InterviewRefusal.NOT_A_RATER);
        assertThat(interviews.view(counsellor, interview).mayRate()).isFalse();
    }

    @Test
    void others_than_counsellors_and_interviewers_have_no_part_in_interviews() {
        for (Role role : Set.of(Role.ADMINISTRATOR, Role.EMPLOYER, Role.CANDIDATE)) {
            Actor other = new Actor(UUID.randomUUID(), "other", Set.of(role));
            refused(() -> interviews.guide(other), CommonRefusal.NOT_ALLOWED);
            refused(() -> interviews.interviews(other), CommonRefusal.NOT_ALLOWED);
            refused(() -> interviews.view(other, visit), CommonRefusal.NOT_ALLOWED);
        }
        refused(
                () -> interviews.open(first, new NewInterview(visit, FAMILY, List.of(first.id()))),
                CommonRefusal.NOT_ALLOWED);
    }

    @Test
    void an_interview_needs_a_visit_a_family_and_one_to_four_raters_who_can_rate() {
        List<UUID> one = List.of(first.id());
        refused(
                () -> interviews.open(counsellor, new NewInterview(new UUID(0, 0), FAMILY, one)),
                VisitRefusal.VISIT_UNKNOWN);
        refused(
                () -> interviews.open(counsellor, new NewInterview(visit, "pirates", one)),
                InterviewRefusal.FAMILY_UNKNOWN);
        for (List<UUID> raters : List.of(List.<UUID>of(), List.of(first.id(), first.id()), ids(5))) {
            refused(
                    () -> interviews.open(counsellor, new NewInterview(visit, FAMILY, raters)),
                    InterviewRefusal.RATER_COUNT);
        }
        for (UUID unfit : List.of(office.actor(Role.EMPLOYER).id(), new UUID(0, 0))) {
            refused(
                    () -> interviews.open(counsellor, new NewInterview(visit, FAMILY, List.of(unfit))),
                    InterviewRefusal.RATER_UNFIT);
        }
    }

    @Test
    void the_structure_notes_say_what_the_interview_has_and_what_it_lacks() {
        assertThat(open(first, second).structure()).allMatch(StructureNote::present);
        assertThat(open(counsellor).structure())
                .filteredOn(note -> !note.present())
                .hasSize(2);
    }

    private InterviewView open(Actor... raters) {
        return interviews.open(
                counsellor,
                new NewInterview(
                        visit, FAMILY, List.of(raters).stream().map(Actor::id).toList()));
    }

    private void rateAll(Actor rater, UUID interview, int level) {
        competencies().forEach(competency -> interviews.rate(rater, interview, competency, level, EVIDENCE));
    }

    private List<String> competencies() {
        return interviews.guide(counsellor).family(FAMILY).orElseThrow().questions().stream()
                .map(Question::competency)
                .toList();
    }

    private static List<UUID> ids(int count) {
        return LongStream.range(0, count).mapToObj(id -> new UUID(1, id)).toList();
    }

    private static void refused(ThrowingCallable attempt, Refusal reason) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(reason));
    }
}
