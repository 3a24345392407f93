package org.liangcai.assessment.norming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.liangcai.assessment.norming.NormOffice.ANNA;
import static org.liangcai.assessment.norming.NormOffice.BO;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liangcai.assessment.RefusedException;
import org.liangcai.assessment.scoring.AnswerSheet;
import org.liangcai.assessment.scoring.Comparison;
import org.liangcai.assessment.scoring.NormScope;
import org.liangcai.assessment.scoring.ScaleScore;
import org.liangcai.assessment.scoring.Scorer;
import org.liangcai.assessment.session.VisitRecord;
import org.liangcai.assessment.session.VisitRecords;
import org.liangcai.assessment.visit.Purpose;
import org.liangcai.assessment.visit.Sex;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.content.QualityIndexTexts;
import org.liangcai.norms.AgeBand;
import org.liangcai.norms.AgeNormGroup;
import org.liangcai.norms.ConstructId;
import org.liangcai.norms.NormTable;
import org.liangcai.norms.NormVersion;
import org.liangcai.norms.NormedScore;
import org.liangcai.norms.building.NormMethod;
import org.liangcai.norms.building.RankFormula;

class LocalNormServiceTest {

    private static final LocalizedText PLACE = new LocalizedText("本市就业服务中心", "the city's employment office");

    private final NormOffice office = new NormOffice();
    private final LocalPeople.InMemory scores = new LocalPeople.InMemory();
    private final AnswerSheet sheet = AnswerSheet.realistic().only("personality");
    private final Scorer scorer =
            new Scorer(AnswerSheet.BANK, office.ledger, QualityIndexTexts.shipped(), "0.1.0-TEST");
    private final LocalScoreCollector collector =
            new LocalScoreCollector(new OneVisit(), scorer, scores, new Random(5));
    private final LocalNormService service =
            new LocalNormService(scores, collector, office.ledger, office.service, AnswerSheet.BANK, office.clock);

    @Test
    void until_there_are_300_complete_careful_protocols_it_says_how_many_are_missing() {
        scores.kept.addAll(LocalPeople.drawn(290, 0, 1, 1));
        LocalScore one = scores.kept.getFirst();
        scores.kept.add(new LocalScore(
                one.form(), one.month(), 30, Optional.empty(), one.education(), true, false, one.raws()));

        assertThat(service.readiness(ANNA).getFirst())
                .isEqualTo(new LocalReadiness(LocalPeople.personality(Language.ZH), 291, 290, 145, 145))
                .satisfies(ready -> {
                    assertThat(ready.missing()).isEqualTo(10);
                    assertThat(ready.missingBySex()).isEqualTo(310);
                });
        assertRefused(
                () -> service.build(ANNA, plan(NormMethod.TAYLOR, false)),
                LocalNormRefusal.LOCAL_TOO_FEW,
                "“全体”（16–60 岁）有 290 份完整、认真的作答，至少要 300 份，还差 10 份。没有编制。");
        scores.kept.addAll(LocalPeople.drawn(210, 0, 1, 2));
        assertRefused(
                () -> service.build(ANNA, plan(NormMethod.TAYLOR, true)),
                LocalNormRefusal.LOCAL_TOO_FEW,
                "“女性”（16–60 岁）有 250 份完整、认真的作答，至少要 300 份，还差 50 份。没有编制。");
        assertRefused(
                () -> service.build(
                        ANNA, plan(NormMethod.CONVENTIONAL, false, new AgeBand(16, 25), new AgeBand(26, 60))),
                LocalNormRefusal.LOCAL_CELL_TOO_SMALL,
                "“全体”中 16–25 岁这一组有 102 份，至少要 300 份，还差 198 份。请把年龄段合并，或者换用连续常模。没有编制。");
        assertRefused(
                () -> service.build(ANNA, plan(NormMethod.TAYLOR, false, new AgeBand(16, 25), new AgeBand(27, 60))),
                LocalNormRefusal.LOCAL_BANDS_UNFIT,
                "请把年龄段写成“16-25，26-40”这样，前后相接，在 14 岁到 100 岁之间。没有编制。");
    }

