package org.liangcai.assessment.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liangcai.assessment.scoring.AnswerSheet;
import org.liangcai.assessment.scoring.BandShape;
import org.liangcai.assessment.scoring.Comparison;
import org.liangcai.assessment.scoring.InstrumentScores;
import org.liangcai.assessment.scoring.InstrumentScores.AptitudeScores;
import org.liangcai.assessment.scoring.InstrumentScores.PerformanceScores;
import org.liangcai.assessment.scoring.QualityIndex;
import org.liangcai.assessment.scoring.ScaleScore;
import org.liangcai.assessment.scoring.ScaleScore.Scored;
import org.liangcai.assessment.scoring.VisitScores;
import org.liangcai.itembank.InstrumentId;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.ScaleId;

/** What a report draws and says is what was measured: no more, no less, and the same in every place. */
class ReportTruthTest {

    private static final LocalizedText SOME = new LocalizedText("某某", "something");

    @Test
    void an_employers_report_without_a_job_shows_no_trait_and_no_reasoning_and_speaks_of_no_job() {
        String page = page(withoutJob(AnswerSheet.realistic()), ReportKind.EMPLOYER);

        assertThat(page)
                .contains("Here are only results that the person has agreed to share and that bear on the work: "
                        + "interview, judgement at work.")
                .contains("reasoning tests – shown only for a job that lists an ability they come near")
                .contains("personality – traits are shown only for a job whose work styles call for them")
                .doesNotContain(
                        "θ",
                        "EAP",
                        "Percentile",
                        "comparison group",
                        "all sexes and ages",
                        "This report is for this job");
    }

    @Test
    void an_employers_report_names_what_is_there_and_only_what_was_measured_as_left_out() {
        ReportSource source = ReportFixture.source(
                AnswerSheet.realistic().only("matrices", "values"), ReportKind.EMPLOYER, Language.EN);
        String page = page(with(source, performance()), ReportKind.EMPLOYER);

        assertThat(page)
                .contains("bear on the work: interview, the reasoning tests that come near an ability the job lists.")
                .contains(
                        "the job description lists these abilities that the test comes near: Deductive Reasoning, Inductive")
                .contains("work values – likewise asked")
                .contains("speed tests and work samples – their results are for the person and the counsellor only")
                .doesNotContain("vocational interests", "facets", "judgement at work", "personality");
    }

    @ParameterizedTest
    @EnumSource(
            value = ReportKind.class,
            names = {"EMPLOYER", "COUNSELLOR"})
    void whoever_reads_somebody_elses_results_is_told_that_nobody_can_be_compared_by_them(ReportKind kind) {
        assertThat(page(ReportFixture.source(AnswerSheet.realistic(), kind, Language.EN), kind))
                .contains(
                        "not the average of any people. The difficulty of the items comes from design rules and is not "
                                + "calibrated on people, so no candidates can be compared by these figures.")
                .contains("so no candidates can be compared by this figure.");
    }

    @Test
    void the_sentence_goes_with_the_calibration() {
        ReportSource source = ReportFixture.source(AnswerSheet.realistic(), ReportKind.EMPLOYER, Language.EN);

        assertThat(new AptitudeTopic(new ReportContext(source), List.of(aptitude(0, 0.4, false))).forReaders())
                .isEmpty();
        assertThat(new AptitudeTopic(new ReportContext(source), List.of(aptitude(0, 0.4, true))).forReaders())
                .isPresent();
    }

    @Test
    void an_impossible_speed_is_named_beside_the_figure_to_the_person_and_the_counsellor() {
        ReportSource source = ReportFixture.source(AnswerSheet.realistic(), ReportKind.COUNSELLOR, Language.EN);
        ReportSource fast = with(source, performance(), impossible());
        String sentence =
                "Checking: the times recorded are shorter than anybody needs for the work. The figures stand as they were counted";

        assertThat(page(fast, ReportKind.COUNSELLOR)).contains(sentence, "Tasks done impossibly fast", "523939.4");
        assertThat(page(fast, ReportKind.JOB_SEEKER)).contains(sentence, "523939.4");
        assertThat(page(with(source, performance()), ReportKind.JOB_SEEKER)).doesNotContain(sentence);
    }

    @Test
    void questions_answered_faster_than_read_are_named_beside_the_part_they_belong_to() {
        AnswerSheet fast = AnswerSheet.realistic().pace(Duration.ofMillis(700));

        assertThat(page(ReportFixture.source(fast, ReportKind.JOB_SEEKER, Language.EN), ReportKind.JOB_SEEKER)
                        .split("Many answers in this part were given faster", -1))
                .hasSize(4);
        assertThat(page(
                        ReportFixture.source(AnswerSheet.realistic(), ReportKind.JOB_SEEKER, Language.EN),
                        ReportKind.JOB_SEEKER))
                .doesNotContain("Many answers in this part were given faster");
    }

