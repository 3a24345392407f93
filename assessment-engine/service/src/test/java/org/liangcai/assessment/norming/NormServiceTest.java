package org.liangcai.assessment.norming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.liangcai.assessment.norming.NormOffice.ANNA;
import static org.liangcai.assessment.norming.NormOffice.BO;
import static org.liangcai.assessment.norming.NormOffice.SHIPPED;
import static org.liangcai.assessment.norming.NormOffice.scope;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.liangcai.assessment.Actor;
import org.liangcai.assessment.CommonRefusal;
import org.liangcai.assessment.Refusal;
import org.liangcai.assessment.RefusedException;
import org.liangcai.assessment.Role;
import org.liangcai.assessment.scoring.NormScope;
import org.liangcai.assessment.visit.Purpose;
import org.liangcai.itembank.Language;
import org.liangcai.norms.NormTableId;
import org.liangcai.norms.NormVersion;
import org.liangcai.norms.file.NormFileWriter;

class NormServiceTest {

    private static final NormScope GUIDANCE = scope(Language.ZH, Purpose.GUIDANCE);
    private static final NormVersion SHIPPED_VERSION = NormVersion.of(SHIPPED);
    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");

    private final NormOffice office = new NormOffice();
    private final NormService service = office.service;

    @Test
    void a_built_norm_is_approved_by_another_person_put_in_use_and_replaced_and_stays_readable() {
        NormVersion local = office.built(NormOffice.shifted("local-personality-120", 1, 5));
        assertThat(service.entry(ANNA, local).state()).isEqualTo(NormState.CANDIDATE);
        assertRefused(
                () -> service.approve(ANNA, local, "看过了"), NormRefusal.NORM_OWN_WORK, "这一版是您自己编制的，须由另一个人批准。没有保存。");

        assertThat(service.approve(BO, local, "样本够大").state()).isEqualTo(NormState.APPROVED);
        office.pass(Duration.ofHours(1));
        assertThat(service.putInUse(ANNA, local, GUIDANCE, TODAY, "更合适").state())
                .isEqualTo(NormState.IN_USE);
        assertThat(office.ledger.at(GUIDANCE, office.clock.instant()))
                .contains(NormOffice.shifted("local-personality-120", 1, 5));
        assertThat(office.ledger.at(GUIDANCE, NormOffice.START)).contains(SHIPPED);
        assertThat(office.ledger.at(scope(Language.ZH, Purpose.SELECTION), office.clock.instant()))
                .contains(SHIPPED);

        office.pass(Duration.ofDays(1));
        service.putInUse(ANNA, SHIPPED_VERSION, GUIDANCE, TODAY.plusDays(1), "换回");
        assertThat(service.retire(BO, local, "不再使用").state()).isEqualTo(NormState.RETIRED);
        assertThat(service.entry(BO, local).table()).isEqualTo(NormOffice.shifted("local-personality-120", 1, 5));
        assertThat(office.ledger.at(GUIDANCE, NormOffice.START.plus(Duration.ofHours(2))))
                .map(NormVersion::of)
                .contains(local);
        assertThat(office.ledger.history().of(local))
                .extracting(decision -> decision.getClass().getSimpleName())
                .containsExactly("Entered", "Approved", "PutInUse", "Retired");
    }

    @Test
    void a_switch_planned_for_a_later_day_takes_effect_on_that_day_at_the_station() {
        NormVersion local = approved();
        service.putInUse(ANNA, local, GUIDANCE, TODAY.plusDays(2), "下周起");

        assertThat(service.entry(ANNA, local).state()).isEqualTo(NormState.APPROVED);
        assertThat(service.entry(ANNA, local).planned()).hasSize(1);
        assertRefused(
                () -> service.retire(BO, local, "不用了"),
                NormRefusal.NORM_STILL_IN_USE,
                "这一版还在使用或者已经安排使用，所以不能停用。请先换用另一版。");
        office.pass(Duration.ofHours(37).plusMinutes(59));
        assertThat(office.ledger.at(GUIDANCE, office.clock.instant())).contains(SHIPPED);
        office.pass(Duration.ofMinutes(1));
        assertThat(office.ledger.at(GUIDANCE, office.clock.instant()))
                .map(NormVersion::of)
                .contains(local);
    }

