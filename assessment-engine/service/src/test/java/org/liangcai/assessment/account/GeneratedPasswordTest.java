package org.liangcai.assessment.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GeneratedPasswordTest {

    @Test
    void a_password_has_sixteen_characters_in_four_groups_and_none_that_are_mistaken_for_another() {
        Random random = new Random(7);
        Set<String> seen = new HashSet<>();
        for (int draw = 0; draw < 1000; draw++) {
            String password = GeneratedPassword.from(random);
            assertThat(password).matches("[a-hj-km-np-z2-9]{4}(-[a-hj-km-np-z2-9]{4}){3}");
            assertThat(seen.add(password)).isTrue();
        }
    }
}