    @Test
    void a_norm_is_built_from_the_scores_kept_here_and_says_what_it_stands_on() {
        scores.kept.addAll(LocalPeople.drawn(600, 0.5, 1, 3));

        BuiltLocalNorm built = service.build(ANNA, plan(NormMethod.CONVENTIONAL, true));
        NormTable table = built.table();
        assertThat(table.id().value()).isEqualTo("local-personality-120-zh");
        assertThat(table.sample().description().en())
                .contains("600 people (300 women, 300 men, 0 not stated)", "from 2026-01 to 2026-10");
        assertThat(table.constructs()).hasSize(35);
        ConstructId n = ConstructId.of("N");
        double local = t(table, n, 80);
        double shipped = t(NormOffice.SHIPPED, n, 80);
        assertThat(local - shipped).isCloseTo(-5, within(1.5));

        NormVersion version = service.keep(ANNA, built, "第一版");
        assertThat(office.service.entry(BO, version).state()).isEqualTo(NormState.CANDIDATE);
        assertRefused(
                () -> office.service.approve(ANNA, version, "好"),
                NormRefusal.NORM_OWN_WORK,
                "这一版是您自己编制的，须由另一个人批准。没有保存。");
        assertThat(service.build(ANNA, plan(NormMethod.CONVENTIONAL, true))
                        .table()
                        .version())
                .isEqualTo(2);
    }

    @Test
    void people_are_weighted_to_the_population_and_the_table_says_so() {
        List<LocalScore> women = LocalPeople.drawn(800, 0.6, 1, 11).stream()
                .filter(person -> person.sex().equals(Optional.of(org.liangcai.assessment.visit.Sex.FEMALE)))
                .toList();
        scores.kept.addAll(women);
        scores.kept.addAll(LocalPeople.drawn(240, 0, 1, 12).stream()
                .filter(person -> person.sex().equals(Optional.of(org.liangcai.assessment.visit.Sex.MALE)))
                .toList());
        LocalPlan plain = plan(NormMethod.CONVENTIONAL, false);
        BuiltLocalNorm weighted =
                service.build(ANNA, weighted(plain, "variable,category,share\nsex,F,0.5\nsex,M,0.5\n"));
        assertThat(weighted.raking())
                .hasValueSatisfying(raking -> assertThat(raking.effectiveSampleSize())
                        .isCloseTo(520.0 * 520 / (260 * 260 / 400.0 + 260 * 260 / 120.0), within(1e-6)));
        assertThat(weighted.table().method().zh()).contains("按总体比例加权（性别：女 50.0 %、男 50.0 %），520 人的有效样本量为 369。");
        assertThat(weighted.table().method().en())
                .contains(
                        "Weighted to shares of the population (sex: women 50.0 %, men 50.0 %); the effective sample size of 520 people is 369.");
        ConstructId n = ConstructId.of("N");
        assertThat(t(weighted.table(), n, 80))
                .isGreaterThan(t(service.build(ANNA, plain).table(), n, 80) + 0.5);
        assertRefused(
                () -> service.build(ANNA, weighted(plain, "variable,category,share\nsex,F,1\n")),
                LocalNormRefusal.LOCAL_MARGIN_NO_SHARE,
                "“性别：男”在样本里有 120 人，总体比例里没有这一类。请补上它的比例。没有编制。");
        assertRefused(
                () -> service.build(ANNA, weighted(plain, "variable,category,share\nsex,F,0.99\nsex,M,0.01\n")),
                LocalNormRefusal.LOCAL_WEIGHTS_EXTREME,
                "按这些总体比例，有人要计 0.04 次，有人要计 1.29 次；只允许在 0.2 到 5 之间。样本与总体差得太远，请合并类别或者去掉一个变量。没有编制。");
        assertRefused(
                () -> service.build(ANNA, weighted(plain, "变量,类别,比例\n学历,本科,0.4\n学历,博士研究生,0.6\n")),
                LocalNormRefusal.LOCAL_MARGIN_NOBODY,
                "总体比例里的“学历：博士研究生”，样本里没有人，加权补不出来。请合并类别，或者去掉这一变量。没有编制。");
        assertRefused(
                () -> service.build(ANNA, weighted(plain, "variable,category,share\nage,16-29,1\n")),
                LocalNormRefusal.LOCAL_MARGIN_NO_SHARE,
                refusedAge());
    }

