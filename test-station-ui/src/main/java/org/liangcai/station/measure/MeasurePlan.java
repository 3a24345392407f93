package org.liangcai.station.measure;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How much is measured.
 *
 * @param items how many items the bank holds
 * @param packageItems how many items the package that is imported holds
 * @param cases how many people the simulated sample of continuous norms has
 * @param people how many people's raw scores are stored; each has one for every scale of the personality questionnaire
 * @param repeats how often each thing is done after a first time that does not count
 * @param personality the file of 307,313 cases, which then takes the place of the simulated sample
 */
public record MeasurePlan(int items, int packageItems, int cases, int people, int repeats, Optional<Path> personality) {

    /** 28,572 people with 35 scores each are a million raw scores. */
    private static final int PEOPLE = 28_572;

    public MeasurePlan {
        if (items < 1 || packageItems < 1 || cases < 1 || people < 1 || repeats < 1) {
            throw new IllegalArgumentException(
                    "Items (%d), items of a package (%d), cases (%d), people (%d) and repeats (%d) must all be 1 or more."
                            .formatted(items, packageItems, cases, people, repeats));
        }
    }

    /** The sizes that are asked for. */
    public static MeasurePlan full(int repeats, Optional<Path> personality) {
        return new MeasurePlan(100_000, 1_000, 300_000, PEOPLE, repeats, personality);
    }

    /** A hundredth of them: shows that everything runs, and measures nothing. */
    public static MeasurePlan small(int repeats, Optional<Path> personality) {
        return new MeasurePlan(1_000, 20, 12_000, 300, repeats, personality);
    }
}
