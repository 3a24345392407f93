package org.liangcai.itembank.form;

/**
 * Identifies a section within a battery, for example {@code matrices}.
 *
 * @param value the identifier, never blank
 */
public record SectionId(String value) implements Comparable<SectionId> {

    public SectionId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("The SectionId must not be blank.");
        }
    }

    public static SectionId of(String value) {
        return new SectionId(value);
    }

    @Override
    public int compareTo(SectionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