    private String refusedAge() {
        int first = scores.kept.stream()
                .mapToInt(LocalScore::age)
                .filter(age -> age > 29)
                .mapToObj(String::valueOf)
                .collect(java.util.stream.Collectors.groupingBy(age -> age, java.util.stream.Collectors.counting()))
                .keySet()
                .stream()
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElseThrow();
        long people =
                scores.kept.stream().filter(person -> person.age() == first).count();
        return "“年龄：%d 岁”在样本里有 %d 人，总体比例里没有这一类。请补上它的比例。没有编制。".formatted(first, people);
    }

    private static LocalPlan weighted(LocalPlan plan, String csv) {
        var read = (MarginsReader.Read.Margins)
                MarginsReader.read("m.csv", csv.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return new LocalPlan(
                plan.form(),
                plan.method(),
                plan.formula(),
                plan.bySex(),
                plan.cells(),
                plan.replications(),
                plan.place(),
                Optional.of(read.margins()));
    }

    @Test
    void every_fault_of_a_file_of_shares_is_named_with_line_and_column_in_both_languages() {
        var faulty = (MarginsReader.Read.Faulty) MarginsReader.read(
                "m.csv",
                "variable,category,share\nsex,F,0.5\n\nsex,X,0.5\nheight,tall,1\nage,16-25,zero\nage,20-30,0.5\nsex,F,0.2\neducation\n"
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(faulty.faults())
                .extracting(fault -> "%d:%d %s"
                        .formatted(fault.line(), fault.column(), fault.message().en()))
                .containsExactly(
                        "4:2 The category “X” is not known; it may be: FEMALE, MALE.",
                        "5:1 The variable “height” is not known; it may be sex, education or age.",
                        "6:3 The share “zero” must be above 0 and at most 1, for example 0.49.",
                        "8:2 The category “FEMALE” has a share already, or overlaps a band before it.",
                        "9:0 The row has 1 cells and needs 3.");
        assertThat(faulty.faults().getFirst().message().zh()).isEqualTo("类别“X”不认识；可以用：女、男。");
        var sum = (MarginsReader.Read.Faulty) MarginsReader.read(
                "m.csv", "变量,类别,比例\n性别,女,0.5\n性别,男,0.4\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(sum.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(3);
            assertThat(fault.message().zh()).isEqualTo("“性别”各类的比例加起来是 0.9000，应该是 1。");
        });
    }

    @Test
    void a_continuous_norm_of_few_people_a_year_still_reaches_far_from_the_middle() {
        scores.kept.addAll(LocalPeople.drawn(600, 0, 1, 6));
        NormTable table = service.build(ANNA, plan(NormMethod.TAYLOR, false)).table();
        assertThat(t(table, ConstructId.of("N"), 24)).isLessThan(27);
        assertThat(t(table, ConstructId.of("N"), 120)).isGreaterThan(73);
    }

    @Test
    void of_a_visit_only_what_norm_building_needs_is_kept_and_only_with_consent() {
        assertThat(collector.score(sheet.record())).isEmpty();
        LocalScore kept = collector.score(sheet.consentToNorms().record()).getFirst();

        assertThat(kept.raws()).hasSize(35);
        assertThat(kept.errors()).hasSize(35);
        assertThat(kept.complete()).isTrue();
        assertThat(kept.age()).isEqualTo(28);
        assertThat(kept.month()).hasToString("2026-11");
        assertThat(Arrays.stream(LocalScore.class.getRecordComponents()).map(component -> component.getName()))
                .containsExactly("form", "month", "age", "sex", "education", "complete", "careful", "raws", "errors");
        assertThat(collector.score(sheet.unfinished().record())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(NormMethod.class)
    void selection_never_splits_by_sex_or_age_with_any_norm_that_can_be_built_here(NormMethod method) {
        scores.kept.addAll(LocalPeople.drawn(600, 0.2, 1, 4));
        NormVersion version = service.keep(ANNA, service.build(ANNA, plan(method, true)), "试");
        office.service.approve(BO, version, "可用");
        office.service.putInUse(
                ANNA, version, NormOffice.scope(Language.ZH, Purpose.SELECTION), LocalDate.parse("2026-11-20"), "用");
        var seen = new ArrayList<List<Double>>();
        for (Optional<Sex> sex : List.of(Optional.of(Sex.FEMALE), Optional.of(Sex.MALE), Optional.<Sex>empty())) {
            for (int year : new int[] {1958, 1985, 2010}) {
                VisitRecord record = sheet.sex(sex)
                        .birthYear(year)
                        .purpose(Purpose.SELECTION)
                        .record();
                seen.add(tScores(record, Purpose.SELECTION));
                seen.add(new RescoringService(new OneVisit(), scorer, office.ledger, new Kept(), office.clock)
                        .rescore(counsellor(), AnswerSheet.VISIT, version, "核对").scales().stream()
                                .map(Rescoring.Scale::tScore)
                                .toList());
            }
        }
        assertThat(Set.copyOf(seen)).hasSize(1);
        assertThat(seen.getFirst()).hasSize(35);
    }

    @Test
    void nothing_that_chooses_a_norm_has_a_place_for_a_person() {
        assertThat(Arrays.stream(NormScope.class.getRecordComponents()).map(component -> component.getName()))
                .containsExactly("instrument", "form", "language", "purpose");
        assertThat(Arrays.stream(LocalForm.class.getRecordComponents()).map(component -> component.getName()))
                .containsExactly("instrument", "form", "language");
        assertThat(Arrays.stream(LocalPlan.class.getRecordComponents()).map(component -> component.getName()))
                .containsExactly("form", "method", "formula", "bySex", "cells", "replications", "place", "margins");
        assertThat(SwitchComparison.group(
                        Purpose.SELECTION, LocalPeople.drawn(1, 0, 1, 1).getFirst()))
                .isEqualTo(new org.liangcai.norms.SelectionNormGroup());
    }

    private List<Double> tScores(VisitRecord record, Purpose purpose) {
        return scorer.score(record, purpose).personality().orElseThrow().scales().stream()
                .map(ScaleScore.Scored.class::cast)
                .map(scored -> ((Comparison.Normed) scored.comparison()).tScore())
                .toList();
    }

    private static org.liangcai.assessment.Actor counsellor() {
        return new org.liangcai.assessment.Actor(
                UUID.randomUUID(), "李老师", Set.of(org.liangcai.assessment.Role.COUNSELLOR));
    }

    private static double t(NormTable table, ConstructId construct, double raw) {
        return ((NormedScore) table.norm(construct, raw, new AgeNormGroup(30))).tScore();
    }

    private static LocalPlan plan(NormMethod method, boolean bySex, AgeBand... cells) {
        return new LocalPlan(
                LocalPeople.personality(Language.ZH),
                method,
                RankFormula.RANKIT,
                bySex,
                cells.length == 0 ? List.of(new AgeBand(16, 60)) : List.of(cells),
                0,
                PLACE,
                Optional.empty());
    }

    private static void assertRefused(ThrowingCallable call, Enum<?> refusal, String message) {
        assertThatThrownBy(call).isInstanceOfSatisfying(RefusedException.class, refused -> {
            assertThat(refused.refusal()).isEqualTo(refusal);
            assertThat(refused.message(Language.ZH)).isEqualTo(message);
        });
    }

    private static final class Kept implements Rescorings {
        @Override
        public void add(Rescoring rescoring) {}

        @Override
        public List<Rescoring> ofVisit(UUID visit) {
            return List.of();
        }
    }

    private final class OneVisit implements VisitRecords {
        @Override
        public Optional<VisitRecord> find(UUID visit) {
            return Optional.of(sheet.record());
        }

        @Override
        public Optional<VisitRecord> findByReference(String reference) {
            return Optional.empty();
        }
    }
}
