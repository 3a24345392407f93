package org.liangcai.station.provider;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.util.Optional;

/**
 * A sign-in that has been begun in a browser and is kept there until the provider sends the browser back. All three parts are random, so
 * that nobody else can begin or finish it.
 *
 * @param state ties the answer to the browser
 * @param nonce ties the identity token to the attempt
 * @param verifier ties the code to the attempt (RFC 7636)
 */
record Attempt(State state, Nonce nonce, CodeVerifier verifier) {

    static Attempt begin() {
        return new Attempt(new State(), new Nonce(), new CodeVerifier());
    }

    /** As the value of a cookie. */
    String written() {
        return "%s.%s.%s".formatted(state.getValue(), nonce.getValue(), verifier.getValue());
    }

    static Optional<Attempt> read(String written) {
        String[] parts = written.split("\\.", -1);
        try {
            return parts.length == 3
                    ? Optional.of(new Attempt(new State(parts[0]), new Nonce(parts[1]), new CodeVerifier(parts[2])))
                    : Optional.empty();
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
