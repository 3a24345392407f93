package org.liangcai.norms;

/**
 * People of the same age. Where the table is split by sex, both sexes' cells count equally: the group is the mixture of the two
 * distributions, not an average of two standard scores.
 *
 * @param age in completed years, 0 or more
 */
public record AgeNormGroup(int age) implements GuidanceNormGroup {

    public AgeNormGroup {
        if (age < 0) {
            throw new IllegalArgumentException("The age (%d) must not be negative.".formatted(age));
        }
    }
}
