package org.liangcai.norms.building;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.liangcai.norms.BilingualText;
import org.liangcai.norms.RawRange;

/** The raw scores for which a norm table gives a value. */
public sealed interface RawPoints {

    /** How many values a norm may have. */
    int MOST = 5_000;

    /** What is wrong with them in a range; empty where nothing is. */
    Optional<BilingualText> fault(RawRange range);

    /** All of them, rising. */
    double[] within(RawRange range);

    /**
     * Equal steps from the lowest possible raw score to the highest: for whole raw scores.
     *
     * @param step the distance of two raw scores, positive
     */
    record Steps(double step) implements RawPoints {

        @Override
        public Optional<BilingualText> fault(RawRange range) {
            return step > 0 && (range.maximum() - range.minimum()) / step <= MOST
                    ? Optional.empty()
                    : Optional.of(BilingualText.of(
                            "步长（%s）要大于 0，并且最多分出 %d 个值（原始分 %s 到 %s）。",
                            "The step (%s) must be positive and give at most %d values from %s to %s.",
                            step,
                            MOST,
                            range.minimum(),
                            range.maximum()));
        }

        @Override
        public double[] within(RawRange range) {
            int steps = (int) Math.ceil((range.maximum() - range.minimum()) / step - 1e-9);
            double[] raws = new double[steps + 1];
            for (int i = 0; i <= steps; i++) {
                raws[i] = Math.min(range.maximum(), range.minimum() + i * step);
            }
            return raws;
        }
    }

    /**
     * These very raw scores, for means, rates and abilities, which are not whole: nothing is rounded. Below the first and above the last
     * a value stays what it is there.
     *
     * @param raws two or more, rising
     */
    record Listed(List<Double> raws) implements RawPoints {

        public Listed {
            raws = List.copyOf(raws);
        }

        /**
         * The raw scores of a sample. Where there are more distinct ones than wanted, those at its ends are all taken and of the rest
         * every so-manieth, so that about as many people lie between any two.
         *
         * @param sample raw scores in any order
         * @param most how many are wanted at most, 100 or more
         */
        public static Listed of(double[] sample, int most) {
            double[] distinct = Arrays.stream(sample).sorted().distinct().toArray();
            if (distinct.length <= most) {
                return new Listed(Arrays.stream(distinct).boxed().toList());
            }
            int end = most / 8;
            int middle = most - 2 * end;
            double stride = (distinct.length - 2.0 * end) / middle;
            return new Listed(IntStream.range(0, most)
                    .map(i -> i < end
                            ? i
                            : i >= most - end ? distinct.length - (most - i) : end + (int) ((i - end) * stride))
                    .mapToObj(i -> distinct[i])
                    .toList());
        }

        @Override
        public Optional<BilingualText> fault(RawRange range) {
            boolean rising = IntStream.range(1, raws.size()).allMatch(i -> raws.get(i - 1) < raws.get(i));
            boolean inside = raws.stream().allMatch(range::contains);
            return raws.size() >= 2 && raws.size() <= MOST && rising && inside
                    ? Optional.empty()
                    : Optional.of(BilingualText.of(
                            "给出常模值的原始分（%d 个）要有 2 到 %d 个，从小到大，并且都在 %s 到 %s 之内。",
                            "The raw scores with a value (%d) must be 2 to %d, rising, and all from %s to %s.",
                            raws.size(),
                            MOST,
                            range.minimum(),
                            range.maximum()));
        }

        @Override
        public double[] within(RawRange range) {
            return raws.stream().mapToDouble(Double::doubleValue).toArray();
        }
    }
}
