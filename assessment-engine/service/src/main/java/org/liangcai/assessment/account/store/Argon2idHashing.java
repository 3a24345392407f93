package org.liangcai.assessment.account.store;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.liangcai.assessment.account.PasswordHashing;

/**
 * Argon2id with 19 MiB of memory, two passes and one lane, the smallest setting the OWASP Password Storage Cheat Sheet recommends. Two
 * at a time at most: each needs its 19 MiB, and a rush of attempts must not use up the memory of a small station.
 */
@Singleton
class Argon2idHashing implements PasswordHashing {

    private static final int MEMORY_KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final Argon2Function FUNCTION =
            Argon2Function.getInstance(MEMORY_KIBIBYTES, PASSES, LANES, HASH_BYTES, Argon2.ID);

    private final Semaphore atOnce = new Semaphore(2, true);

    @Override
    public String hash(String password) {
        return oneOfTwo(() ->
                Password.hash(password).addRandomSalt(SALT_BYTES).with(FUNCTION).getResult());
    }

    @Override
    public boolean matches(String password, String hash) {
        return oneOfTwo(() -> Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash)));
    }

    private <T> T oneOfTwo(Supplier<T> work) {
        atOnce.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            atOnce.release();
        }
    }
}
