package org.liangcai.assessment.bank.store;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liangcai.assessment.bank.ReviewSheet;
import org.liangcai.assessment.bank.ReviewSheets;
import org.liangcai.itembank.generator.GeneratedFamily;

/** Review sheets in the database. */
@Singleton
@Transactional
class ReviewStore implements ReviewSheets {

    private final Statements database;

    ReviewStore(JdbcOperations database) {
        this.database = new Statements(database);
    }

    @Override
    public ReviewSheet add(ReviewSheet sheet) {
        database.update(
                "INSERT INTO review_sheet (family, seed, size, weights, account, reviewer, begun_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
                sheet.family().name(),
                sheet.seed(),
                sheet.size(),
                sheet.weights(),
                sheet.reviewer().account().orElseThrow(),
                sheet.reviewer().name(),
                sheet.begunAt());
        return database.select(
                        "SELECT * FROM review_sheet WHERE account = ? ORDER BY number DESC FETCH FIRST 1 ROWS ONLY",
                        this::sheet,
                        sheet.reviewer().account().orElseThrow())
                .getFirst();
    }

    @Override
    public Optional<ReviewSheet> find(long number) {
        return database.select("SELECT * FROM review_sheet WHERE number = ?", this::sheet, number).stream()
                .findFirst();
    }

    @Override
    public List<ReviewSheet> ofFamily(GeneratedFamily family, int most) {
        return database.select(
                "SELECT * FROM review_sheet WHERE family = ? ORDER BY number DESC FETCH FIRST ? ROWS ONLY",
                this::sheet,
                family.name(),
                most);
    }

    @Override
    public void mark(long sheet, int position, ReviewSheet.Mark mark) {
        int changed = database.update(
                "UPDATE review_mark SET fault = ?, note = ? WHERE sheet = ? AND position = ?",
                mark.fault().name(),
                mark.note(),
                sheet,
                position);
        if (changed == 0) {
            database.update(
                    "INSERT INTO review_mark (sheet, position, fault, note) VALUES (?, ?, ?, ?)",
                    sheet,
                    position,
                    mark.fault().name(),
                    mark.note());
        }
    }

    @Override
    public boolean close(long sheet, ReviewSheet.Outcome outcome) {
        return database.update(
                        "UPDATE review_sheet SET decision = ?, decided_at = ?, remark = ? WHERE number = ? AND decision IS NULL",
                        outcome.decision().name(),
                        outcome.at(),
                        outcome.remark(),
                        sheet)
                == 1;
    }

    private ReviewSheet sheet(ResultSet row) throws SQLException {
        long number = row.getLong("number");
        String decision = row.getString("decision");
        Optional<ReviewSheet.Outcome> outcome = decision == null
                ? Optional.empty()
                : Optional.of(new ReviewSheet.Outcome(
                        ReviewSheet.Decision.valueOf(decision),
                        Statements.instant(row, "decided_at"),
                        row.getString("remark")));
        return new ReviewSheet(
                number,
                GeneratedFamily.valueOf(row.getString("family")),
                row.getLong("seed"),
                row.getInt("size"),
                row.getInt("weights"),
                Statements.signature(row, "reviewer"),
                Statements.instant(row, "begun_at"),
                marks(number),
                outcome);
    }

    private Map<Integer, ReviewSheet.Mark> marks(long sheet) {
        Map<Integer, ReviewSheet.Mark> marks = new HashMap<>();
        database.select(
                "SELECT position, fault, note FROM review_mark WHERE sheet = ? ORDER BY position",
                row -> marks.put(
                        row.getInt("position"),
                        new ReviewSheet.Mark(ReviewSheet.Fault.valueOf(row.getString("fault")), row.getString("note"))),
                sheet);
        return marks;
    }
}
