package org.liangcai.itembank;

/**
 * Identifies an item, for example {@code P-001} or {@code MX-0042}.
 *
 * @param value the identifier, never blank
 */
public record ItemId(String value) implements Comparable<ItemId> {

    public ItemId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("The ItemId must not be blank.");
        }
    }

    public static ItemId of(String value) {
        return new ItemId(value);
    }

    @Override
    public int compareTo(ItemId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
