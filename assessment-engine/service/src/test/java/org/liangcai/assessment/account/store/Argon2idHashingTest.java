package org.liangcai.assessment.account.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class Argon2idHashingTest {

    private final Argon2idHashing hashing = new Argon2idHashing();

    @Test
    void a_hash_names_argon2id_and_the_cost_that_owasp_recommends() {
        assertThat(hashing.hash("secret")).startsWith("$argon2id$v=19$m=7168,t=5,p=1$");
    }

    @Test
    void the_same_password_is_hashed_differently_each_time_and_matches_each_time() {
        String first = hashing.hash("密码 secret");
        String second = hashing.hash("密码 secret");
        assertThat(first).isNotEqualTo(second);
        assertThat(hashing.matches("密码 secret", first)).isTrue();
        assertThat(hashing.matches("密码 secret", second)).isTrue();
        assertThat(hashing.matches("密码 secreT", first)).isFalse();
    }

    /** From the tests of the reference implementation (phc-winner-argon2, src/test.c): Argon2id v1.3, t = 2, m = 64 MiB, p = 1, 32 bytes. */
    @Test
    void a_hash_of_the_reference_implementation_is_recognised() {
        assertThat(hashing.matches(
                        "password",
                        "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc"))
                .isTrue();
    }
}
