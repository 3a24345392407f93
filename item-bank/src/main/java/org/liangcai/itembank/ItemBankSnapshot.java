package org.liangcai.itembank;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liangcai.itembank.Item.Parameters;
import org.liangcai.itembank.form.Battery;
import org.liangcai.itembank.form.BatteryId;

/** An item bank held in memory. Immutable and safe for use by many threads. */
public final class ItemBankSnapshot implements ItemBank {

    private final Map<InstrumentId, Instrument> instruments = new LinkedHashMap<>();
    private final Map<ItemId, Map<Integer, Drawn>> versions = new HashMap<>();
    private final Map<ItemId, Drawn> newest = new LinkedHashMap<>();
    private final Map<InstrumentId, List<ItemId>> order = new HashMap<>();
    private final Map<BatteryId, Battery> batteries = new LinkedHashMap<>();

    /**
     * A snapshot of what is given.
     *
     * @param instruments the instruments
     * @param items the items in use in their order in the bank
     * @param former items and versions that are no longer in use but may have been answered
     * @param batteries the batteries in the order in which they are offered
     */
    public ItemBankSnapshot(
            Collection<Instrument> instruments,
            Collection<ReleasedItem> items,
            Collection<ReleasedItem> former,
            Collection<Battery> batteries) {
        instruments.forEach(instrument -> this.instruments.put(instrument.id(), instrument));
        batteries.forEach(battery -> this.batteries.put(battery.id(), battery));
        former.forEach(this::add);
        for (ReleasedItem item : items) {
            add(item);
            order.computeIfAbsent(item.instrument(), instrument -> new ArrayList<>())
                    .add(item.id());
        }
    }

    private void add(ReleasedItem item) {
        Drawn drawn = new Drawn(item);
        versions.computeIfAbsent(item.id(), id -> new HashMap<>()).put(item.version(), drawn);
        newest.merge(item.id(), drawn, (one, other) -> one.released.version() > other.released.version() ? one : other);
    }

    @Override
    public Item item(ItemId id) {
        return drawn(id).item();
    }

    @Override
    public Optional<Parameters> parameters(ItemId id) {
        return drawn(id).released.parameters();
    }

    /** Whether it holds the item in any version. */
    public boolean holds(ItemId id) {
        return newest.containsKey(id);
    }

    /** All instruments, in their order. */
    public List<Instrument> instruments() {
        return List.copyOf(instruments.values());
    }

    /** Whether it holds the instrument. */
    public boolean holds(InstrumentId id) {
        return instruments.containsKey(id);
    }

    private Drawn drawn(ItemId id) {
        Drawn drawn = newest.get(id);
        if (drawn == null) {
            throw new IllegalArgumentException("The item bank holds no item (%s).".formatted(id));
        }
        return drawn;
    }

    @Override
    public Optional<Item> item(ItemId id, int version) {
        return Optional.ofNullable(versions.getOrDefault(id, Map.of()).get(version))
                .map(Drawn::item);
    }

    @Override
    public List<Item> items(InstrumentId instrument) {
        return order.getOrDefault(instrument, List.of()).stream()
                .map(this::item)
                .toList();
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

    /** An item that is drawn when it is first asked for. Drawing twice at the same time gives equal items and does no harm. */
    private static final class Drawn {

        private final ReleasedItem released;
        private volatile @Nullable Item item;

        private Drawn(ReleasedItem released) {
            this.released = released;
        }

        private Item item() {
            Item known = item;
            if (known == null) {
                known = released.item();
                item = known;
            }
            return known;
        }
    }
}
