package org.liangcai.assessment.pilot.store;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.liangcai.assessment.bank.store.Statements;
import org.liangcai.assessment.pilot.PilotResult;
import org.liangcai.assessment.pilot.PilotStudies;
import org.liangcai.assessment.pilot.PilotStudy;
import org.liangcai.itembank.ItemId;
import org.liangcai.itembank.ledger.ItemVersion;
import org.liangcai.itembank.ledger.Signature;
import tools.jackson.databind.json.JsonMapper;

/** Calibrations of items on trial in the database. */
@Singleton
@Transactional
class PilotStudyStore implements PilotStudies {

    private final Statements database;
    private final JsonMapper mapper = JsonMapper.shared();

    PilotStudyStore(JdbcOperations database) {
        this.database = new Statements(database);
    }

    @Override
    public Optional<PilotStudy> newest(ItemVersion version) {
        return database
                .select(
                        "SELECT * FROM pilot_study WHERE item = ? AND version = ? ORDER BY number DESC FETCH FIRST 1 ROWS ONLY",
                        this::study,
                        version.item().value(),
                        version.version())
                .stream()
                .findFirst();
    }

    @Override
    public void add(ItemVersion version, Signature by, Instant at, PilotResult result) {
        database.update(
                "INSERT INTO pilot_study (item, version, made_at, account, made_by, payload) VALUES (?, ?, ?, ?, ?, ?)",
                version.item().value(),
                version.version(),
                at,
                by.account().orElseThrow(() -> new IllegalArgumentException("A person decides to calibrate.")),
                by.name(),
                mapper.writeValueAsString(result));
    }

    @Override
    public boolean signOff(long number, Signature by, Instant at) {
        return database.update(
                        "UPDATE pilot_study SET signed_account = ?, signed_by = ?, signed_at = ? WHERE number = ? AND signed_at IS NULL",
                        by.account().orElseThrow(() -> new IllegalArgumentException("A person signs off.")),
                        by.name(),
                        at,
                        number)
                == 1;
    }

    private PilotStudy study(ResultSet row) throws SQLException {
        String signedBy = row.getString("signed_by");
        return new PilotStudy(
                row.getLong("number"),
                new ItemVersion(ItemId.of(row.getString("item")), row.getInt("version")),
                Statements.signature(row, "made_by"),
                Statements.instant(row, "made_at"),
                mapper.readValue(row.getString("payload"), PilotResult.class),
                signedBy == null
                        ? Optional.empty()
                        : Optional.of(new PilotStudy.SignOff(
                                Signature.of(row.getObject("signed_account", UUID.class), signedBy),
                                Statements.instant(row, "signed_at"))));
    }
}
