package org.liangcai.assessment.upgrade.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liangcai.assessment.Actor;
import org.liangcai.assessment.RawDatabase;
import org.liangcai.assessment.Role;
import org.liangcai.assessment.account.AccountService;
import org.liangcai.assessment.audit.AuditKind;
import org.liangcai.assessment.audit.AuditService;
import org.liangcai.assessment.audit.AuditVerdict;
import org.liangcai.assessment.interview.Interviews;
import org.liangcai.assessment.report.IssuedReport;
import org.liangcai.assessment.report.Reports;
import org.liangcai.assessment.retention.RetentionRuns;
import org.liangcai.assessment.visit.Visit;
import org.liangcai.assessment.visit.Visits;
import org.liangcai.testdatabase.TestDatabase;

/** A database of an earlier version, as it was when that version was shut down. */
class SealPersonalDataTest {

    private static final UUID VISIT = UUID.fromString("11111111-1111-4111-8111-111111111111");
    private static final UUID ADMINISTRATOR = UUID.fromString("22222222-2222-4222-8222-222222222222");
    private static final UUID INTERVIEW = UUID.fromString("33333333-3333-4333-8333-333333333333");

    private final TestDatabase fresh = TestDatabase.fresh();
    private final RawDatabase database = new RawDatabase(fresh.url(), fresh.userName(), fresh.password());

    @AfterEach
    void drop() {
        fresh.close();
    }

    private void earlierVersion() {
        Flyway.configure()
                .dataSource(fresh.url(), fresh.userName(), fresh.password())
                .locations("classpath:db/migration")
                .target("7")
                .load()
                .migrate();
        for (String statement : List.of(
                "INSERT INTO account VALUES ('%s', 'admin', '管理员', NULL, 'ADMINISTRATOR', TRUE, 'x', 1, TIMESTAMP WITH TIME ZONE '2026-01-01 00:00:00Z')"
                        .formatted(ADMINISTRATOR),
                "INSERT INTO account_event (account_id, changed_by, kind, detail, happened_at) VALUES ('%s', NULL, 'CREATED', 'ADMINISTRATOR', TIMESTAMP WITH TIME ZONE '2026-01-01 00:00:00Z')"
                        .formatted(ADMINISTRATOR),
                "INSERT INTO account_event (account_id, changed_by, kind, detail, happened_at) VALUES ('%s', '%s', 'PASSWORD_CHANGED', '', TIMESTAMP WITH TIME ZONE '2026-01-02 00:00:00.123456Z')"
                        .formatted(ADMINISTRATOR, ADMINISTRATOR),
                "INSERT INTO visit VALUES ('%s', 'GUIDANCE', 'full', 'ZH', 'ABCDEF', '%s', TIMESTAMP WITH TIME ZONE '2026-01-03 00:00:00Z')"
                        .formatted(VISIT, ADMINISTRATOR),
                "INSERT INTO visit_person (visit_id, name, birth_year, sex, education) VALUES ('%s', '王芳', 1990, 'FEMALE', 'BACHELOR')"
                        .formatted(VISIT),
                "INSERT INTO interview VALUES ('%s', '%s', '1', 'x', '%s', TIMESTAMP WITH TIME ZONE '2026-01-03 00:00:00Z')"
                        .formatted(INTERVIEW, VISIT, ADMINISTRATOR),
                "INSERT INTO interview_rating (id, interview_id, account_id, competency, level, evidence, rated_at) VALUES ('44444444-4444-4444-8444-444444444444', '%s', '%s', 'c', 3, '王芳的例子', TIMESTAMP WITH TIME ZONE '2026-01-03 00:00:00Z')"
                        .formatted(INTERVIEW, ADMINISTRATOR))) {
            database.change(statement);
        }
        database.change(
                "INSERT INTO issued_report (code, visit_id, kind, language, issued_at, issued_to, masked_name, html, pdf, pdf_hash, content_hash, figures, provenance) VALUES ('AAAA-CCCC-DDDD', '%s', 'JOB_SEEKER', 'ZH', TIMESTAMP WITH TIME ZONE '2026-01-03 00:00:00Z', '%s', '王*', '<html>王芳</html>', ?, 'a', 'b', '[{\"name\":\"n\",\"value\":\"v\"}]', '{}')"
                        .formatted(VISIT, VISIT),
                new byte[] {1, 2});
    }

