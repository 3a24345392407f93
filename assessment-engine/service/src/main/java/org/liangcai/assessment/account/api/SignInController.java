package org.liangcai.assessment.account.api;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.liangcai.assessment.Actor;
import org.liangcai.assessment.account.AccountService;
import org.liangcai.assessment.account.SignedIn;
import org.liangcai.assessment.api.CurrentActor;

/** Signing in and out. */
@Controller("/api")
@Tag(name = "Sign-in 登录")
class SignInController {

    private final AccountService accounts;
    private final SignInSession session;
    private final CurrentActor current;

    SignInController(AccountService accounts, SignInSession session, CurrentActor current) {
        this.accounts = accounts;
        this.session = session;
        this.current = current;
    }

    /** Signs in; the answer sets the session cookie. */
    @Post("/sign-in")
    @Secured(SecurityRule.IS_ANONYMOUS)
    AccountJson signIn(@Body SignIn body) {
        SignedIn signedIn = accounts.signIn(body.userName(), body.password(), session.address());
        session.begin(signedIn);
        return AccountJson.of(accounts.own(signedIn.actor()));
    }

    /** Signs out; harmless when nobody is signed in. */
    @Post("/sign-out")
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Status(HttpStatus.NO_CONTENT)
    void signOut() {
        session.end();
    }

    /** The own account. */
    @Get("/me")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    AccountJson me() {
        return AccountJson.of(accounts.own(current.get()));
    }

    /** Changes the own password; other sessions of the account end. */
    @Put("/me/password")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    @Status(HttpStatus.NO_CONTENT)
    void changePassword(@Body PasswordChange body) {
        Actor actor = current.get();
        session.begin(accounts.changeOwnPassword(actor, body.current(), body.replacement()));
    }

    /**
     * What is typed to sign in.
     *
     * @param userName the user name, in any case
     * @param password the password
     */
    @Serdeable
    record SignIn(String userName, String password) {}

    /**
     * A change of the own password.
     *
     * @param current the password until now
     * @param replacement the new one, 12 to 200 characters
     */
    @Serdeable
    record PasswordChange(String current, String replacement) {}
}
