package org.liangcai.norms;

/**
 * Ages in completed years, both ends included.
 *
 * @param from the lowest age, 0 or more
 * @param to the highest age, at least {@code from}
 */
public record AgeBand(int from, int to) implements Comparable<AgeBand> {

    public AgeBand {
        if (from < 0 || to < from) {
            throw new FaultyNormException(BilingualText.of(
                    "年龄段（%d 到 %d）不对：要从 0 岁或以上开始，并且不能在开始之前结束。",
                    "The age band (%d to %d) must begin at 0 or later and must not end before it begins.", from, to));
        }
    }

    public boolean contains(int age) {
        return from <= age && age <= to;
    }

    /** The age of this band that is nearest to the given one. */
    int nearest(int age) {
        return Math.clamp(age, from, to);
    }

    @Override
    public int compareTo(AgeBand other) {
        return from != other.from ? Integer.compare(from, other.from) : Integer.compare(to, other.to);
    }

    @Override
    public String toString() {
        return from + "–" + to;
    }
}
