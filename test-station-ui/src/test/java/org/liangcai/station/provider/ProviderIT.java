package org.liangcai.station.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.liangcai.assessment.Role;
import org.liangcai.assessment.account.AccountService;
import org.liangcai.assessment.account.CreatedAccount;
import org.liangcai.itembank.Language;
import org.liangcai.station.InProcessStation;
import org.liangcai.station.PackagedStation;
import org.liangcai.station.StationBrowser;

/** Staff sign in through a provider that runs beside the station, in a browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProviderIT {

    private static final String PERSON = "li.ming";

    private InProcessStation station;
    private RunningProvider provider;
    private CreatedAccount account;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException, InterruptedException {
        int port = PackagedStation.freePort();
        URI address = URI.create("http://127.0.0.1:" + port);
        provider = RunningProvider.start(
                PERSON, address.resolve(SignInProvider.PATH + "/return"), folder.resolve("provider.log"));
        Path secret = Files.writeString(folder.resolve("secret"), RunningProvider.CLIENT_SECRET + "\n");
        station = new InProcessStation(Map.of(
                "micronaut.server.port",
                port,
                "station.public-url",
                address.toString(),
                "station.provider.issuer",
                provider.issuer().toString(),
                "station.provider.client-id",
                RunningProvider.CLIENT,
                "station.provider.client-secret-file",
                secret.toString(),
                "station.provider.user-name-claim",
                "sub"));
        account = station.create(PERSON, Role.COUNSELLOR);
    }

    @AfterAll
    void stop() {
        station.close();
        provider.close();
    }

    @Test
    void somebody_whom_the_provider_knows_signs_in_without_a_password_of_the_station() {
        try (StationBrowser browser = new StationBrowser()) {
            Page page = signInAtTheProvider(browser, Language.EN);
            page.waitForURL(url -> url.endsWith("/account"));
            page.getByText(PERSON).first().waitFor();
            assertThat(page.context().cookies().stream().map(cookie -> cookie.name))
                    .doesNotContain("sign-in-attempt");
        }
    }

    @Test
    void somebody_without_an_active_account_is_told_whom_to_ask() {
        AccountService accounts = station.get(AccountService.class);
        accounts.setActive(station.administrator(), account.account().id(), false);
        try (StationBrowser browser = new StationBrowser()) {
            Page page = signInAtTheProvider(browser, Language.ZH);
            page.waitForURL(url -> url.contains("/return"));
            browser.picture(page, "provider-refused-zh");
            assertThat(page.content()).contains("没有登录", "本站没有您的账号", "回到登录页");
        } finally {
            accounts.setActive(station.administrator(), account.account().id(), true);
        }
    }

    @Test
    void an_answer_that_belongs_to_no_attempt_of_this_browser_signs_nobody_in() {
        HttpResponse<String> stolen = get(SignInProvider.PATH + "/return?code=stolen&state=made-up", null);
        assertThat(stolen.statusCode()).isEqualTo(401);
        assertThat(stolen.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("style-src 'self'");
        HttpResponse<String> other = get(
                SignInProvider.PATH + "/return?code=stolen&state=made-up",
                "sign-in-attempt=" + Attempt.begin().written());
        assertThat(other.statusCode()).isEqualTo(401);
        assertThat(other.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("JSESSIONID"));
        Attempt own = Attempt.begin();
        HttpResponse<String> madeUpCode = get(
                SignInProvider.PATH + "/return?code=made-up&state="
                        + own.state().getValue(),
                "sign-in-attempt=" + own.written());
        assertThat(madeUpCode.statusCode()).isEqualTo(401);
        assertThat(get("/api/sign-in/provider/return", "sign-in-attempt=a.b").statusCode())
                .isEqualTo(401);
    }

    private Page signInAtTheProvider(StationBrowser browser, Language language) {
        Page page = browser.visitor(language, 1280, 900);
        page.navigate(station.address().resolve("/sign-in").toString());
        page.locator("#provider").waitFor();
        browser.picture(page, "sign-in-provider-" + language.tag());
        page.locator("#provider").click();
        page.waitForURL(url -> url.startsWith(provider.issuer().toString()));
        page.locator("input[name=username]").fill(PERSON);
        page.locator("input[name=password]").fill(RunningProvider.PERSON_PASSWORD);
        page.locator("button[type=submit]").click();
        return page;
    }

    private HttpResponse<String> get(String path, @Nullable String cookie) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(station.address().resolve(path)).header("Accept-Language", "en");
        return station.send(cookie == null ? request : request.header("Cookie", cookie));
    }
}