    @Test
    void only_interests_that_are_not_clearly_lower_are_named_and_ranks_are_ranges_on_the_first_page_too() {
        ReportContent content = ReportWriter.content(
                ReportFixture.source(AnswerSheet.realistic(), ReportKind.JOB_SEEKER, Language.EN),
                ReportKind.JOB_SEEKER);
        List<String> glance = content.sections().getFirst().blocks().stream()
                .filter(Block.Entry.class::isInstance)
                .flatMap(block -> ((Block.Entry) block).lines().stream())
                .toList();

        assertThat(glance).first().isEqualTo("What you rather like: Hands-on.");
        assertThat(glance.get(1))
                .matches(
                        "Occupations most alike in interests: .*\\(rank 1 to \\d+ of 431\\)([;,] .*\\(rank \\d+ to \\d+ of 431\\)){2}\\.");
    }

    @Test
    void occupations_that_one_us_occupation_stands_in_for_are_one_row() {
        ReportSource source = ReportFixture.source(AnswerSheet.realistic(), ReportKind.JOB_SEEKER, Language.EN);
        Block.Table table = (Block.Table)
                new OccupationTopic(new ReportContext(source), source.match().orElseThrow())
                        .forJobSeekers()
                        .get(1);

        assertThat(table.rows()).hasSize(10);
        assertThat(table.rows().stream().map(row -> row.subList(1, 4)).distinct())
                .hasSizeGreaterThan(5);
    }

    @Test
    void a_flat_profile_names_no_interest_as_liked() {
        String page = page(
                ReportFixture.source(AnswerSheet.full(), ReportKind.JOB_SEEKER, Language.ZH), ReportKind.JOB_SEEKER);

        assertThat(page).contains("您的六类兴趣比较接近，没有哪一类特别突出。").doesNotContain("您比较喜欢的事");
    }

    @Test
    void in_chinese_a_place_is_how_many_lie_lower_and_never_a_rank_from_the_top() {
        String page = page(
                ReportFixture.source(AnswerSheet.realistic(), ReportKind.JOB_SEEKER, Language.ZH),
                ReportKind.JOB_SEEKER);

        assertThat(page)
                .contains("每 100 人里大约有 18 到 56 人比您低")
                .doesNotContainPattern("人中第 [<>\\d]|在第 [<>\\d]|第 <1")
                .doesNotContain("神经质", "比多数人低一些");
    }

    @Test
    void a_band_that_runs_into_a_tail_is_at_most_or_at_least() {
        ReportContext context =
                new ReportContext(ReportFixture.source(AnswerSheet.realistic(), ReportKind.JOB_SEEKER, Language.ZH));

        assertThat(context.people(0.4, 6.2)).isEqualTo("最多 6 人");
        assertThat(context.people(0.1, 0.6)).isEqualTo("最多 1 人");
        assertThat(context.people(94.2, 99.6)).isEqualTo("至少 94 人");
        assertThat(context.people(4, 29)).isEqualTo("大约有 4 到 29 人");
    }

    @Test
    void a_trait_has_one_name_in_the_persons_report_and_the_counsellor_finds_both() {
        assertThat(page(
                        ReportFixture.source(AnswerSheet.realistic(), ReportKind.JOB_SEEKER, Language.EN),
                        ReportKind.JOB_SEEKER))
                .doesNotContain("Neuroticism", "Extraversion", "SEM")
                .contains("The domains in figures (compared with: men aged 21–40");
        assertThat(page(
                        ReportFixture.source(AnswerSheet.realistic(), ReportKind.COUNSELLOR, Language.EN),
                        ReportKind.COUNSELLOR))
                .contains("Emotional sensitivity (Neuroticism, N)");
    }

    @Test
    void details_come_with_the_word_that_four_questions_are_a_hint_and_with_their_figures() {
        assertThat(page(
                        ReportFixture.source(AnswerSheet.realistic(), ReportKind.JOB_SEEKER, Language.EN),
                        ReportKind.JOB_SEEKER))
                .contains("Each of these rests on four questions only, so it is a hint and no more.")
                .contains("The details that stand out, in figures (four questions each, so the error is large)");
    }

