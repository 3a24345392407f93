package org.liangcai.itembank;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liangcai.itembank.form.Battery;
import org.liangcai.itembank.form.BatteryId;

/** An item bank held in memory. Immutable and safe for use by many threads. */
public final class ItemBankSnapshot implements ItemBank {

    private final Map<InstrumentId, Instrument> instruments = new LinkedHashMap<>();
    private final Map<ItemId, Map<Integer, Item>> versions = new HashMap<>();
    private final Map<ItemId, Item> newest = new LinkedHashMap<>();
    private final Map<BatteryId, Battery> batteries = new LinkedHashMap<>();

    /**
     * A snapshot of what is given.
     *
     * @param instruments the instruments
     * @param items the items in use, in their order in the bank, and older versions of them
     * @param batteries the batteries in the order in which they are offered
     */
    public ItemBankSnapshot(Collection<Instrument> instruments, Collection<Item> items, Collection<Battery> batteries) {
        instruments.forEach(instrument -> this.instruments.put(instrument.id(), instrument));
        batteries.forEach(battery -> this.batteries.put(battery.id(), battery));
        for (Item item : items) {
            versions.computeIfAbsent(item.id(), id -> new HashMap<>()).put(item.version(), item);
            newest.merge(item.id(), item, (one, other) -> one.version() >= other.version() ? one : other);
        }
    }

    @Override
    public Item item(ItemId id) {
        Item item = newest.get(id);
        if (item == null) {
            throw new IllegalArgumentException("The item bank holds no item (%s).".formatted(id));
        }
        return item;
    }

    @Override
    public Optional<Item> item(ItemId id, int version) {
        return Optional.ofNullable(versions.getOrDefault(id, Map.of()).get(version));
    }

    @Override
    public List<Item> items(InstrumentId instrument) {
        List<Item> items = new ArrayList<>();
        for (Item item : newest.values()) {
            if (item.instrument().equals(instrument)) {
                items.add(item);
            }
        }
        return items;
    }

    @Override
    public List<Battery> batteries() {
        return List.copyOf(batteries.values());
    }

    @Override
    public Optional<Battery> battery(BatteryId id) {
        return Optional.ofNullable(batteries.get(id));
    }

    @Override
    public Instrument instrument(InstrumentId id) {
        Instrument instrument = instruments.get(id);
        if (instrument == null) {
            throw new IllegalArgumentException("The item bank holds no instrument (%s).".formatted(id));
        }
        return instrument;
    }
}
