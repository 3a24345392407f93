package org.liangcai.norms;

import java.util.Optional;

/** A norm group for a person's own guidance: people of the same age, and of the same sex where the person has stated one. */
public sealed interface GuidanceNormGroup extends NormGroup permits AgeNormGroup, SexAndAgeNormGroup {

    /** The person's age in completed years at the time of testing. */
    int age();

    /** The group of a person of this age, by sex if it was stated. */
    static GuidanceNormGroup of(int age, Optional<NormSex> sex) {
        return sex.<GuidanceNormGroup>map(stated -> new SexAndAgeNormGroup(stated, age))
                .orElseGet(() -> new AgeNormGroup(age));
    }
}
