package org.liangcai.station.chaos;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the answers of a visit from the database itself, past the station, and compares them with what its seat was told. */
final class StoredAnswers {

    private final Connection database;

    StoredAnswers(Connection database) {
        this.database = database;
    }

    /**
     * What differs, if anything: an answer lost, doubled, changed or invented, a gap in the log, or a record that says otherwise.
     *
     * @param acknowledged what the seat was told was saved, in order
     */
    Optional<String> difference(UUID visit, List<Given> acknowledged) throws SQLException {
        List<Given> stored = new ArrayList<>();
        long events = 0;
        try (PreparedStatement statement = database.prepareStatement(
                "SELECT version, type, payload FROM session_event WHERE visit_id = ? ORDER BY version")) {
            statement.setObject(1, visit);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    events++;
                    if (rows.getLong("version") != events) {
                        return Optional.of("visit %s: event %d follows on %d"
                                .formatted(visit, rows.getLong("version"), events - 1));
                    }
                    String type = rows.getString("type");
                    if (type.equals("ItemAnswered") || type.equals("PracticeAnswered")) {
                        JsonNode payload = JsonMapper.shared().readTree(rows.getString("payload"));
                        stored.add(new Given(payload.path("presentation").asString(), payload.path("response")));
                    }
                }
            }
        }
        if (!stored.equals(acknowledged)) {
            return Optional.of(
                    "visit %s: %d answers were called saved, %d are stored; the first that differs is number %d"
                            .formatted(
                                    visit, acknowledged.size(), stored.size(), firstDifference(stored, acknowledged)));
        }
        return recorded(visit, events);
    }

    /** The counsellor's record beside the log must be as far as the log. */
    private Optional<String> recorded(UUID visit, long events) throws SQLException {
        try (PreparedStatement statement =
                database.prepareStatement("SELECT event_count FROM assessment_session WHERE visit_id = ?")) {
            statement.setObject(1, visit);
            try (ResultSet row = statement.executeQuery()) {
                long recorded = row.next() ? row.getLong(1) : 0;
                return recorded == events
                        ? Optional.empty()
                        : Optional.of(
                                "visit %s: the record has %d events, the log %d".formatted(visit, recorded, events));
            }
        }
    }

    private static int firstDifference(List<Given> one, List<Given> other) {
        int place = 0;
        while (place < one.size() && place < other.size() && one.get(place).equals(other.get(place))) {
            place++;
        }
        return place + 1;
    }
}
