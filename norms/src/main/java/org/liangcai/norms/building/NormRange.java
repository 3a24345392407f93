package org.liangcai.norms.building;

import java.util.Arrays;

/**
 * What a norm sample covered; beyond it a continuous norm extrapolates.
 *
 * @param lowestAge the youngest age
 * @param highestAge the oldest
 * @param lowestRaw the lowest raw score anybody had
 * @param highestRaw the highest
 * @param lowestT the lowest T score of a place within an age
 * @param highestT the highest
 */
public record NormRange(
        double lowestAge, double highestAge, double lowestRaw, double highestRaw, double lowestT, double highestT) {

    static NormRange of(ScoreSample sample, double[] places) {
        return new NormRange(
                sample.lowestAge(),
                sample.highestAge(),
                sample.lowestRaw(),
                sample.highestRaw(),
                Arrays.stream(places).min().orElseThrow(),
                Arrays.stream(places).max().orElseThrow());
    }

    /** The raw score kept within those that were seen. */
    public double clip(double raw) {
        return Math.clamp(raw, lowestRaw, highestRaw);
    }

    public boolean containsAge(double age) {
        return lowestAge <= age && age <= highestAge;
    }
}
