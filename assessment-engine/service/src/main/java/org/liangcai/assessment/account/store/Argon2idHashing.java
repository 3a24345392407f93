package org.liangcai.assessment.account.store;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.liangcai.assessment.account.PasswordHashing;

/**
 * Argon2id with 7 MiB of memory, five passes and one lane: of the settings that the OWASP Password Storage Cheat Sheet calls equally
 * strong the one that takes least memory. Two at a time at most: a rush of attempts must not use up the memory of a small station.
 */
@Singleton
class Argon2idHashing implements PasswordHashing {

    private static final int MEMORY_KIBIBYTES = 7 * 1024;
    private static final int PASSES = 5;
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
