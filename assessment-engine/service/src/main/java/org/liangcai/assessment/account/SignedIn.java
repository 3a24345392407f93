package org.liangcai.assessment.account;

import org.liangcai.assessment.Actor;

/**
 * A successful sign-in.
 *
 * @param actor who has signed in
 * @param credentialsVersion counts the account's passwords; a session that began under an older password is over
 */
public record SignedIn(Actor actor, int credentialsVersion) {}
