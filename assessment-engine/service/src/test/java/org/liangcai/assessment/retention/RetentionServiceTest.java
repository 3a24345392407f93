package org.liangcai.assessment.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.liangcai.assessment.Actor;
import org.liangcai.assessment.CommonRefusal;
import org.liangcai.assessment.InMemoryOffice;
import org.liangcai.assessment.Refusal;
import org.liangcai.assessment.RefusedException;
import org.liangcai.assessment.Role;
import org.liangcai.assessment.audit.AuditTrail;
import org.liangcai.assessment.erasure.ErasureCause;
import org.liangcai.assessment.erasure.ErasureReceipt;
import org.liangcai.assessment.evaluation.EvaluationRequest;
import org.liangcai.assessment.evaluation.EvaluationService;
import org.liangcai.assessment.evaluation.Evaluations;
import org.liangcai.assessment.evaluation.Job;
import org.liangcai.assessment.matching.OccupationCatalogue;
import org.liangcai.assessment.visit.Education;
import org.liangcai.assessment.visit.NewVisit;
import org.liangcai.assessment.visit.Purpose;
import org.liangcai.assessment.visit.Visit;
import org.liangcai.assessment.visit.VisitRefusal;
import org.liangcai.assessment.visit.VisitService;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.form.BatteryId;

/** Against a real database, with a clock that is moved. */
class RetentionServiceTest {

    private final InMemoryOffice office = new InMemoryOffice();
    private final OpenStation station = new OpenStation(office);
    private final RetentionService retention = office.get(RetentionService.class);
    private final ReceiptService receipts = office.get(ReceiptService.class);
    private final VisitService visits = office.get(VisitService.class);
    private final Actor administrator = office.actor(Role.ADMINISTRATOR);
    private final Actor counsellor = office.actor(Role.COUNSELLOR);

    @AfterEach
    void close() {
        office.close();
    }

    private Visit open(String name, Purpose purpose) {
        return visits.open(
                counsellor,
                new NewVisit(
                        name, 1990, Optional.empty(), Education.BACHELOR, purpose, BatteryId.of("full"), Language.ZH));
    }

