package org.liangcai.station.load;

/**
 * A counsellor's account.
 *
 * @param userName the user name
 * @param password the password; never printed
 */
public record Credentials(String userName, String password) {

    /** Never shows the password. */
    @Override
    public String toString() {
        return "Credentials[" + userName + "]";
    }
}