    private ApplicationContext start() {
        return ApplicationContext.run(fresh.properties());
    }

    @Test
    void everything_is_sealed_reads_as_before_and_the_record_of_accounts_begins_the_audit_log() {
        earlierVersion();
        try (ApplicationContext station = start()) {
            check(station);
        }
    }

    private void check(ApplicationContext station) {
        assertThat(database.everything()).doesNotContain("王芳", "王*", "BACHELOR");
        assertThat(database.tables()).doesNotContain("account_event");
        Visit visit = station.getBean(Visits.class).find(VISIT).orElseThrow();
        assertThat(visit.person().name()).isEqualTo("王芳");
        assertThat(visit.person().birthYear()).isEqualTo(1990);
        assertThat(visit.person().sex()).isPresent();
        assertThat(station.getBean(Interviews.class).ratings(INTERVIEW))
                .singleElement()
                .satisfies(rating -> assertThat(rating.evidence()).isEqualTo("王芳的例子"));
        IssuedReport report =
                station.getBean(Reports.class).find("AAAA-CCCC-DDDD").orElseThrow();
        assertThat(report.html()).isEqualTo("<html>王芳</html>");
        assertThat(report.maskedName()).isEqualTo("王*");
        assertThat(report.figures()).singleElement().hasToString("PrintedFigure[name=n, value=v]");
        assertThat(station.getBean(Reports.class).pdf("AAAA-CCCC-DDDD").orElseThrow())
                .containsExactly(1, 2);
        Actor administrator = new Actor(ADMINISTRATOR, "管理员", Set.of(Role.ADMINISTRATOR));
        assertThat(station.getBean(AccountService.class).events(administrator, ADMINISTRATOR))
                .extracting(entry -> entry.event().kind() + " " + entry.at())
                .containsExactly(
                        AuditKind.ACCOUNT_CREATED + " 2026-01-01T00:00:00Z",
                        AuditKind.PASSWORD_CHANGED + " 2026-01-02T00:00:00.123Z");
        assertThat(station.getBean(AuditService.class).verifyAtTheServer(Optional.empty()))
                .isInstanceOf(AuditVerdict.Whole.class);
        assertThat(station.getBean(RetentionRuns.class).last()).contains(Instant.parse("2026-01-03T00:00:00Z"));
    }

    /** H2 ends the transaction at each definition: whatever was done by then stays, and the history does not know of it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "DROP TABLE account_event",
                "ALTER TABLE issued_report DROP COLUMN html",
                "ALTER TABLE visit_person DROP COLUMN name"
            })
    void a_migration_that_was_cut_off_between_two_definitions_is_completed_by_the_next_start(String cutBefore) {
        earlierVersion();
        try (ApplicationContext station = start()) {
            assertThat(station.isRunning()).isTrue();
            database.change("DELETE FROM flyway_schema_history WHERE version = '18'");
            // The next start has to find the keys: in one process they would be gone with the first.
            undo(cutBefore);
            org.liangcai.assessment.privacy.StationKeys keys =
                    station.getBean(org.liangcai.assessment.privacy.StationKeys.class);
            Flyway.configure()
                    .dataSource(fresh.url(), fresh.userName(), fresh.password())
                    .locations("classpath:db/migration")
                    .javaMigrations(new SealPersonalData(keys))
                    .outOfOrder(true)
                    .load()
                    .migrate();
            check(station);
        }
    }

    private void undo(String cutBefore) {
        if (cutBefore.contains("account_event")) {
            database.change("CREATE TABLE account_event (kind VARCHAR(10))");
        } else if (cutBefore.contains("html")) {
            database.change("ALTER TABLE issued_report ADD COLUMN html TEXT");
        } else {
            database.change("ALTER TABLE visit_person ADD COLUMN name VARCHAR(240)");
            database.change("ALTER TABLE visit_person ADD COLUMN birth_year INTEGER");
            database.change("ALTER TABLE visit_person ADD COLUMN sex VARCHAR(10)");
            database.change("ALTER TABLE visit_person ADD COLUMN education VARCHAR(30)");
        }
    }
}
