package org.liangcai.itembank;

/**
 * Identifies a scale an instrument measures, for example {@code N}, {@code N1}, {@code R}.
 *
 * @param value the identifier, never blank
 */
public record ScaleId(String value) implements Comparable<ScaleId> {

    public ScaleId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("The ScaleId must not be blank.");
        }
    }

    public static ScaleId of(String value) {
        return new ScaleId(value);
    }

    @Override
    public int compareTo(ScaleId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
