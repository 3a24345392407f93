package org.liangcai.assessment.account.api;

import org.liangcai.assessment.account.SignedIn;

/** What signing in needs of the server's session; the station's server provides it. */
public interface SignInSession {

    /** Gives the current session a new identifier and makes it the session of whoever has signed in. */
    void begin(SignedIn signedIn);

    /** Ends the current session, if there is one. */
    void end();

    /** The address the current request comes from. */
    String address();
}
