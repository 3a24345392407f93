package org.liangcai.itembank;

import java.util.List;
import java.util.Optional;
import org.liangcai.itembank.form.Battery;
import org.liangcai.itembank.form.BatteryId;

/** The items and batteries in use. Implementations are immutable snapshots and safe for use by many threads. */
public interface ItemBank {

    /**
     * The newest version of an item.
     *
     * @throws IllegalArgumentException if the bank holds no such item
     */
    Item item(ItemId id);

    /** One version of an item, if the bank holds it. */
    Optional<Item> item(ItemId id, int version);

    /** All items of an instrument in their order in the bank. */
    List<Item> items(InstrumentId instrument);

    /** The batteries a counsellor can choose from, in the order in which they are offered. */
    List<Battery> batteries();

    Optional<Battery> battery(BatteryId id);

    /** Names and plain-word descriptions of an instrument and its scales. */
    Instrument instrument(InstrumentId id);
}