    private static void refused(ThrowingCallable call, Refusal refusal) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        thrown -> assertThat(thrown.refusal()).isEqualTo(refusal));
    }

    @Test
    void after_two_years_a_visit_is_erased_and_a_younger_one_stays() {
        Visit older = open("王芳", Purpose.GUIDANCE);
        station.pass(Duration.ofDays(730));
        Visit younger = open("李娜", Purpose.GUIDANCE);
        assertThat(station.run().visits()).isZero();
        station.pass(Duration.ofDays(2));

        assertThat(retention.due(administrator).getFirst().count()).isEqualTo(1);
        assertThat(retention.due(administrator).getFirst().next())
                .extracting(DuePart.Item::name)
                .containsExactly(older.reference());
        assertThat(visits.visits(counsellor)).hasSize(2);

        assertThat(station.run().visits()).isEqualTo(1);
        assertThat(visits.visits(counsellor))
                .extracting(summary -> summary.visit().id())
                .containsExactly(younger.id());
        assertThat(receipts.page(administrator, 0))
                .extracting(ErasureReceipt::cause)
                .containsExactly(ErasureCause.RETENTION);
    }

    @Test
    void each_purpose_has_its_own_clock_which_shows_on_the_visit_and_counts_for_what_is_there_already() {
        Visit guidance = open("王芳", Purpose.GUIDANCE);
        Visit selection = open("李娜", Purpose.SELECTION);
        retention.change(administrator, RetentionPurpose.SELECTION, 3);
        assertThat(retention.keeping(counsellor, selection).until()).isEqualTo("2027-02-23T08:00:00Z");
        assertThat(retention.keeping(counsellor, guidance).until()).isEqualTo("2028-11-23T08:00:00Z");
        station.pass(Duration.ofDays(93));
        assertThat(station.run().visits()).isEqualTo(1);
        assertThat(visits.visits(counsellor))
                .extracting(summary -> summary.visit().id())
                .containsExactly(guidance.id());
        assertThat(retention.clocks(administrator))
                .extracting(RetentionClock::months)
                .containsExactly(24, 3, 6, 24, 36);
    }

    @Test
    void a_clock_never_promises_less_than_the_consent_text_and_the_bounds_are_told() {
        for (int months : new int[] {-1, 0, 25, 1000}) {
            assertThatThrownBy(() -> retention.change(administrator, RetentionPurpose.GUIDANCE, months))
                    .isInstanceOfSatisfying(RefusedException.class, refused -> {
                        assertThat(refused.message(Language.ZH))
                                .isEqualTo("保存期限可以设为 1 至 24 个月，%d 不在其中。没有更改。".formatted(months));
                        assertThat(refused.message(Language.EN))
                                .isEqualTo(
                                        "The time for keeping can be 1 to 24 months; %d is outside of that. Nothing was changed."
                                                .formatted(months));
                    });
        }
        refused(() -> retention.change(administrator, RetentionPurpose.AUDIT, 5), RetentionRefusal.MONTHS_OUT_OF_RANGE);
        refused(() -> retention.change(counsellor, RetentionPurpose.AUDIT, 12), CommonRefusal.NOT_ALLOWED);
        refused(() -> retention.due(counsellor), CommonRefusal.NOT_ALLOWED);
        refused(() -> retention.holds(counsellor), CommonRefusal.NOT_ALLOWED);
        refused(() -> receipts.page(counsellor, 0), CommonRefusal.NOT_ALLOWED);
        refused(() -> retention.keeping(administrator, open("王芳", Purpose.GUIDANCE)), CommonRefusal.NOT_ALLOWED);
    }

    @Test
    void a_visit_on_hold_is_erased_neither_by_the_clock_nor_by_a_counsellor_until_the_hold_is_released() {
        Visit held = open("王芳", Purpose.GUIDANCE);
        refused(
                () -> retention.placeHold(administrator, held.reference(), "  x "),
                RetentionRefusal.HOLD_REASON_MISSING);
        refused(() -> retention.placeHold(administrator, "ZZZZ", "法院来函要求保留"), RetentionRefusal.HOLD_REFERENCE_UNKNOWN);
        refused(() -> retention.placeHold(counsellor, held.reference(), "法院来函要求保留"), CommonRefusal.NOT_ALLOWED);
        retention.placeHold(administrator, " " + held.reference().toLowerCase(java.util.Locale.ROOT), "法院来函要求保留王芳的资料");
        refused(
                () -> retention.placeHold(administrator, held.reference(), "法院来函要求保留"),
                RetentionRefusal.HOLD_ALREADY_PLACED);
        station.pass(Duration.ofDays(800));

        DuePart due = retention.due(administrator).getFirst();
        assertThat(due.count()).isEqualTo(1);
        assertThat(due.held()).isEqualTo(1);
        assertThat(station.run().visits()).isZero();
        refused(() -> visits.erase(counsellor, held.id()), VisitRefusal.VISIT_HELD);
        assertThat(retention.holds(administrator)).singleElement().satisfies(hold -> {
            assertThat(hold.reference()).isEqualTo(held.reference());
            assertThat(hold.hold().reason()).isEqualTo("法院来函要求保留王芳的资料");
        });
        assertThat(retention.keeping(counsellor, held).hold()).isPresent();
        assertThat(office.database().everything()).doesNotContain("法院来函").doesNotContain("王芳");

        retention.releaseHold(administrator, held.id());
        refused(() -> retention.releaseHold(administrator, held.id()), RetentionRefusal.HOLD_UNKNOWN);
        assertThat(station.run().visits()).isEqualTo(1);
    }

    @Test
    void requests_of_employers_and_old_audit_entries_have_clocks_too() {
        Actor employer = office.actor(Role.EMPLOYER);
        EvaluationService employers = office.get(EvaluationService.class);
        Evaluations evaluations = office.get(Evaluations.class);
        String occupation =
                office.get(OccupationCatalogue.class).search("电工").getFirst().code();
        Job job = employers.create(employer, employers.draft(employer, occupation));
        EvaluationRequest request = new EvaluationRequest(
                UUID.randomUUID(),
                employer.id(),
                job.id(),
                "ABCD",
                "招聘",
                office.clock().instant());
        evaluations.insert(request);
        station.pass(Duration.ofDays(740));
        assertThat(station.run()).isEqualTo(new Erased(0, 1, 0));
        assertThat(evaluations.request(request.id())).isEmpty();
        station.pass(Duration.ofDays(370));
        long before = office.get(AuditTrail.class).head().sequence();
        assertThat(retention.due(administrator).getLast().count()).isEqualTo(before - 1);
        assertThat(station.run().auditEntries()).isEqualTo(before - 1);
    }

    @Test
    void a_receipt_is_found_however_its_number_is_typed_and_says_nothing_of_the_person() throws IOException {
        Visit visit = open("王芳", Purpose.GUIDANCE);
        ErasureReceipt receipt = visits.erase(counsellor, visit.id());
        assertThat(receipt.number()).matches("E[A-Z0-9]{3}-[A-Z0-9]{4}-[A-Z0-9]{4}");
        String typed = " " + receipt.number().toLowerCase(java.util.Locale.ROOT).replace("-", " ");
        assertThat(receipts.receipt(typed)).isEqualTo(receipt);
        assertThat(receipt.toString()).doesNotContain("王芳", visit.id().toString(), visit.reference());
        refused(() -> receipts.receipt("EAAA-AAAA-AAAA"), RetentionRefusal.RECEIPT_UNKNOWN);
        try (var pdf = Loader.loadPDF(receipts.pdf(receipt.number()))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains(receipt.number(), "个人资料删除回执", "Receipt for the erasure", receipt.shortSignature())
                    .doesNotContain("王芳", visit.reference());
        }
        office.database().change("UPDATE erasure_receipt SET cause = 'RETENTION'");
        refused(() -> receipts.receipt(receipt.number()), RetentionRefusal.RECEIPT_UNKNOWN);
    }
}
