package org.liangcai.station.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liangcai.assessment.Role;
import org.liangcai.assessment.account.CreatedAccount;
import org.liangcai.itembank.Language;
import org.liangcai.station.InProcessStation;
import org.liangcai.station.StationBrowser;

/** What every answer tells the browser to refuse, and that the pages work under it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecurityHeadersIT {

    private final InProcessStation station = new InProcessStation();
    private final CreatedAccount administrator = station.create("headers", Role.ADMINISTRATOR);

    @AfterAll
    void close() {
        station.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/sign-in",
                "/api/me",
                "/api/nothing",
                "/js/assessment-runner.js",
                "/swagger-ui/",
                "/no-such-page",
                "/health"
            })
    void every_answer_keeps_to_its_type_its_frame_and_its_site(String path) {
        HttpResponse<String> answer = get(path);
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "X-Frame-Options")).isEqualTo("SAMEORIGIN");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(header(answer, "Permissions-Policy")).contains("camera=()", "microphone=()", "geolocation=()");
        assertThat(answer.headers().allValues("Content-Security-Policy")).hasSize(1);
        assertThat(withoutNonce(header(answer, "Content-Security-Policy")))
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("http", "*");
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
        assertThat(answer.headers().firstValue("Server")).isEmpty();
    }

    @Test
    void a_page_runs_only_scripts_with_a_number_that_no_two_answers_share() {
        String first = header(get("/"), "Content-Security-Policy");
        String second = header(get("/"), "Content-Security-Policy");
        assertThat(first).containsPattern("script-src 'nonce-[A-Za-z0-9+/]{24}' 'strict-dynamic'");
        assertThat(first.replaceAll(".*(script-src[^;]*);.*", "$1")).doesNotContain("unsafe-inline");
        assertThat(first).isNotEqualTo(second);
    }

    @Test
    void the_pages_work_under_the_policy_and_a_script_that_somebody_slips_in_does_not_run() {
        try (StationBrowser browser = new StationBrowser()) {
            Page page = browser.visitor(Language.EN, 1280, 900);
            List<String> complaints = new CopyOnWriteArrayList<>();
            page.onConsoleMessage(message -> {
                if (message.text().contains("Content Security Policy")) {
                    complaints.add(message.text());
                }
            });
            page.navigate(station.address().resolve("/sign-in").toString());
            StationBrowser.fill(page, "user-name", administrator.account().userName());
            StationBrowser.fill(page, "password", administrator.password());
            page.locator("#primary").click();
            page.waitForURL(url -> !url.contains("sign-in"));
            page.waitForLoadState(LoadState.NETWORKIDLE);
            page.locator("h1").first().waitFor();
            assertThat(complaints).isEmpty();
            page.evaluate("""
                    () => {
                      const slipped = document.createElement('div');
                      slipped.innerHTML = '<img src="data:," onerror="window.slipped = true">';
                      document.body.append(slipped);
                    }""");
            page.waitForCondition(() -> !complaints.isEmpty());
            assertThat(page.evaluate("() => window.slipped === undefined")).isEqualTo(true);
        }
    }

    /** Any letters may follow one another in a random number. */
    private static String withoutNonce(String policy) {
        return policy.replaceAll("'nonce-[^']*'", "'nonce'");
    }

    private HttpResponse<String> get(String path) {
        return station.send(station.request("GET", path, null, null));
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
