package org.liangcai.norms;

/**
 * Names what a raw score measures, for example {@code N} or {@code N1}; the same word as the scale's identifier in the form.
 *
 * @param value the identifier, never blank
 */
public record ConstructId(String value) implements Comparable<ConstructId> {

    public ConstructId {
        if (value.isBlank()) {
            throw new FaultyNormException(
                    new BilingualText("量表的标识（construct）不能空着。", "The ConstructId must not be blank."));
        }
    }

    public static ConstructId of(String value) {
        return new ConstructId(value);
    }

    @Override
    public int compareTo(ConstructId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
