package org.liangcai.station.visit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liangcai.itembank.Language;
import org.liangcai.station.PackagedStation;
import org.liangcai.station.StationBrowser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A whole visit in a browser against the packaged program: a counsellor opens it, a job seeker takes the full battery by keyboard, two
 * raters interview blind to each other, reports are issued and verified, an employer sees what was consented to, an administrator
 * keeps accounts. Once for guidance in Chinese, once for selection in English. Pictures go to {@code target/screenshots}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VisitIT {

    /**
     * Expected T scores of {@link AnswerSheet}, worked out by hand from Johnson's published means and SDs. Guidance, a woman born in 1990
     * (age band 21–40), T = 50 + 10 (raw − mean) / SD:
     * N 50 + 10 (48 − 72.14) / 16.16 = 35.062; E 50 + 10 (96 − 80.78) / 14.64 = 60.396; O 50 + 10 (72 − 88.25) / 12.15 = 36.626;
     * A 50 + 10 (108 − 91.91) / 11.39 = 64.126; C 50 + 10 (84 − 87.57) / 13.87 = 47.426.
     */
    private static final Map<String, Double> GUIDANCE =
            Map.of("N", 35.062, "E", 60.396, "O", 36.626, "A", 64.126, "C", 47.426);

    /**
     * Selection: p is the mean of Φ((raw − mean) / SD) over the eight cells of sex and age, T = 50 + 10 Φ⁻¹(p), worked out apart from
     * the product: N 12.768 %, E 86.790 %, O 15.472 %, A 92.826 %, C 36.331 %.
     */
    private static final Map<String, Double> SELECTION =
            Map.of("N", 38.626, "E", 61.165, "O", 39.836, "A", 64.630, "C", 46.504);

    private static final String EVIDENCE_ZH = "讲到去年接待一位着急的顾客，先听完，再复述要点，最后约好回电时间。";
    private static final String EVIDENCE_EN =
            "Told of an upset customer last year: listened, repeated the point, agreed a time to ring back.";

    private PackagedStation station;
    private StationBrowser browser;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        station = PackagedStation.start(folder);
        browser = new StationBrowser();
    }

    @AfterAll
    void stop() {
        browser.close();
        station.close();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_visit_from_the_seat_code_to_the_employer(Language language) {
        boolean guidance = language == Language.ZH;
        Page counsellor = desk("COUNSELLOR", language);
        String name = guidance ? "林小雨" : "Alex Chen";
        String seatCode = openVisit(counsellor, name, guidance);
        String visit = counsellor.url().replaceAll(".*/desk/visits/([0-9a-f-]{36}).*", "$1");
        browser.picture(counsellor, "counsellor-visit-" + tag(language));

        String reference = takeTheTests(language, seatCode, guidance);

        checkScores(counsellor, visit, guidance ? GUIDANCE : SELECTION, language);
        String interview = interviewBlind(counsellor, visit, language);
        assertThat(interview).isNotBlank();
        issueReports(counsellor, visit, name, language, guidance);
        new EmployerAtTheDesk(browser, station).walk(language, reference);
        new AdministratorAtTheDesk(browser, station).walk(language);
    }

    private Page desk(String role, Language language) {
        PackagedStation.Account account = station.account(role);
        return browser.desk(station, language, account.userName(), account.password());
    }

    private static String tag(Language language) {
        return language.locale().getLanguage();
    }

    private String openVisit(Page page, String name, boolean guidance) {
        page.locator("#new-visit").waitFor();
        page.navigate(station.address() + "/desk/visits/new");
        page.locator("#open-visit").click();
        assertThat(page.locator("#name")).hasAttribute("invalid", "");
        assertThat(page.locator("#birth-year")).hasAttribute("invalid", "");
        assertThat(page.locator("#education")).hasAttribute("invalid", "");
        assertThat(page.locator("#name input")).isFocused();
        StationBrowser.fill(page, "name", name);
        StationBrowser.fill(page, "birth-year", "1990");
        if (guidance) {
            choose(page, "sex", 1);
        }
        choose(page, "education", 3);
        page.locator(guidance ? "#purpose-guidance" : "#purpose-selection").click();
        page.locator("#battery-full").click();
        browser.picture(page, "counsellor-new-visit-" + (guidance ? "zh" : "en"));
        page.locator("#open-visit").click();
        Locator code = page.locator("#seat-code");
        code.waitFor();
        assertThat(code).hasText(Pattern.compile("[2-9A-Z]{4}-[2-9A-Z]{4}"));
        assertThat(code).isInViewport();
        return code.innerText().strip();
    }

    /** Chooses an entry of a Vaadin select by its place in the list, from 0. */
    private static void choose(Page page, String id, int place) {
        page.locator("#" + id).click();
        page.locator("#" + id + " vaadin-select-list-box vaadin-select-item")
                .nth(place)
                .click();
    }

    /** The whole battery by keyboard; returns the reference the person may hand to an employer. */
    private String takeTheTests(Language language, String seatCode, boolean guidance) {
        Page page = browser.visitor(language, 1280, 1024);
        Traffic traffic = new Traffic(page);
        page.navigate(station.address().toString());
        page.locator("#seat-code").waitFor();
        browser.window(page, "welcome-" + tag(language));
        enter(page, seatCode, language);
        page.waitForURL("**/visit");
        page.locator(language == Language.ZH ? "#choose-zh" : "#choose-en").click();
        page.locator("#guidance-yes").waitFor();
        browser.picture(page, "consent-" + tag(language));
        page.locator("#guidance-yes").click();
        page.locator("#employer-yes").click();
        page.locator("#norms-yes").click();
        page.locator("#primary").click();
        SeatByKeyboard seat = new SeatByKeyboard(page);
        seat.awaitRunner();
        Set<String> pictured = new HashSet<>();
        for (SeatByKeyboard.Shown shown = seat.shown(); !shown.kind().equals("outside"); shown = seat.shown()) {
            if (pictured.add(shown.kind() + (shown.feedback().isEmpty() ? "" : "-feedback"))) {
                browser.window(page, "seat-" + shown.kind() + "-" + tag(language));
            }
            seat.answerAndGoOn();
        }
        page.locator("#reference").waitFor();
        browser.picture(page, "finished-" + tag(language));
        String reference = page.locator("#reference").innerText().strip();
        new NothingSecret().in(traffic.bodies());
        readOwnReport(page, language, guidance);
        return reference;
    }

    private static void enter(Page page, String seatCode, Language language) {
        if (language == Language.ZH) {
            seatCode.chars()
                    .filter(Character::isLetterOrDigit)
                    .mapToObj(Character::toString)
                    .forEach(key -> page.locator(".keypad")
                            .getByRole(
                                    AriaRole.BUTTON,
                                    new Locator.GetByRoleOptions().setName(key).setExact(true))
                            .click());
            page.locator("#primary").click();
        } else {
            page.locator("#seat-code").pressSequentially(seatCode.toLowerCase(java.util.Locale.ROOT));
            page.keyboard().press("Enter");
        }
    }

    private void readOwnReport(Page page, Language language, boolean guidance) {
        assertThat(guidance || language == Language.EN).isTrue();
        APIResponse pdf = page.request().get(station.address() + "/api/seat/report/pdf?language=" + language.tag());
        assertThat(pdf.status()).isEqualTo(200);
        assertThat(new String(pdf.body(), 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        browser.keep(pdf.body(), "report-job-seeker-" + tag(language) + ".pdf");
    }

    private void checkScores(Page page, String visit, Map<String, Double> expected, Language language) {
        APIResponse response = page.request().get(station.address() + "/api/visits/" + visit + "/scores");
        assertThat(response.status()).isEqualTo(200);
        JsonNode scores = JsonMapper.shared().readTree(response.text());
        expected.forEach(
                (domain, t) -> assertThat(tScore(scores, domain)).as(domain).isCloseTo(t, within(0.005)));
        page.navigate(station.address() + "/desk/visits/" + visit + "/scores");
        page.locator("#scores").waitFor();
        browser.picture(page, "counsellor-scores-" + tag(language));
        page.locator("#part-matches").click();
        page.locator("#matches-count").waitFor();
        browser.picture(page, "counsellor-matches-" + tag(language));
    }

    /** The T score of a personality scale, wherever it stands in the answer. */
    private static double tScore(JsonNode scores, String scale) {
        for (JsonNode norm : scores.findValues("norm")) {
            assertThat(norm.isNull() || norm.has("tScore")).isTrue();
        }
        return scores.findParents("norm").stream()
                .filter(score -> score.path("scale").asString("").equals(scale))
                .filter(score -> score.path("norm").has("tScore"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No T score for " + scale))
                .path("norm")
                .path("tScore")
                .asDouble();
    }

    private String interviewBlind(Page counsellor, String visit, Language language) {
        counsellor.navigate(station.address() + "/desk/visits/" + visit + "/interviews");
        counsellor.locator("#interview-raters vaadin-checkbox").first().waitFor();
        for (Locator rater :
                counsellor.locator("#interview-raters vaadin-checkbox").all()) {
            rater.click();
        }
        counsellor.locator("#open-interview").click();
        Locator rate = counsellor.locator("[id^=rate-]").first();
        rate.waitFor();
        String interview = rate.getAttribute("id").substring("rate-".length());
        rate.click();
        rateAll(counsellor, 3, language);
        browser.picture(counsellor, "interview-rating-" + tag(language));
        counsellor.locator("#lock-ratings").click();
        assertThat(counsellor.locator("#interview-waiting")).isVisible();
        assertThat(counsellor.locator("[id^=interview-outcome-]")).hasCount(0);

        Page interviewer = desk("INTERVIEWER", language);
        interviewer.navigate(station.address() + "/desk/interviews/" + interview);
        assertThat(interviewer.locator("#blind-notice")).isVisible();
        String evidence = language == Language.ZH ? EVIDENCE_ZH : EVIDENCE_EN;
        assertThat(interviewer.content()).doesNotContain(evidence);
        rateAll(interviewer, 4, language);
        interviewer.locator("#lock-ratings").click();
        interviewer.locator("[id^=interview-outcome-]").waitFor();
        browser.picture(interviewer, "interview-outcome-" + tag(language));
        interviewer.context().close();
        return interview;
    }

    private static void rateAll(Page page, int level, Language language) {
        page.locator("[id^=evidence-]").first().waitFor();
        List<String> competencies = page.locator("vaadin-text-area[id^=evidence-]").all().stream()
                .map(field -> field.getAttribute("id").substring("evidence-".length()))
                .toList();
        assertThat(competencies).hasSizeGreaterThanOrEqualTo(6);
        for (String competency : competencies) {
            StationBrowser.fill(page, "evidence-" + competency, language == Language.ZH ? EVIDENCE_ZH : EVIDENCE_EN);
            page.locator("#level-" + competency + "-" + level).click();
            assertThat(page.locator("#rating-state-" + competency)).containsText(Pattern.compile("\\d\\d:\\d\\d"));
        }
    }

    private void issueReports(Page page, String visit, String name, Language language, boolean guidance) {
        page.navigate(station.address() + "/desk/visits/" + visit + "/reports");
        page.locator("#issue-counsellor-" + tag(language)).click();
        Locator frame = page.locator("#report-on-screen iframe");
        frame.waitFor();
        keep(page, visit, "counsellor", language);
        page.locator("#issue-employer-" + tag(language)).click();
        frame.waitFor();
        keep(page, visit, "employer", language);
        page.locator("#issue-job-seeker-" + tag(language)).click();
        Locator code = page.locator("#issued-reports tbody tr")
                .first()
                .locator("td, th")
                .first();
        page.locator("#issued-reports tbody tr").nth(2).waitFor();
        browser.picture(page, "counsellor-reports-" + tag(language));
        Page public_ = browser.visitor(language, 1280, 1024);
        public_.navigate(station.address() + "/verify/" + code.innerText().strip());
        public_.locator("#genuine").waitFor();
        assertThat(public_.content()).doesNotContain(name);
        browser.picture(public_, "verification-" + tag(language));
        public_.context().close();
        assertThat(guidance || language == Language.EN).isTrue();
    }

    /** The report that was just issued, as a document and as a page of its own. */
    private void keep(Page page, String visit, String kind, Language language) {
        String code = page.locator("#report-frame").getAttribute("src").replaceAll(".*/reports/([^/]+)/page.*", "$1");
        APIResponse pdf = page.request().get(station.address() + "/api/reports/" + code + "/pdf");
        assertThat(pdf.status()).isEqualTo(200);
        browser.keep(pdf.body(), "report-" + kind + "-" + tag(language) + ".pdf");
        page.navigate(station.address() + "/api/reports/" + code + "/page");
        browser.picture(page, "report-" + kind + "-" + tag(language));
        page.navigate(station.address() + "/desk/visits/" + visit + "/reports");
        page.locator("#issue-employer-" + tag(language)).waitFor();
    }
}
