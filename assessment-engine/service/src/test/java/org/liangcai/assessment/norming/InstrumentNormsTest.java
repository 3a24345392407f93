package org.liangcai.assessment.norming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.liangcai.assessment.norming.NormOffice.ANNA;
import static org.liangcai.assessment.norming.NormOffice.BO;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liangcai.assessment.Actor;
import org.liangcai.assessment.RefusedException;
import org.liangcai.assessment.Role;
import org.liangcai.assessment.scoring.AnswerSheet;
import org.liangcai.assessment.scoring.Comparison;
import org.liangcai.assessment.scoring.InstrumentScores;
import org.liangcai.assessment.scoring.ScaleScore.Scored;
import org.liangcai.assessment.scoring.Scorer;
import org.liangcai.assessment.scoring.VisitScores;
import org.liangcai.assessment.session.VisitRecord;
import org.liangcai.assessment.session.VisitRecords;
import org.liangcai.assessment.visit.Purpose;
import org.liangcai.assessment.visit.Sex;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.ScaleId;
import org.liangcai.itembank.content.QualityIndexTexts;
import org.liangcai.norms.AgeBand;
import org.liangcai.norms.ConstructId;
import org.liangcai.norms.NormTable;
import org.liangcai.norms.NormVersion;
import org.liangcai.norms.building.NormMethod;
import org.liangcai.norms.building.RankFormula;

/** Local norms of instruments that came without a norm, from simulated visits to the scores of the next person. */
class InstrumentNormsTest {

    private static final LocalForm INTERESTS = form("interests");
    private static final LocalForm JUDGEMENT = form("judgement");
    private static final LocalForm MATRICES = form("matrices");
    private static final LocalForm CHECKING = new LocalForm("checking", "80-5min", Language.ZH);
    private static final Instant LATER = Instant.parse("2026-11-24T03:30:00Z");

    private static final List<LocalScore> PEOPLE = kept();

    private final NormOffice office = new NormOffice();
    private final LocalPeople.InMemory scores = new LocalPeople.InMemory();
    private final Scorer scorer =
            new Scorer(AnswerSheet.BANK, office.ledger, QualityIndexTexts.shipped(), "0.1.0-TEST");
    private final LocalScoreCollector collector = new LocalScoreCollector(new None(), scorer, scores, new Random(5));
    private final LocalNormService service =
            new LocalNormService(scores, collector, office.ledger, office.service, AnswerSheet.BANK, office.clock);

    private static LocalForm form(String instrument) {
        return LocalForm.all(AnswerSheet.BANK).stream()
                .filter(form -> form.instrument().equals(instrument) && form.language() == Language.ZH)
                .findFirst()
                .orElseThrow();
    }

    private static List<LocalScore> kept() {
        var collector =
                new LocalScoreCollector(new None(), AnswerSheet.SCORER, new LocalPeople.InMemory(), new Random(1));
        return Stream.concat(SimulatedVisits.people(700, 1_000).stream(), SimulatedVisits.checkers(700, 5_000).stream())
                .flatMap(record -> collector.score(record).stream())
                .toList();
    }

    private static List<LocalScore> usable(LocalForm form) {
        return PEOPLE.stream()
                .filter(person -> person.form().equals(form) && person.usable())
                .toList();
    }

    static List<LocalForm> forms() {
        return List.of(INTERESTS, JUDGEMENT, MATRICES, CHECKING);
    }

