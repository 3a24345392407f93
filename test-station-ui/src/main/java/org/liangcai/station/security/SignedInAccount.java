package org.liangcai.station.security;

import java.io.Serializable;
import java.util.UUID;
import org.liangcai.assessment.account.SignedIn;

/**
 * What a session remembers of a sign-in. Roles are not among it: they are looked up at each request, so that a change takes effect at
 * once.
 *
 * @param account who signed in
 * @param credentialsVersion under which password
 */
record SignedInAccount(UUID account, int credentialsVersion) implements Serializable {

    static final String ATTRIBUTE = "org.liangcai.signed-in";

    static SignedInAccount of(SignedIn signedIn) {
        return new SignedInAccount(signedIn.actor().id(), signedIn.credentialsVersion());
    }
}
