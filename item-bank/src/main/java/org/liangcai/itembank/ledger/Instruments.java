package org.liangcai.itembank.ledger;

import java.util.List;
import java.util.Optional;
import org.liangcai.itembank.Instrument;
import org.liangcai.itembank.InstrumentId;

/** The instruments that a publisher has added beside those of the releases. Every method is one transaction. */
public interface Instruments {

    /** All, in the order of their identifiers. */
    List<Instrument> all();

    Optional<Instrument> find(InstrumentId id);

    /**
     * Adds one.
     *
     * @return false, with nothing changed, if there is one with this identifier
     */
    boolean add(Instrument instrument);
}
