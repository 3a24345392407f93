package org.liangcai.assessment.account;

/** A slow, salted, one-way function of passwords. Thread-safe. */
public interface PasswordHashing {

    /** The hash with its salt and its cost, as text. */
    String hash(String password);

    /** Whether the password is the one that was hashed. */
    boolean matches(String password, String hash);
}
