package org.liangcai.assessment.audit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.liangcai.assessment.CommonRefusal;
import org.liangcai.assessment.InMemoryOffice;
import org.liangcai.assessment.RawDatabase;
import org.liangcai.assessment.RefusedException;
import org.liangcai.assessment.Role;
import org.liangcai.assessment.audit.AuditActor;
import org.liangcai.assessment.audit.AuditEntry;
import org.liangcai.assessment.audit.AuditEvent;
import org.liangcai.assessment.audit.AuditFilter;
import org.liangcai.assessment.audit.AuditHead;
import org.liangcai.assessment.audit.AuditKind;
import org.liangcai.assessment.audit.AuditService;
import org.liangcai.assessment.audit.AuditSubject;
import org.liangcai.assessment.audit.AuditTrail;
import org.liangcai.assessment.audit.AuditVerdict;
import org.liangcai.assessment.audit.AuditVerdict.Fault;

/** Against a real database. */
class AuditStoreTest {

    private final InMemoryOffice office = new InMemoryOffice();
    private final AuditTrail log = office.get(AuditTrail.class);
    private final AuditService audit = office.get(AuditService.class);

    @AfterEach
    void close() {
        office.close();
    }

    private static AuditEvent event(int number) {
        return new AuditEvent(
                AuditActor.account(new UUID(7, number % 3)),
                AuditKind.VISIT_SEEN,
                AuditSubject.visit(new UUID(1, number % 5)),
                "n=" + number);
    }

    private void enter(int count) {
        for (int number = 0; number < count; number++) {
            log.append(event(number));
        }
    }

