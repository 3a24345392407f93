package org.liangcai.itembank.store;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.liangcai.itembank.Instrument;
import org.liangcai.itembank.InstrumentId;
import org.liangcai.itembank.ledger.Instruments;

/** A publisher's instruments in the database. */
@Singleton
class InstrumentStore implements Instruments {

    private final Rows rows;
    private final PayloadCodec codec = new PayloadCodec();

    InstrumentStore(JdbcOperations database) {
        this.rows = new Rows(database);
    }

    @Override
    @Transactional
    public List<Instrument> all() {
        return rows.select(
                "SELECT payload FROM bank_instrument ORDER BY id",
                row -> codec.read(row.getString(1), Instrument.class));
    }

    @Override
    @Transactional
    public Optional<Instrument> find(InstrumentId id) {
        return rows
                .select(
                        "SELECT payload FROM bank_instrument WHERE id = ?",
                        row -> codec.read(row.getString(1), Instrument.class),
                        id.value())
                .stream()
                .findFirst();
    }

    @Override
    @Transactional
    public boolean add(Instrument instrument) {
        if (find(instrument.id()).isPresent()) {
            return false;
        }
        rows.update(
                "INSERT INTO bank_instrument (id, payload) VALUES (?, ?)",
                instrument.id().value(),
                codec.write(instrument));
        return true;
    }
}
