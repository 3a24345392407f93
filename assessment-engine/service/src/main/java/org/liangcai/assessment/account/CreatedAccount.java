package org.liangcai.assessment.account;

/**
 * A new account with its password, which is shown this once and kept nowhere.
 *
 * @param account the account
 * @param password the generated password
 */
public record CreatedAccount(Account account, String password) {

    /** Without the password, so that it cannot end up in a log. */
    @Override
    public String toString() {
        return "CreatedAccount[account=" + account + "]";
    }
}