    @ParameterizedTest
    @EnumSource(ReportKind.class)
    void the_interview_says_that_its_error_is_not_known_and_shows_each_rater(ReportKind kind) {
        assertThat(page(ReportFixture.source(AnswerSheet.realistic(), kind, Language.EN), kind))
                .contains("Mean level of all competencies 3.8 (1–5; by rater A: 3.8, B: 3.8)")
                .contains("No norm. The levels 1 to 5 follow the descriptions in the interview guide")
                .doesNotContain("Every figure has an error; please");
    }

    @ParameterizedTest
    @EnumSource(
            value = ReportKind.class,
            names = {"JOB_SEEKER", "COUNSELLOR"})
    void the_error_of_the_work_values_has_a_source(ReportKind kind) {
        assertThat(page(ReportFixture.source(AnswerSheet.realistic(), kind, Language.EN), kind))
                .contains("Where the error of “Work values” comes from: Standard error of the mean")
                .contains("the error cannot be estimated, not that there is none");
    }

    @Test
    void names_that_hold_a_comma_are_set_apart_by_a_semicolon() {
        ReportContext context =
                new ReportContext(ReportFixture.source(AnswerSheet.realistic(), ReportKind.JOB_SEEKER, Language.ZH));

        assertThat(context.list(List.of("用己所长，做出成绩", "得到认可，往上发展"))).isEqualTo("用己所长，做出成绩；得到认可，往上发展");
        assertThat(context.list(List.of("动手实做", "研究探索"))).isEqualTo("动手实做、研究探索");
    }

    @ParameterizedTest
    @EnumSource(ReportKind.class)
    void chinese_small_print_is_chinese(ReportKind kind) {
        assertThat(page(ReportFixture.source(AnswerSheet.realistic(), kind, Language.ZH), kind))
                .doesNotContain(" prior", ", version ", "的的", "自愿者", "面试评分");
    }

    static AptitudeScores aptitude(double theta, double error, boolean uncalibrated) {
        return new AptitudeScores(
                InstrumentId.of("matrices"),
                SOME,
                List.of(),
                scored("matrices", theta, error, ScaleScore.Range.open()),
                10,
                10,
                SOME,
                uncalibrated,
                SOME);
    }

    private static PerformanceScores performance() {
        return new PerformanceScores(
                InstrumentId.of("checking"),
                new LocalizedText("核对", "Checking"),
                List.of(),
                List.of(scored("Speed", 523939.4, 1200, ScaleScore.Range.of(0, Double.POSITIVE_INFINITY))),
                SOME);
    }

    private static QualityIndex impossible() {
        return new QualityIndex(
                QualityIndex.Kind.IMPOSSIBLE_SPEED,
                Optional.of(InstrumentId.of("checking")),
                new LocalizedText("快得做不到的题", "Tasks done impossibly fast"),
                20,
                20,
                4,
                SOME,
                true,
                SOME,
                SOME);
    }

    private static Scored scored(String scale, double value, double error, ScaleScore.Range range) {
        return new Scored(
                ScaleId.of(scale),
                SOME,
                value,
                error,
                new BandShape.Normal(),
                range,
                SOME,
                new Comparison.NoNorm(SOME));
    }

    private static ReportSource with(ReportSource source, InstrumentScores more, QualityIndex... signs) {
        VisitScores scores = source.scores();
        List<InstrumentScores> instruments = new ArrayList<>(scores.instruments());
        instruments.add(more);
        List<QualityIndex> quality = new ArrayList<>(scores.quality());
        quality.addAll(List.of(signs));
        return new ReportSource(
                source.record(),
                new VisitScores(scores.visit(), instruments, quality, scores.provenance()),
                source.match(),
                source.interviews(),
                source.job(),
                source.bank(),
                source.language(),
                source.issuedAt());
    }

    private static ReportSource withoutJob(AnswerSheet sheet) {
        ReportSource source = ReportFixture.source(sheet, ReportKind.EMPLOYER, Language.EN);
        return new ReportSource(
                source.record(),
                source.scores(),
                source.match(),
                source.interviews(),
                Optional.empty(),
                source.bank(),
                source.language(),
                source.issuedAt());
    }

    private static String page(ReportSource source, ReportKind kind) {
        return new ReportWriter("http://localhost:8080")
                .write(source, kind, "K7MQ-4T2P-9XHD", UUID.randomUUID())
                .report()
                .html()
                .replaceAll("(?s)<style.*?</style>", "")
                .replaceAll("<[^>]+>", " ")
                .replace("&lt;", "<")
                .replace('\u2009', ' ')
                .replaceAll("\\s+", " ");
    }
}
