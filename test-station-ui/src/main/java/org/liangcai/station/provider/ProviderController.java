package org.liangcai.station.provider;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.Optional;
import org.liangcai.assessment.RefusedException;
import org.liangcai.assessment.account.AccountService;
import org.liangcai.assessment.account.SignedIn;
import org.liangcai.assessment.api.RequestLanguage;
import org.liangcai.itembank.Language;
import org.liangcai.station.security.StationSession;

/** The two steps of signing in through the provider: away to it, and back. Both answer a person's browser with a page. */
@Controller(SignInProvider.PATH)
@Secured(SecurityRule.IS_ANONYMOUS)
@Tag(name = "Sign-in 登录")
class ProviderController {

    private static final String COOKIE = "sign-in-attempt";
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final SignInProvider provider;
    private final AccountService accounts;
    private final StationSession session;

    ProviderController(SignInProvider provider, AccountService accounts, StationSession session) {
        this.provider = provider;
        this.accounts = accounts;
        this.session = session;
    }

    /** Sends the browser to the provider. */
    @Get
    HttpResponse<String> begin(HttpRequest<?> request) {
        try {
            if (!provider.on()) {
                throw new RefusedException(ProviderRefusal.PROVIDER_OFF);
            }
            Attempt attempt = Attempt.begin();
            MutableHttpResponse<String> away = HttpResponse.seeOther(provider.address(attempt));
            return away.header(HttpHeaders.SET_COOKIE, cookie(attempt.written(), LONGEST, request));
        } catch (RefusedException refused) {
            return ProviderPage.refused(refused, language(request));
        }
    }

    /** Takes the browser back from the provider and signs in the account of the user name that the provider vouches for. */
    @Get("/return")
    HttpResponse<String> comeBack(HttpRequest<?> request) {
        MutableHttpResponse<String> page;
        try {
            Attempt attempt =
                    attempt(request).orElseThrow(() -> new RefusedException(ProviderRefusal.PROVIDER_REFUSED));
            SignedIn signedIn = accounts.signInRecognised(provider.userName(attempt, request.getUri()));
            session.begin(signedIn);
            page = ProviderPage.signedIn(language(request));
        } catch (RefusedException refused) {
            page = ProviderPage.refused(refused, language(request));
        }
        return page.header(HttpHeaders.SET_COOKIE, cookie("", Duration.ZERO, request));
    }

    private static Optional<Attempt> attempt(HttpRequest<?> request) {
        return request.getCookies().findCookie(COOKIE).map(Cookie::getValue).flatMap(Attempt::read);
    }

    /** Lax, because the provider is another site and its way back has to bring the attempt along; worth nothing without the code. */
    private static String cookie(String value, Duration age, HttpRequest<?> request) {
        return "%s=%s; Path=%s; Max-Age=%d; HttpOnly; SameSite=Lax%s"
                .formatted(COOKIE, value, SignInProvider.PATH, age.toSeconds(), request.isSecure() ? "; Secure" : "");
    }

    private static Language language(HttpRequest<?> request) {
        return request.getCookies()
                .findCookie("language")
                .map(Cookie::getValue)
                .map(Language::ofTag)
                .orElseGet(() -> RequestLanguage.of(request));
    }
}
