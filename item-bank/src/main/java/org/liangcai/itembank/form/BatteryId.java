package org.liangcai.itembank.form;

/**
 * Identifies a battery, for example {@code full}.
 *
 * @param value the identifier, never blank
 */
public record BatteryId(String value) implements Comparable<BatteryId> {

    public BatteryId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("The BatteryId must not be blank.");
        }
    }

    public static BatteryId of(String value) {
        return new BatteryId(value);
    }

    @Override
    public int compareTo(BatteryId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
