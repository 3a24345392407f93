package org.liangcai.itembank.kept;

/**
 * Identifies a form or a battery of a publisher over all its versions, for example {@code reading-a}.
 *
 * @param value 1 to 40 lower-case letters, digits and hyphens, beginning with a letter or digit
 */
public record KeptId(String value) implements Comparable<KeptId> {

    public KeptId {
        if (!isFit(value)) {
            throw new IllegalArgumentException(
                    "The identifier (%s) must have 1 to 40 lower-case letters, digits and hyphens.".formatted(value));
        }
    }

    /** Whether a text can be an identifier. */
    public static boolean isFit(String value) {
        return value.matches("[a-z0-9][a-z0-9-]{0,39}");
    }

    public static KeptId of(String value) {
        return new KeptId(value);
    }

    @Override
    public int compareTo(KeptId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
