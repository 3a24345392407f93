package org.liangcai.norms;

/**
 * People of the same sex and age.
 *
 * @param sex as the person stated it
 * @param age in completed years, 0 or more
 */
public record SexAndAgeNormGroup(NormSex sex, int age) implements GuidanceNormGroup {

    public SexAndAgeNormGroup {
        if (age < 0) {
            throw new IllegalArgumentException("The age (%d) must not be negative.".formatted(age));
        }
    }
}
