package org.liangcai.assessment.upgrade.store;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.liangcai.assessment.privacy.VisitKeys;
import org.liangcai.assessment.privacy.WrappedKey;

/** The keys of visits in the transaction of a migration. */
final class KeysOnConnection implements VisitKeys {

    private final Rows rows;

    KeysOnConnection(Rows rows) {
        this.rows = rows;
    }

    @Override
    public void add(WrappedKey key) {
        try {
            rows.write(
                    "INSERT INTO person_key (visit_id, key_id, wrapped) VALUES (?, ?, ?)",
                    key.visit(),
                    key.keyId(),
                    key.wrapped());
        } catch (SQLException failure) {
            throw failed(failure);
        }
    }

    @Override
    public Optional<WrappedKey> find(UUID visit) {
        try {
            return rows
                    .read(
                            "SELECT key_id, wrapped FROM person_key WHERE visit_id = ?",
                            row -> new WrappedKey(visit, row.getString(1), row.getString(2)),
                            visit)
                    .stream()
                    .findFirst();
        } catch (SQLException failure) {
            throw failed(failure);
        }
    }

    @Override
    public List<WrappedKey> find(Collection<UUID> visits) {
        return visits.stream().flatMap(visit -> find(visit).stream()).toList();
    }

    private static IllegalStateException failed(SQLException failure) {
        return new IllegalStateException("The keys of visits cannot be read or written.", failure);
    }
}
