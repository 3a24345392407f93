package org.liangcai.assessment.account;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where accounts are kept. Each method is one transaction, or part of the one under way. */
public interface Accounts {

    /** All accounts, by user name. */
    List<Account> all();

    Optional<Account> find(UUID id);

    /** The account with this normalised user name. */
    Optional<Account> findByUserName(String userName);

    Optional<Credentials> credentials(UUID account);

    /** Adds accounts, all or none; false, and nothing changed, when a user name is taken. */
    boolean insert(List<Addition> additions);

    /** Replaces roles and activity of an account; false, and nothing changed, when no active administrator would be left. */
    boolean update(Account account);

    /** Replaces the password and counts its version up; the new version. */
    int changePassword(UUID account, String passwordHash);

    /**
     * What a password is checked against.
     *
     * @param passwordHash the hash with its salt and its cost
     * @param version counts the passwords the account has had
     */
    record Credentials(String passwordHash, int version) {}

    /**
     * An account to be added.
     *
     * @param account the account
     * @param passwordHash what its password is checked against
     */
    record Addition(Account account, String passwordHash) {}
}
