package org.liangcai.norms;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SelectionNormGroupTest {

    @Test
    void hasNoPlaceForAnythingAboutAPerson() {
        assertThat(SelectionNormGroup.class.isRecord()).isTrue();
        assertThat(SelectionNormGroup.class.getRecordComponents()).isEmpty();
        assertThat(SelectionNormGroup.class.getDeclaredConstructors())
                .allMatch(constructor -> constructor.getParameterCount() == 0);
        assertThat(Arrays.stream(SelectionNormGroup.class.getDeclaredFields())
                        .filter(field -> !Modifier.isStatic(field.getModifiers()))
                        .filter(field -> !field.isSynthetic()))
                .isEmpty();
    }

    @Test
    void cannotBeExtendedNorBeAGuidanceGroup() {
        assertThat(Modifier.isFinal(SelectionNormGroup.class.getModifiers())).isTrue();
        assertThat(GuidanceNormGroup.class.isAssignableFrom(SelectionNormGroup.class))
                .isFalse();
        assertThat(NormGroup.class.getPermittedSubclasses())
                .containsExactlyInAnyOrder(GuidanceNormGroup.class, SelectionNormGroup.class);
        assertThat(GuidanceNormGroup.class.getPermittedSubclasses())
                .containsExactlyInAnyOrder(AgeNormGroup.class, SexAndAgeNormGroup.class);
    }

    @Test
    void anyTwoAreTheSame() {
        assertThat(new SelectionNormGroup()).isEqualTo(new SelectionNormGroup());
    }
}
