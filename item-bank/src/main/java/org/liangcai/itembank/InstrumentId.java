package org.liangcai.itembank;

/**
 * Identifies an instrument (a test or questionnaire), for example {@code personality}.
 *
 * @param value the identifier, never blank
 */
public record InstrumentId(String value) implements Comparable<InstrumentId> {

    public InstrumentId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("The InstrumentId must not be blank.");
        }
    }

    public static InstrumentId of(String value) {
        return new InstrumentId(value);
    }

    @Override
    public int compareTo(InstrumentId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