    @Test
    void what_cannot_be_is_refused_in_words_and_changes_nothing() {
        NormVersion local = office.built(NormOffice.shifted("local", 1, 2));
        int before = office.ledger.history().decisions().size();

        assertRefused(
                () -> service.putInUse(ANNA, local, GUIDANCE, TODAY, "试试"),
                NormRefusal.NORM_NOT_APPROVED,
                "这一版还没有批准，或者已经停用，所以不能使用。请先批准，或者另选一版。");
        assertRefused(
                () -> service.putInUse(ANNA, SHIPPED_VERSION, GUIDANCE, TODAY.minusDays(1), "补上"),
                NormRefusal.NORM_DAY_PAST,
                "开始使用的日期（2026-11-19）已经过去。已有的分数不会改变，请选择今天或以后的日期。");
        assertRefused(
                () -> service.putInUse(ANNA, SHIPPED_VERSION, GUIDANCE, TODAY, "再来"),
                NormRefusal.NORM_IN_USE_ALREADY,
                "这一版从那天起已经在用。没有保存。");
        assertRefused(
                () -> service.putInUse(
                        ANNA,
                        SHIPPED_VERSION,
                        new NormScope("personality", "300", Language.ZH, Purpose.GUIDANCE),
                        TODAY,
                        "错"),
                NormRefusal.NORM_OF_ANOTHER_FORM,
                "这一版属于“personality”（形式 120），不能用于“personality”（形式 300）。");
        assertRefused(
                () -> service.approve(BO, local, "  "), NormRefusal.NORM_REASON_MISSING, "请写明理由，最多 1000 个字。没有保存。");
        assertRefused(
                () -> service.approve(BO, SHIPPED_VERSION, "再批一次"),
                NormRefusal.NORM_NOT_A_CANDIDATE,
                "这一版已经批准过，或者已经停用。没有保存。");
        assertRefused(
                () -> service.entry(ANNA, new NormVersion(NormTableId.of("none"), 1)),
                NormRefusal.NORM_UNKNOWN,
                "没有这一版常模表。请从列表里选择。");
        var counsellor = new Actor(UUID.randomUUID(), "C", Set.of(Role.COUNSELLOR));
        assertThatThrownBy(() -> service.approve(counsellor, local, "好"))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(CommonRefusal.NOT_ALLOWED));
        assertThat(office.ledger.history().decisions()).hasSize(before);
    }

    @Test
    void a_file_becomes_a_candidate_or_all_its_faults_are_told_with_line_and_column() {
        String text = NormFileWriter.write(NormOffice.shifted("other-office", 1, 3), NormFileWriter.Origin.unknown());

        var added = service.upload(ANNA, "other.json", text.getBytes(StandardCharsets.UTF_8), "兄弟单位的常模");
        assertThat(added).isEqualTo(new NormService.Upload.Added(new NormVersion(NormTableId.of("other-office"), 1)));
        assertThat(service.entry(ANNA, new NormVersion(NormTableId.of("other-office"), 1))
                        .state())
                .isEqualTo(NormState.CANDIDATE);
        assertRefused(
                () -> service.upload(ANNA, "other.json", text.getBytes(StandardCharsets.UTF_8), "再传"),
                NormRefusal.NORM_VERSION_EXISTS,
                "常模表“other-office”第 1 版已经在这里，已有的版本不会被覆盖。如果数字有改动，请把文件中的版本号改为 2。");

        String faulty = text.replaceFirst("\"mean\": ?[0-9.]+", "\"mean\": \"many\"")
                .replaceFirst("\"standardDeviation\": ?[0-9.]+", "\"standardDeviation\": \"wide\"");
        assertThat(service.upload(ANNA, "faulty.json", faulty.getBytes(StandardCharsets.UTF_8), "试"))
                .isInstanceOfSatisfying(
                        NormService.Upload.Faulty.class,
                        upload -> assertThat(upload.faults())
                                .hasSizeGreaterThanOrEqualTo(2)
                                .allSatisfy(fault -> assertThat(fault.line()).isPositive()));
    }

    private NormVersion approved() {
        NormVersion local = office.built(NormOffice.shifted("local-personality-120", 1, 5));
        service.approve(BO, local, "样本够大");
        return local;
    }

    private static void assertRefused(ThrowingCallable call, Refusal refusal, String message) {
        assertThatThrownBy(call).isInstanceOfSatisfying(RefusedException.class, refused -> {
            assertThat(refused.refusal()).isEqualTo(refusal);
            assertThat(refused.message(Language.ZH)).isEqualTo(message);
        });
        assertThat(Optional.of(refusal)).isPresent();
    }
}