    @Test
    void entries_follow_one_another_without_gaps_whoever_makes_them_at_the_same_time()
            throws InterruptedException, ExecutionException {
        long before = log.head().sequence();
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            List<Future<?>> running = new ArrayList<>();
            for (int thread = 0; thread < 6; thread++) {
                running.add(threads.submit(() -> enter(25)));
            }
            for (Future<?> one : running) {
                one.get();
            }
        }
        assertThat(log.from(before + 1, 1000))
                .extracting(AuditEntry::sequence)
                .containsExactlyElementsOf(
                        Stream.iterate(before + 1, next -> next + 1).limit(150).toList());
        assertThat(audit.verifyAtTheServer(Optional.empty())).isInstanceOf(AuditVerdict.Whole.class);
    }

    @Test
    void an_entry_is_kept_with_the_change_it_tells_of_or_neither_is() {
        AuditHead before = log.head();
        assertThatThrownBy(() -> log.with(
                        () -> {
                            log.append(event(1));
                            throw new RefusedException(CommonRefusal.NOT_FOUND);
                        },
                        changed -> event(2)))
                .isInstanceOf(RefusedException.class);
        assertThat(log.head()).isEqualTo(before);
        assertThat(log.from(before.sequence() + 1, 10)).isEmpty();
    }

    static Stream<Arguments> tampering() {
        return Stream.of(
                Arguments.of("UPDATE audit_entry SET detail = 'n=99' WHERE sequence = 10", 10L, Fault.CHANGED),
                Arguments.of(
                        "UPDATE audit_entry SET actor_id = '00000000-0000-0000-0000-000000000000' WHERE sequence = 7",
                        7L,
                        Fault.CHANGED),
                Arguments.of("DELETE FROM audit_entry WHERE sequence = 12", 12L, Fault.MISSING),
                Arguments.of("DELETE FROM audit_entry WHERE sequence <= 3", 4L, Fault.BEGINNING_LOST),
                Arguments.of("DELETE FROM audit_entry WHERE sequence > 20", 21L, Fault.NOT_THE_HEAD),
                Arguments.of("UPDATE audit_entry SET signature = REPEAT('0', 64) WHERE sequence = 9", 9L, Fault.FORGED),
                Arguments.of(
                        "UPDATE audit_entry SET sequence = CASE sequence WHEN 8 THEN 1008 ELSE 8 END"
                                + " WHERE sequence IN (8, 9)",
                        8L,
                        Fault.CHANGED),
                Arguments.of(
                        "INSERT INTO audit_entry SELECT sequence + 1000, happened_at, actor_kind, actor_id, kind,"
                                + " subject_kind, subject_id, detail, previous_hash, hash, signature FROM audit_entry"
                                + " WHERE sequence = 6",
                        25L,
                        Fault.MISSING));
    }

    @ParameterizedTest
    @MethodSource("tampering")
    void whatever_is_changed_behind_the_stations_back_shows_at_its_first_place(
            String statement, long sequence, Fault fault) {
        enter((int) (24 - log.head().sequence()));
        assertThat(log.head().sequence()).isEqualTo(24);
        office.database().change(statement);
        assertThat(audit.verifyAtTheServer(Optional.empty())).isEqualTo(new AuditVerdict.Broken(sequence, fault));
    }

    @Test
    void a_chain_that_was_worked_out_anew_without_the_key_is_forged() {
        enter(10);
        RawDatabase database = office.database();
        List<AuditEntry> entries = log.from(1, 100);
        String previous = AuditEntry.BEFORE_THE_FIRST;
        for (AuditEntry entry : entries) {
            AuditEvent changed = new AuditEvent(
                    entry.event().actor(), entry.event().kind(), entry.event().subject(), "another=story");
            String hash = AuditEntry.hashOf(entry.sequence(), entry.at(), changed, previous);
            database.change(
                    "UPDATE audit_entry SET detail = ?, previous_hash = ?, hash = ? WHERE sequence = ?",
                    changed.detail(),
                    previous,
                    hash,
                    entry.sequence());
            previous = hash;
        }
        database.change("UPDATE audit_head SET hash = ?", previous);
        assertThat(audit.verifyAtTheServer(Optional.empty())).isEqualTo(new AuditVerdict.Broken(1, Fault.FORGED));
    }

    @Test
    void a_tail_that_was_cut_off_together_with_the_noted_end_shows_against_a_printed_checkpoint() {
        enter(10);
        AuditHead printed = log.head();
        AuditEntry last = log.from(printed.sequence() - 3, 1).getFirst();
        RawDatabase database = office.database();
        database.change("DELETE FROM audit_entry WHERE sequence > ?", last.sequence());
        database.change("UPDATE audit_head SET sequence = ?, hash = ?", last.sequence(), last.hash());
        assertThat(audit.verifyAtTheServer(Optional.of(printed)))
                .isEqualTo(new AuditVerdict.Broken(last.sequence() + 1, Fault.NOT_THE_CHECKPOINT));
    }

    @Test
    void what_was_kept_long_enough_is_pruned_and_the_rest_is_still_whole() {
        enter(10);
        office.pass(Duration.ofDays(400));
        enter(5);
        long kept = log.head().sequence() - 5;
        assertThat(log.countBefore(office.clock().instant())).isEqualTo(kept);
        assertThat(log.prune(office.clock().instant(), AuditActor.STATION)).isEqualTo(kept);
        assertThat(log.prune(office.clock().instant(), AuditActor.STATION)).isZero();
        assertThat(audit.verifyAtTheServer(Optional.empty()))
                .isInstanceOfSatisfying(
                        AuditVerdict.Whole.class,
                        whole -> assertThat(whole.first()).isEqualTo(kept + 1));
        office.database().change("DELETE FROM audit_entry WHERE sequence = ?", kept + 1);
        assertThat(audit.verifyAtTheServer(Optional.empty()))
                .isEqualTo(new AuditVerdict.Broken(kept + 2, Fault.BEGINNING_LOST));
    }

    @Test
    void entries_are_found_by_what_was_done_by_whom_to_what_page_by_page() {
        enter(120);
        var administrator = office.actor(Role.ADMINISTRATOR);
        List<AuditEntry> newest = audit.page(administrator, AuditFilter.ALL, Long.MAX_VALUE);
        assertThat(newest).hasSize(AuditService.PAGE);
        assertThat(audit.page(administrator, AuditFilter.ALL, newest.getLast().sequence()))
                .hasSize(AuditService.PAGE)
                .allMatch(entry -> entry.sequence() < newest.getLast().sequence());
        AuditFilter one = new AuditFilter(
                Optional.of(AuditKind.VISIT_SEEN),
                Optional.of(new UUID(7, 0)),
                Optional.of(new UUID(1, 0).toString()),
                Optional.of(office.clock().instant().minusSeconds(1)),
                Optional.of(office.clock().instant().plusSeconds(1)));
        assertThat(audit.page(administrator, one, Long.MAX_VALUE)).hasSize(8);
        assertThatThrownBy(() -> audit.page(office.actor(Role.COUNSELLOR), one, Long.MAX_VALUE))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void a_sign_in_that_failed_tells_neither_the_password_nor_what_was_typed_as_name() {
        assertThatThrownBy(() -> office.accounts().signIn("my-Password-in-the-wrong-field", "s3cret-typed", "10.0.0.9"))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> office.accounts().signIn("counsellor", "s3cret-typed", "10.0.0.9"))
                .isInstanceOf(RefusedException.class);
        assertThat(office.database().texts("SELECT detail FROM audit_entry WHERE kind = 'SIGN_IN_FAILED'"))
                .containsExactly("address=10.0.0.9", "address=10.0.0.9");
        assertThat(office.database().everything())
                .doesNotContain("s3cret-typed")
                .doesNotContainIgnoringCase("my-password-in");
    }
}
