package org.liangcai.itembank;

import java.util.Optional;
import org.liangcai.itembank.Item.Parameters;
import org.liangcai.itembank.generator.ItemSpecification;

/** An item as it is released and stored: written out, or as the specification a generated item is drawn from when it is wanted. */
public sealed interface ReleasedItem {

    ItemId id();

    int version();

    InstrumentId instrument();

    Optional<Parameters> parameters();

    /** The item itself; drawn anew each time if it is generated. */
    Item item();

    /** An item that is written out. */
    record Written(Item item) implements ReleasedItem {

        @Override
        public ItemId id() {
            return item.id();
        }

        @Override
        public int version() {
            return item.version();
        }

        @Override
        public InstrumentId instrument() {
            return item.instrument();
        }

        @Override
        public Optional<Parameters> parameters() {
            return item.parameters();
        }
    }

    /**
     * A generated item.
     *
     * @param id the item
     * @param version from 1
     * @param instrument the instrument
     * @param specification what is drawn
     * @param scoring how the answer counts
     * @param parameters the response model
     */
    record Generated(
            ItemId id,
            int version,
            InstrumentId instrument,
            ItemSpecification specification,
            ScoringRule scoring,
            Optional<Parameters> parameters)
            implements ReleasedItem {

        @Override
        public Item item() {
            return new Item(id, version, instrument, specification.render(), scoring, parameters);
        }
    }
}