    @Test
    void every_instrument_is_listed_once_a_form_and_language_and_a_verification_is_not() {
        List<LocalForm> all = LocalForm.all(AnswerSheet.BANK);
        assertThat(all).doesNotHaveDuplicates().hasSize(2 * 13);
        assertThat(all.stream()
                        .filter(form -> form.language() == Language.ZH)
                        .map(form -> form.instrument() + " " + form.form()))
                .contains(
                        "personality 120",
                        "interests 62",
                        "matrices 8-18-se0.45-12min",
                        "checking 80-5min",
                        "checking 24-20s-8min",
                        "typing 3-8min")
                .noneMatch(form -> form.contains("se0.5"));
        assertThat(service.readiness(ANNA)).hasSize(2 * 13).allMatch(ready -> ready.missing() == 300);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void below_300_it_says_how_many_are_missing_and_at_300_the_next_visit_is_compared(LocalForm form) {
        scores.kept.addAll(usable(form).subList(0, 299));
        scores.kept.addAll(PEOPLE.stream()
                .filter(person -> person.form().equals(form) && !person.usable())
                .toList());
        assertThat(service.readiness(ANNA).stream().filter(ready -> ready.form().equals(form)))
                .singleElement()
                .satisfies(ready -> assertThat(ready.missing()).isEqualTo(1));
        assertRefused(
                LocalNormRefusal.LOCAL_TOO_FEW,
                "“全体”（16–60 岁）有 299 份完整、认真的作答，至少要 300 份，还差 1 份。没有编制。",
                () -> service.build(ANNA, plan(form, NormMethod.CONVENTIONAL, false)));
        scores.kept.add(usable(form).get(299));

        NormTable table =
                service.build(ANNA, plan(form, NormMethod.CONVENTIONAL, false)).table();
        assertThat(table.reliabilityNote().zh()).startsWith("信度由样本算出");
        assertThat(scored(scorer.score(visit(form, LATER), Purpose.GUIDANCE), form))
                .allMatch(score -> score.comparison() instanceof Comparison.NoNorm);
        putInUse(form, NormMethod.CONVENTIONAL, false, Purpose.GUIDANCE);

        VisitScores next = scorer.score(visit(form, LATER), Purpose.GUIDANCE);
        List<LocalScore> people = usable(form).subList(0, 300);
        for (Scored score : scored(next, form)) {
            if (score.comparison() instanceof Comparison.Normed normed) {
                assertThat(normed.percentile())
                        .as("%s", score.scale())
                        .isCloseTo(empirical(people, score), within(0.4));
                assertThat(normed.tLower()).isLessThanOrEqualTo(normed.tScore());
                assertThat(normed.reliability()).isBetween(LocalPrecision.LEAST, 0.97);
                assertThat(normed.source().table()).isEqualTo(table.id().value());
            }
        }
        assertThat(scored(next, form)).anyMatch(score -> score.comparison() instanceof Comparison.Normed);
        assertThat(next.provenance().normTables()).startsWith(table.id() + ", version 1 (");
        assertThat(next.provenance().norms())
                .singleElement()
                .satisfies(used -> assertThat(used.form()).isEqualTo(form.form()));
    }

    /** Everybody below and half of those alike, by counting. */
    private static double empirical(List<LocalScore> people, Scored score) {
        double below = 0;
        for (LocalScore person : people) {
            double raw = person.raws().getOrDefault(ConstructId.of(score.scale().value()), Double.NaN);
            below += raw < score.value() - 1e-9 ? 1 : raw > score.value() + 1e-9 ? 0 : 0.5;
        }
        return 100 * below / people.size();
    }

    @ParameterizedTest
    @CsvSource({"TAYLOR, 2.5", "SINH_ARCSINH, 2.5"})
    void continuous_norms_agree_with_the_places_found_within_their_sampling_error(NormMethod method, double points) {
        for (LocalForm form : List.of(INTERESTS, MATRICES)) {
            scores.kept.clear();
            scores.kept.addAll(usable(form));
            NormTable table = service.build(ANNA, plan(form, method, false)).table();
            for (LocalScore person : usable(form).subList(0, 40)) {
                person.raws().forEach((construct, raw) -> {
                    double below = usable(form).stream()
                            .mapToDouble(other -> other.raws().get(construct))
                            .map(other -> other < raw - 1e-9 ? 1 : other > raw + 1e-9 ? 0 : 0.5)
                            .average()
                            .orElseThrow();
                    assertThat(((org.liangcai.norms.NormedScore)
                                            table.norm(construct, raw, new org.liangcai.norms.SelectionNormGroup()))
                                    .percentileRank())
                            .as("%s %s", construct, raw)
                            .isCloseTo(100 * below, within(points));
                });
            }
        }
    }

    @Test
    void an_old_visit_keeps_its_no_norm_and_a_rescoring_stands_beside_it() {
        scores.kept.addAll(usable(INTERESTS));
        VisitRecord old = visit(INTERESTS, AnswerSheet.FINISHED);
        VisitScores before = scorer.score(old, Purpose.GUIDANCE);
        NormVersion version = putInUse(INTERESTS, NormMethod.CONVENTIONAL, false, Purpose.GUIDANCE);

        assertThat(scorer.score(old, Purpose.GUIDANCE)).isEqualTo(before);
        assertThat(before.provenance().normTables()).isEqualTo("none");
        var kept = new ArrayList<Rescoring>();
        var rescoring = new RescoringService(new One(old), scorer, office.ledger, new Kept(kept), office.clock);
        Actor counsellor = new Actor(UUID.randomUUID(), "李老师", Set.of(Role.COUNSELLOR));
        assertThat(rescoring.choices(counsellor, AnswerSheet.VISIT))
                .extracting(NormVersion::of)
                .containsExactly(version);
        Rescoring beside = rescoring.rescore(counsellor, AnswerSheet.VISIT, version, "当时还没有常模");
        assertThat(beside.scales()).hasSize(6);
        assertThat(kept).containsExactly(beside);
        assertThat(scorer.score(old, Purpose.GUIDANCE)).isEqualTo(before);
        VisitScores now = scorer.score(visit(INTERESTS, LATER), Purpose.GUIDANCE);
        assertThat(now.interests().orElseThrow().shape())
                .isEqualTo(before.interests().orElseThrow().shape());
        assertThat(now.interests().orElseThrow().withinPerson())
                .as("what is compared within one person stays as it was")
                .isEqualTo(before.interests().orElseThrow().withinPerson());
        assertThat(beside.scales().getFirst().tScore()).isEqualTo(t(now, INTERESTS, "R"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"interests", "matrices"})
    void selection_is_never_split_by_sex_or_age(String instrument) {
        LocalForm form = form(instrument);
        scores.kept.addAll(usable(form));
        putInUse(form, NormMethod.CONVENTIONAL, true, Purpose.SELECTION);
        var seen = new ArrayList<List<Double>>();
        for (Optional<Sex> sex : List.of(Optional.of(Sex.FEMALE), Optional.of(Sex.MALE), Optional.<Sex>empty())) {
            for (int year : new int[] {1958, 1985, 2010}) {
                VisitRecord record = SimulatedVisits.person(42)
                        .sex(sex)
                        .birthYear(year)
                        .purpose(Purpose.SELECTION)
                        .finished(LATER)
                        .record();
                seen.add(scored(scorer.score(record, Purpose.SELECTION), form).stream()
                        .map(score -> ((Comparison.Normed) score.comparison()).tScore())
                        .toList());
            }
        }
        assertThat(Set.copyOf(seen)).hasSize(1);
    }

    @Test
    void a_norm_for_guidance_says_nothing_in_selection() {
        scores.kept.addAll(usable(JUDGEMENT));
        putInUse(JUDGEMENT, NormMethod.CONVENTIONAL, false, Purpose.GUIDANCE);
        assertThat(scored(scorer.score(visit(JUDGEMENT, LATER), Purpose.SELECTION), JUDGEMENT))
                .allMatch(score -> score.comparison() instanceof Comparison.NoNorm);
    }

    @Test
    void the_error_of_an_ability_is_the_persons_own_and_that_of_a_mean_is_the_groups() {
        scores.kept.addAll(usable(MATRICES));
        scores.kept.addAll(usable(INTERESTS));
        VisitScores plain = scorer.score(visit(MATRICES, AnswerSheet.FINISHED), Purpose.GUIDANCE);
        putInUse(MATRICES, NormMethod.CONVENTIONAL, false, Purpose.GUIDANCE);
        putInUse(INTERESTS, NormMethod.CONVENTIONAL, false, Purpose.GUIDANCE);
        VisitScores normed = scorer.score(visit(MATRICES, LATER), Purpose.GUIDANCE);

        Scored ability = scored(normed, MATRICES).getFirst();
        assertThat(ability.standardError())
                .isEqualTo(scored(plain, MATRICES).getFirst().standardError());
        double meanPosterior = usable(MATRICES).stream()
                .mapToDouble(
                        person -> Math.pow(person.errors().values().iterator().next(), 2))
                .average()
                .orElseThrow();
        double[] thetas = usable(MATRICES).stream()
                .mapToDouble(person -> person.raws().values().iterator().next())
                .toArray();
        double mean = Arrays.stream(thetas).average().orElseThrow();
        double variance = Arrays.stream(thetas)
                        .map(theta -> (theta - mean) * (theta - mean))
                        .sum()
                / (thetas.length - 1);
        assertThat(((Comparison.Normed) ability.comparison()).reliability())
                .isCloseTo(variance / (variance + meanPosterior), within(1e-4));

        Scored realistic = scored(normed, INTERESTS).getFirst();
        double meanError = usable(INTERESTS).stream()
                .mapToDouble(person -> Math.pow(person.errors().getOrDefault(ConstructId.of("R"), Double.NaN), 2))
                .average()
                .orElseThrow();
        assertThat(realistic.standardError()).isCloseTo(Math.sqrt(meanError), within(1e-4));
        assertThat(realistic.errorSource().zh()).startsWith("信度由样本算出：1 − 平均误差方差");
        assertThat(normed.provenance().normTables())
                .isEqualTo(
                        "local-interests-62-zh, version 1 (2026-11); local-matrices-8-18-se0.45-12min-zh, version 1 (2026-11)");
        assertThat(normed.interests().orElseThrow().notes())
                .isNotEqualTo(plain.interests().orElseThrow().notes())
                .noneMatch(note -> note.zh().contains("没有常模"));
    }

    @Test
    void a_high_place_in_errors_is_not_to_be_taken_for_good_work() {
        scores.kept.addAll(usable(CHECKING));
        putInUse(CHECKING, NormMethod.CONVENTIONAL, false, Purpose.GUIDANCE);
        List<Scored> normed = scored(scorer.score(visit(CHECKING, LATER), Purpose.GUIDANCE), CHECKING);
        assertThat(((Comparison.Normed) normed.getFirst().comparison()).notes()).isEmpty();
        assertThat(normed.getLast().comparison())
                .isInstanceOfSatisfying(
                        Comparison.Normed.class,
                        errors -> assertThat(errors.notes())
                                .extracting(LocalizedText::en)
                                .containsExactly(
                                        "Errors are counted here: a high T score and percentile mean more errors than other people, not better work."));
    }

    @Test
    void whoever_lies_beyond_the_sample_is_told_that_the_place_is_that_of_its_end() {
        List<LocalScore> slow = usable(CHECKING).stream()
                .filter(person -> person.raws().getOrDefault(ConstructId.of("checking"), Double.NaN) < 7)
                .toList();
        scores.kept.addAll(slow);
        putInUse(CHECKING, NormMethod.CONVENTIONAL, false, Purpose.GUIDANCE);
        AnswerSheet fast = AnswerSheet.full().battery("aptitude-six").only("checking");
        fast.presented("checking")
                .forEach(item -> fast.answer(
                        item.id().value(),
                        new org.liangcai.itembank.ItemResponse.Chosen(
                                ((org.liangcai.itembank.ScoringRule.SingleKey) item.scoring()).correctOption())));
        Scored speed = scored(scorer.score(fast.birthYear(1996).finished(LATER).record(), Purpose.GUIDANCE), CHECKING)
                .getFirst();
        assertThat(speed.comparison()).isInstanceOfSatisfying(Comparison.Normed.class, normed -> {
            assertThat(normed.percentile()).isBetween(99.0, 100.0);
            assertThat(normed.notes())
                    .extracting(LocalizedText::zh)
                    .containsExactly("这个分数高于常模样本里的所有分数，给出的是最高分的位置，只说明“至少这么高”。");
        });
    }

    @Test
    void the_beta_binomial_is_refused_for_scores_that_are_not_whole() {
        scores.kept.addAll(usable(INTERESTS));
        assertThatThrownBy(() -> service.build(ANNA, plan(INTERESTS, NormMethod.BETA_BINOMIAL, false)))
                .isInstanceOfSatisfying(RefusedException.class, refused -> {
                    assertThat(refused.refusal()).isEqualTo(LocalNormRefusal.LOCAL_METHOD_UNFIT);
                    assertThat(refused.message(Language.EN)).startsWith("The beta-binomial distribution is for whole");
                });
    }

    @Test
    void scores_without_their_errors_give_no_norm_and_scores_that_are_mostly_error_are_left_out_or_refused() {
        usable(INTERESTS)
                .forEach(person -> scores.kept.add(new LocalScore(
                        person.form(),
                        person.month(),
                        person.age(),
                        person.sex(),
                        person.education(),
                        true,
                        true,
                        person.raws())));
        assertRefused(
                LocalNormRefusal.LOCAL_NO_REFERENCE,
                "这一形式没有在用的常模，留下的分数也没有各自的标准误，无法知道测量误差。没有编制。",
                () -> service.build(ANNA, plan(INTERESTS, NormMethod.CONVENTIONAL, false)));
        scores.kept.clear();
        usable(INTERESTS).forEach(person -> scores.kept.add(noisy(person, Set.of("R"))));
        NormTable table = service.build(ANNA, plan(INTERESTS, NormMethod.CONVENTIONAL, false))
                .table();
        assertThat(table.constructs()).hasSize(5);
        assertThat(table.reliabilityNote().en())
                .contains("Scales left out because their reliability is below 0.5, a convention of this product: ");
        scores.kept.clear();
        usable(INTERESTS).forEach(person -> scores.kept.add(noisy(person, Set.of("R", "I", "A", "S", "E", "C"))));
        assertThatThrownBy(() -> service.build(ANNA, plan(INTERESTS, NormMethod.CONVENTIONAL, false)))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(LocalNormRefusal.LOCAL_NOT_RELIABLE));
    }

    private static LocalScore noisy(LocalScore person, Set<String> scales) {
        var errors = new java.util.HashMap<>(person.errors());
        scales.forEach(scale -> errors.put(ConstructId.of(scale), 2.0));
        return new LocalScore(
                person.form(),
                person.month(),
                person.age(),
                person.sex(),
                person.education(),
                true,
                true,
                person.raws(),
                errors);
    }

    @Test
    void guessed_broken_off_or_longer_protocols_are_no_norm() {
        assertThat(one(SimulatedVisits.person(7).only("matrices")).usable()).isTrue();
        assertThat(one(SimulatedVisits.person(7).only("matrices").pace(Duration.ofMillis(900)))
                        .careful())
                .isFalse();
        AnswerSheet few = SimulatedVisits.person(7).only("matrices");
        few.presented("matrices").stream()
                .skip(7)
                .forEach(item -> few.leaveOut(item.id().value()));
        assertThat(one(few).complete()).isFalse();
        AnswerSheet gap = SimulatedVisits.person(7).only("interests");
        gap.leaveOut(gap.presented("interests").getFirst().id().value());
        assertThat(one(gap).complete()).isFalse();
    }

    private LocalScore one(AnswerSheet sheet) {
        return collector.score(sheet.record()).getFirst();
    }

    @Test
    void of_a_visit_whose_personality_was_taken_in_before_only_the_rest_is_taken() {
        VisitRecord visit = AnswerSheet.realistic().consentToNorms().record();
        var late = new LocalScoreCollector(new One(visit), scorer, scores, new Random(5));
        scores.awaiting = List.of(new LocalScores.Awaiting(AnswerSheet.VISIT, true));
        assertThat(late.collect()).isEqualTo(5);
        assertThat(scores.kept)
                .extracting(score -> score.form().instrument())
                .containsExactlyInAnyOrder("interests", "judgement", "values", "matrices", "series");
        scores.awaiting = List.of(new LocalScores.Awaiting(AnswerSheet.VISIT, false));
        assertThat(late.collect()).isEqualTo(6);
    }

    @Test
    void the_drift_of_every_norm_in_use_is_checked_and_a_switch_is_told_before() {
        scores.kept.addAll(usable(INTERESTS));
        scores.kept.addAll(usable(MATRICES));
        var switches = new SwitchReportService(scores, collector, office.ledger, office.clock);
        NormVersion first = keep(INTERESTS, NormMethod.CONVENTIONAL, false);
        assertRefused(
                LocalNormRefusal.LOCAL_NOTHING_TO_SWITCH,
                "这一形式还没有在用的常模，所以没有人会换到另一档：开始使用以后完成的人，才第一次与常模比较。",
                () -> switches.report(ANNA, INTERESTS.scope(Purpose.GUIDANCE), first));
        use(INTERESTS, first, Purpose.GUIDANCE);
        putInUse(MATRICES, NormMethod.CONVENTIONAL, false, Purpose.SELECTION);
        office.pass(Duration.ofDays(2));
        NormVersion second = keep(INTERESTS, NormMethod.TAYLOR, false);
        SwitchReport report = switches.report(ANNA, INTERESTS.scope(Purpose.GUIDANCE), second);
        assertThat(report.people()).isEqualTo(usable(INTERESTS).size());
        assertThat(report.rows().getFirst().meanChange()).isCloseTo(0, within(0.5));

        var made = new ArrayList<NormCheck>();
        var drift = new NormDriftService(scores, collector, new Checks(made), office.ledger, office.clock);
        assertThat(drift.checkNow(ANNA))
                .extracting(check -> check.form().instrument())
                .containsExactlyInAnyOrder("personality", "personality", "interests", "matrices");
        assertThat(drift.forms(ANNA)).contains(INTERESTS, MATRICES);
        assertThat(made)
                .filteredOn(check -> !check.form().instrument().equals("personality"))
                .allSatisfy(check -> assertThat(check.constructs()).allSatisfy(construct -> {
                    assertThat(construct.notable()).isFalse();
                    assertThat(construct.fit().orElseThrow().mean()).isCloseTo(0, within(0.02));
                    assertThat(construct.fit().orElseThrow().ratio()).isCloseTo(1, within(0.03));
                }));
    }

    private VisitRecord visit(LocalForm form, Instant finished) {
        AnswerSheet sheet = form.equals(CHECKING) ? SimulatedVisits.checker(77) : SimulatedVisits.person(77);
        return sheet.finished(finished).record();
    }

    private static List<Scored> scored(VisitScores scores, LocalForm form) {
        return scores.instruments().stream()
                .filter(of -> of.instrument().value().equals(form.instrument()))
                .map(InstrumentScores::scales)
                .flatMap(List::stream)
                .filter(Scored.class::isInstance)
                .map(Scored.class::cast)
                .toList();
    }

    private static double t(VisitScores scores, LocalForm form, String scale) {
        return scored(scores, form).stream()
                .filter(score -> score.scale().equals(ScaleId.of(scale)))
                .map(score -> ((Comparison.Normed) score.comparison()).tScore())
                .findFirst()
                .orElseThrow();
    }

    private NormVersion keep(LocalForm form, NormMethod method, boolean bySex) {
        NormVersion version = service.keep(ANNA, service.build(ANNA, plan(form, method, bySex)), "第一版");
        assertRefused(
                NormRefusal.NORM_OWN_WORK,
                "这一版是您自己编制的，须由另一个人批准。没有保存。",
                () -> office.service.approve(ANNA, version, "好"));
        office.service.approve(BO, version, "样本够大");
        return version;
    }

    private void use(LocalForm form, NormVersion version, Purpose purpose) {
        office.service.putInUse(ANNA, version, form.scope(purpose), LocalDate.parse("2026-11-21"), "开始使用");
    }

    private NormVersion putInUse(LocalForm form, NormMethod method, boolean bySex, Purpose purpose) {
        NormVersion version = keep(form, method, bySex);
        use(form, version, purpose);
        return version;
    }

    private static LocalPlan plan(LocalForm form, NormMethod method, boolean bySex) {
        return new LocalPlan(
                form,
                method,
                RankFormula.RANKIT,
                bySex,
                List.of(new AgeBand(16, 60)),
                0,
                new LocalizedText("本市就业服务中心", "the city's employment office"),
                Optional.empty());
    }

    private static void assertRefused(Enum<?> refusal, String message, Runnable call) {
        assertThatThrownBy(call::run).isInstanceOfSatisfying(RefusedException.class, refused -> {
            assertThat(refused.refusal()).isEqualTo(refusal);
            assertThat(refused.message(Language.ZH)).isEqualTo(message);
        });
    }

    private record Kept(List<Rescoring> all) implements Rescorings {
        @Override
        public void add(Rescoring rescoring) {
            all.add(rescoring);
        }

        @Override
        public List<Rescoring> ofVisit(UUID visit) {
            return List.copyOf(all);
        }
    }

    private record Checks(List<NormCheck> all) implements NormChecks {
        @Override
        public void add(NormCheck check) {
            all.add(check);
        }

        @Override
        public Optional<Instant> last() {
            return Optional.empty();
        }

        @Override
        public List<NormCheck> of(LocalForm form, int most) {
            return List.of();
        }
    }

    private record One(VisitRecord record) implements VisitRecords {
        @Override
        public Optional<VisitRecord> find(UUID visit) {
            return Optional.of(record);
        }

        @Override
        public Optional<VisitRecord> findByReference(String reference) {
            return Optional.empty();
        }
    }

    private static final class None implements VisitRecords {
        @Override
        public Optional<VisitRecord> find(UUID visit) {
            return Optional.empty();
        }

        @Override
        public Optional<VisitRecord> findByReference(String reference) {
            return Optional.empty();
        }
    }
}
