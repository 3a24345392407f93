package org.liangcai.station.candidate;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liangcai.station.PackagedStation;

/** A job seeker at a seat, in a real browser, against the packaged program. */
class CandidateIT {

    private static final String BATTERY = "guidance";
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    @TempDir
    private static Path folder;

    private static PackagedStation station;
    private static Office office;
    private static Playwright playwright;
    private static Browser browser;

    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    @BeforeAll
    static void open() throws Exception {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
        station = PackagedStation.start(folder);
        office = new Office(station);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium())
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-sync")));
    }

    @AfterAll
    static void shut() {
        playwright.close();
        office.close();
        station.close();
    }

    @AfterEach
    void nothing_went_wrong_inside_the_page() {
        contexts.forEach(BrowserContext::close);
        assertThat(faults).isEmpty();
    }

    private static Path chromium() {
        return Stream.concat(
                        Stream.ofNullable(System.getenv("CHROMIUM")).map(Path::of),
                        Arrays.stream(System.getenv("PATH").split(":"))
                                .flatMap(path -> Stream.of("chromium", "chromium-browser", "google-chrome")
                                        .map(Path.of(path)::resolve)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No Chromium was found on the PATH."));
    }

    private Page page(String language) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setLocale(language)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(1280, 1024));
        contexts.add(context);
        Page page = context.newPage();
        page.onPageError(faults::add);
        return page;
    }

    private static void enter(Page page, String seatCode) {
        page.navigate(station.address() + "/");
        page.locator("#seat-code").fill(seatCode);
        page.keyboard().press("Enter");
    }

    /** Sits down, chooses the language, agrees and stands before the instructions of the first part. */
    private static void sitDown(Page page, String seatCode, String language) {
        enter(page, seatCode);
        page.locator("#choose-" + language).click();
        page.locator("#guidance-yes").click();
        page.locator("#employer-no").click();
        page.locator("#norms-no").click();
        page.locator("#primary").click();
        assertThat(page.locator("assessment-runner .facts")).isVisible();
    }

    /** Through the practice to the first item that counts, with the keyboard alone. */
    private static void toFirstItem(Page page) {
        Locator place = page.locator(".runner-where");
        page.keyboard().press("Enter");
        for (int practice = 1; practice <= 2; practice++) {
            assertThat(place).containsText(Pattern.compile("(练习第 |practice )" + practice));
            page.keyboard().press("3");
            assertThat(page.locator(".feedback .notice")).isVisible();
            page.keyboard().press("Enter");
        }
        assertThat(page.locator("#secondary")).isVisible();
        page.keyboard().press("Enter");
        assertThat(place).containsText(Pattern.compile("· (第 1 题|question 1 )"));
    }

    private static void isSaved(Page page) {
        assertThat(page.locator("#primary")).hasAttribute("aria-disabled", "false");
        assertThat(page.locator(".runner-saved")).hasAttribute("data-state", "saved");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zh-CN | 没有找到这个座位码。请对照纸条再输入一次",
                "en | This seat code was not found. Please compare it with your slip and type it again"
            })
    void an_unknown_seat_code_is_answered_in_the_language_of_the_reader(String language, String message) {
        Page page = page(language);
        enter(page, "ZZZZ-ZZZZ");
        assertThat(page.locator("#message")).containsText(message);
        assertThat(page.locator("#seat-code")).hasValue("ZZZZ-ZZZZ");
    }

    @Test
    void a_seat_code_is_entered_with_the_keys_on_the_screen() throws Exception {
        String code = office.seatCode(BATTERY);
        Page page = page("zh-CN");
        page.navigate(station.address() + "/");
        for (char character : code.replace("-", "").toCharArray()) {
            page.locator(".keypad button")
                    .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + character + "$")))
                    .click();
        }
        assertThat(page.locator("#seat-code")).hasValue(code);
        page.locator("#primary").click();
        assertThat(page.locator("#choose-zh")).isVisible();
    }

    @Test
    void consent_is_asked_in_two_questions_of_which_neither_is_answered_beforehand() throws Exception {
        Page page = page("en");
        enter(page, office.seatCode(BATTERY));
        page.locator("#choose-en").click();
        assertThat(page.locator("#guidance-yes")).isVisible();
        assertThat(page.locator(".row[aria-pressed=true]").count()).isZero();
        page.locator("#primary").click();
        assertThat(page.locator("#question-employer .notice"))
                .hasText("Please choose to agree or not to agree. Either is fine.");
        page.locator("#guidance-no").click();
        page.locator("#employer-no").click();
        page.locator("#norms-no").click();
        page.locator("#primary").click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("You did not agree, so nothing is measured");
        page.locator("#primary").click();
        assertThat(page.locator("#message")).containsText("You have left the seat.");
        assertThat(page.context().cookies().stream().map(cookie -> cookie.name)).doesNotContain("seat");
    }

    @Test
    void items_are_answered_with_the_keyboard_alone_and_a_reload_or_back_shows_the_same_item() throws Exception {
        Page page = page("zh-CN");
        sitDown(page, office.seatCode(BATTERY), "zh");
        toFirstItem(page);
        page.keyboard().press("Enter");
        assertThat(page.locator("#hint")).hasText("请先选择一个答案，再继续。");
        page.keyboard().press("4");
        isSaved(page);
        page.keyboard().press("Enter");
        assertThat(page.locator(".runner-where")).containsText("第 2 题");
        assertThat(page.locator("h1")).isFocused();
        page.keyboard().press("5");
        isSaved(page);
        String statement = page.locator(".statement").textContent();

        page.reload();
        assertThat(page.locator(".statement")).hasText(statement);
        assertThat(page.locator("input[value='5']")).isChecked();
        page.goBack();
        assertThat(page.locator(".statement")).hasText(statement);

        page.locator(".language-switch [lang=en]").click();
        assertThat(page.locator(".runner-where")).containsText("question 2 of");
        assertThat(page.locator("input[value='5']")).isChecked();
    }

    @Test
    void the_first_browser_is_told_when_a_second_one_takes_the_seat_over() throws Exception {
        String code = office.seatCode(BATTERY);
        Page first = page("en");
        sitDown(first, code, "en");
        Page second = page("en");
        enter(second, code);
        assertThat(second.locator("#message")).containsText("This seat code is in use on another computer");
        second.locator("#take-over").click();
        assertThat(second.locator("assessment-runner .facts")).isVisible();

        assertThat(first.getByText("This seat was opened elsewhere")).isVisible();
        first.locator("#primary").click();
        assertThat(first.locator("#seat-code")).isVisible();
    }

    @Test
    void with_the_link_lost_the_page_says_that_it_waits_and_loses_nothing() throws Exception {
        Page page = page("zh-CN");
        sitDown(page, office.seatCode(BATTERY), "zh");
        toFirstItem(page);
        page.route("**/api/**", route -> route.abort());
        page.keyboard().press("2");
        assertThat(page.locator(".runner-saved")).hasText("正在等待服务器，回答先存在这台电脑上");
        assertThat(page.locator("#primary")).hasAttribute("aria-disabled", "true");
        page.keyboard().press("3");
        page.unroute("**/api/**");
        assertThat(page.locator(".runner-saved")).hasText("已保存");
        assertThat(page.locator("vaadin-connection-indicator")).containsText("已连接服务器");
        page.reload();
        assertThat(page.locator("input[value='3']")).isChecked();
    }

    @Test
    void the_pages_have_no_serious_fault_of_accessibility() throws Exception {
        Page page = page("zh-CN");
        page.navigate(station.address() + "/sign-in");
        assertThat(page.locator("#primary")).isVisible();
        isAccessible(page, "sign-in");
        page.navigate(station.address() + "/");
        assertThat(page.locator("#seat-code")).isVisible();
        isAccessible(page, "welcome");
        enter(page, office.seatCode(BATTERY));
        page.locator("#choose-zh").click();
        assertThat(page.locator("#guidance-yes")).isVisible();
        isAccessible(page, "consent");
        page.locator("#guidance-yes").click();
        page.locator("#employer-yes").click();
        page.locator("#norms-yes").click();
        page.locator("#primary").click();
        assertThat(page.locator("assessment-runner .facts")).isVisible();
        isAccessible(page, "instructions");
        page.keyboard().press("Enter");
        assertThat(page.locator(".item")).isVisible();
        page.keyboard().press("1");
        assertThat(page.locator(".feedback .notice")).isVisible();
        isAccessible(page, "practice");
    }

    private static void isAccessible(Page page, String name) {
        List<Rule> violations = new AxeBuilder(page).analyze().getViolations();
        assertThat(violations.stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .map(rule -> rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes()))
                .as(name)
                .isEmpty();
    }
}
