package org.liangcai.station.candidate;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liangcai.itembank.Language;
import org.liangcai.station.StationBrowser;

/** A job seeker at a seat, in a real browser, against the packaged program. */
class CandidateIT {

    private static final String BATTERY = "guidance";

    @TempDir
    private static Path folder;

    private static SeatPages seats;

    @BeforeAll
    static void open() throws Exception {
        seats = new SeatPages(folder);
    }

    @AfterAll
    static void shut() {
        seats.close();
    }

    @AfterEach
    void nothing_went_wrong_inside_the_page() {
        seats.endTest();
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ZH | 没有找到这个座位码。请对照纸条再输入一次",
                "EN | This seat code was not found. Please compare it with your slip and type it again"
            })
    void an_unknown_seat_code_is_answered_in_the_language_of_the_reader(Language language, String message) {
        Page page = seats.page(language);
        seats.enter(page, "ZZZZ-ZZZZ");
        assertThat(page.locator("#message")).containsText(message);
        assertThat(page.locator("#seat-code")).hasValue("ZZZZ-ZZZZ");
    }

    @Test
    void a_seat_code_is_entered_with_the_keys_on_the_screen() throws Exception {
        String code = seats.office().seatCode(BATTERY);
        Page page = seats.page(Language.ZH);
        seats.open(page, "/");
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
        Page page = seats.page(Language.EN);
        seats.enter(page, seats.office().seatCode(BATTERY));
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
        Page page = seats.page(Language.ZH);
        seats.sitDown(page, seats.office().seatCode(BATTERY), Language.ZH);
        toFirstItem(page);
        page.keyboard().press("Enter");
        assertThat(page.locator("#hint")).hasText("请先选择一个答案，再继续。");
        page.keyboard().press("4");
        SeatPages.isSaved(page);
        page.keyboard().press("Enter");
        assertThat(page.locator(".runner-where")).containsText("第 2 题");
        assertThat(page.locator("h1")).isFocused();
        page.keyboard().press("5");
        SeatPages.isSaved(page);
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
        String code = seats.office().seatCode(BATTERY);
        Page first = seats.page(Language.EN);
        seats.sitDown(first, code, Language.EN);
        Page second = seats.page(Language.EN);
        seats.enter(second, code);
        assertThat(second.locator("#message")).containsText("This seat code is in use on another computer");
        second.locator("#take-over").click();
        assertThat(second.locator("assessment-runner .facts")).isVisible();

        assertThat(first.getByText("This seat was opened elsewhere")).isVisible();
        first.locator("#primary").click();
        assertThat(first.locator("#seat-code")).isVisible();
    }

    @Test
    void with_the_link_lost_the_page_says_that_it_waits_and_loses_nothing() throws Exception {
        Page page = seats.page(Language.ZH);
        seats.sitDown(page, seats.office().seatCode(BATTERY), Language.ZH);
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
        Page page = seats.page(Language.ZH);
        seats.open(page, "/sign-in");
        assertThat(page.locator("#primary")).isVisible();
        StationBrowser.accessible(page, "sign-in");
        seats.open(page, "/");
        assertThat(page.locator("#seat-code")).isVisible();
        StationBrowser.accessible(page, "welcome");
        seats.enter(page, seats.office().seatCode(BATTERY));
        page.locator("#choose-zh").click();
        assertThat(page.locator("#guidance-yes")).isVisible();
        StationBrowser.accessible(page, "consent");
        page.locator("#guidance-yes").click();
        page.locator("#employer-yes").click();
        page.locator("#norms-yes").click();
        page.locator("#primary").click();
        assertThat(page.locator("assessment-runner .facts")).isVisible();
        StationBrowser.accessible(page, "instructions");
        page.keyboard().press("Enter");
        assertThat(page.locator(".item")).isVisible();
        page.keyboard().press("1");
        assertThat(page.locator(".feedback .notice")).isVisible();
        StationBrowser.accessible(page, "practice");
    }
}
