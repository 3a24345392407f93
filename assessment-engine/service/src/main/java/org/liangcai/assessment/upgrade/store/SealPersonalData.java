package org.liangcai.assessment.upgrade.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.liangcai.assessment.privacy.PersonSeals;
import org.liangcai.assessment.privacy.StationKey;
import org.liangcai.assessment.privacy.StationKeys;
import tools.jackson.databind.json.JsonMapper;

/**
 * Seals what earlier versions kept in the clear, moves their record of accounts into the audit log, and drops the columns in the clear.
 * On PostgreSQL that is one transaction. H2 ends a transaction at each definition; there each step looks first whether it was done, so
 * that a migration that was cut off is completed at the next start.
 */
final class SealPersonalData implements JavaMigration {

    private final StationKeys station;

    SealPersonalData(StationKeys station) {
        this.station = station;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        Rows rows = new Rows(connection);
        noteKeys(rows);
        PersonSeals seals = new PersonSeals(new KeysOnConnection(rows), station);
        sealPersons(rows, seals);
        sealEvidence(rows, seals);
        sealReports(rows, seals);
        sealRemarks(rows, seals);
        new EarlierRecords(rows, station).move();
        dropWhatIsInTheClear(rows);
    }

    private void noteKeys(Rows rows) throws SQLException {
        Set<String> known = new HashSet<>(rows.read("SELECT id FROM station_key", row -> row.getString(1)));
        known.addAll(rows.read("SELECT DISTINCT key_id FROM person_key", row -> row.getString(1)));
        for (StationKey key : station.prepare(known)) {
            if (!known.contains(key.id())) {
                rows.write(
                        "INSERT INTO station_key (id, key_use, created_at) VALUES (?, ?, ?)",
                        key.id(),
                        key.use().name(),
                        OffsetDateTime.ofInstant(key.createdAt(), ZoneOffset.UTC));
            }
        }
    }

    private static void sealPersons(Rows rows, PersonSeals seals) throws SQLException {
        if (!rows.has("visit_person", "name")) {
            return;
        }
        for (Map.Entry<UUID, String> person : rows.read(
                "SELECT visit_id, name, birth_year, sex, education FROM visit_person WHERE sealed IS NULL",
                row -> Map.entry(
                        row.getObject(1, UUID.class),
                        person(row.getString(2), row.getInt(3), row.getString(4), row.getString(5))))) {
            UUID visit = person.getKey();
            rows.write(
                    "UPDATE visit_person SET sealed = ? WHERE visit_id = ?",
                    seals.create(visit).seal("visit_person/sealed/" + visit, person.getValue()),
                    visit);
        }
    }

    private static String person(String name, int birthYear, @Nullable String sex, String education) {
        Map<String, @Nullable Object> content = new LinkedHashMap<>();
        content.put("name", name);
        content.put("birthYear", birthYear);
        content.put("sex", sex);
        content.put("education", education);
        return JsonMapper.shared().writeValueAsString(content);
    }

    private static void sealEvidence(Rows rows, PersonSeals seals) throws SQLException {
        if (!rows.has("interview_rating", "evidence")) {
            return;
        }
        record Evidence(UUID rating, UUID visit, String text) {}
        List<Evidence> open = rows.read(
                "SELECT r.id, i.visit_id, r.evidence FROM interview_rating r JOIN interview i ON i.id = r.interview_id"
                        + " WHERE r.evidence_sealed IS NULL",
                row -> new Evidence(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3)));
        for (Evidence evidence : open) {
            rows.write(
                    "UPDATE interview_rating SET evidence_sealed = ? WHERE id = ?",
                    seals.of(evidence.visit()).seal("interview_rating/evidence/" + evidence.rating(), evidence.text()),
                    evidence.rating());
        }
    }

    private static void sealRemarks(Rows rows, PersonSeals seals) throws SQLException {
        record Remark(UUID id, UUID visit, String text) {}
        List<Remark> open = rows.read(
                "SELECT id, visit_id, remark FROM sitting_remark WHERE visit_id IS NOT NULL AND remark_sealed IS NULL",
                row -> new Remark(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3)));
        for (Remark remark : open) {
            rows.write(
                    "UPDATE sitting_remark SET remark_sealed = ?, remark = '' WHERE id = ?",
                    seals.of(remark.visit()).seal("sitting_remark/remark/" + remark.id(), remark.text()),
                    remark.id());
        }
    }

    /** One report at a time: all of them together may not fit into memory. */
    private static void sealReports(Rows rows, PersonSeals seals) throws SQLException {
        if (!rows.has("issued_report", "html")) {
            return;
        }
        List<String> codes = rows.read("SELECT code FROM issued_report WHERE sealed IS NULL", row -> row.getString(1));
        for (String code : codes) {
            sealReport(rows, seals, code);
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // handed on once and compared with nothing
    private record Report(UUID visit, String content, byte[] pdf) {}

    private static void sealReport(Rows rows, PersonSeals seals, String code) throws SQLException {
        Report report = rows.read(
                        "SELECT visit_id, masked_name, html, figures, provenance, pdf FROM issued_report WHERE code = ?",
                        row -> new Report(
                                row.getObject(1, UUID.class),
                                content(row.getString(2), row.getString(3), row.getString(4), row.getString(5)),
                                row.getBytes(6)),
                        code)
                .getFirst();
        rows.write(
                "UPDATE issued_report SET sealed = ?, pdf_sealed = ? WHERE code = ?",
                seals.of(report.visit()).seal("issued_report/sealed/" + code, report.content()),
                seals.of(report.visit()).seal("issued_report/pdf/" + code, report.pdf()),
                code);
    }

    private static String content(String maskedName, String html, String figures, String provenance) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("maskedName", maskedName);
        content.put("html", html);
        content.put("figures", JsonMapper.shared().readTree(figures));
        content.put("provenance", provenance);
        return JsonMapper.shared().writeValueAsString(content);
    }

    private static void dropWhatIsInTheClear(Rows rows) throws SQLException {
        for (String column : List.of("name", "birth_year", "sex", "education")) {
            rows.define("ALTER TABLE visit_person DROP COLUMN IF EXISTS " + column);
        }
        rows.define("ALTER TABLE visit_person ALTER COLUMN sealed SET NOT NULL");
        rows.define("ALTER TABLE interview_rating DROP COLUMN IF EXISTS evidence");
        rows.define("ALTER TABLE interview_rating ALTER COLUMN evidence_sealed SET NOT NULL");
        for (String column : List.of("masked_name", "figures", "provenance", "pdf", "html")) {
            rows.define("ALTER TABLE issued_report DROP COLUMN IF EXISTS " + column);
        }
        rows.define("ALTER TABLE issued_report ALTER COLUMN sealed SET NOT NULL");
        rows.define("ALTER TABLE issued_report ALTER COLUMN pdf_sealed SET NOT NULL");
        rows.define("DROP TABLE IF EXISTS account_event");
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("18");
    }

    @Override
    public String getDescription() {
        return "seal personal data";
    }

    @Override
    public Integer getChecksum() {
        return 18;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }
}
