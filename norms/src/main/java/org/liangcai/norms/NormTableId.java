package org.liangcai.norms;

/**
 * Names a norm table through all its versions, for example {@code ipip-neo-120-johnson}.
 *
 * @param value the identifier, never blank
 */
public record NormTableId(String value) implements Comparable<NormTableId> {

    public NormTableId {
        if (value.isBlank()) {
            throw new FaultyNormException(new BilingualText("常模表的标识（id）不能空着。", "The NormTableId must not be blank."));
        }
    }

    public static NormTableId of(String value) {
        return new NormTableId(value);
    }

    @Override
    public int compareTo(NormTableId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
