package org.liangcai.station.candidate;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liangcai.itembank.Language;
import org.liangcai.station.StationBrowser;

/** A sitting that meets whatever a hall has in store: cut links, reloads, two tabs, a killed server, other ways through a part. */
class SittingIT {

    private static final String BATTERY = "guidance";
    private static final String JUDGEMENT = "selection";

    /** Answers everything before the situations, over the same interface as the page. */
    private static final String TO_JUDGEMENT = """
            async () => {
              let view = await (await fetch('/api/seat')).json();
              const post = async (path, body) => {
                const answer = await fetch('/api/seat/' + path, {
                  method: 'POST',
                  headers: { 'Content-Type': 'application/json' },
                  body: JSON.stringify({ ...body, sequence: view.nextSequence }),
                });
                if (!answer.ok) throw new Error(path + ': ' + (await answer.text()));
                view = await answer.json();
              };
              const responses = {
                rating: { kind: 'rated', category: 3 },
                figure: { kind: 'chosen', option: 2 },
                situation: { kind: 'bestAndWorst', best: 1, worst: 3 },
              };
              while (!(view.section?.id === 'judgement' && view.phase === 'ITEM')) {
                if (view.item) {
                  const presentation = view.item.presentation;
                  await post('answers', { presentation, response: responses[view.item.kind] });
                  await post('next', { presentation });
                } else await post('proceed', { practiceAgain: false });
              }
            }""";

    /** The place in the part, the heading and the page of the instructions. */
    private static final String WHAT_IS_SHOWN = """
            () => ['.runner-where', 'main h1', '.instruction-page']
              .map((part) => document.querySelector(part)?.textContent ?? '').join('|')""";

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

    /** A picture for people to look at. */
    private static void picture(Page page, String name) throws IOException {
        Path pictures = Path.of(System.getProperty("screenshots", "target/screenshots"));
        Files.createDirectories(pictures);
        page.screenshot(new Page.ScreenshotOptions().setPath(pictures.resolve("sitting-" + name + ".png")));
    }

    /** From the instructions to the first item that counts, with the keyboard alone. */
    private static void toFirstItem(Page page) {
        while (!page.locator(".runner-where").textContent().matches("(?s).*· (第 1 题|question 1 ).*")) {
            if (page.locator(".item input").count() > 0
                    && page.locator(".feedback .notice").count() == 0) {
                page.keyboard().press("1");
                page.keyboard().press("2");
                assertThat(page.locator(".feedback .notice")).isVisible();
            }
            Object before = page.evaluate(WHAT_IS_SHOWN);
            page.keyboard().press("Enter");
            page.waitForFunction("before => (" + WHAT_IS_SHOWN + ")() !== before", before);
        }
    }

    private static void answer(Page page, String figure) {
        page.keyboard().press(figure);
        SeatPages.isSaved(page);
        page.keyboard().press("Enter");
    }

    @Test
    void what_was_answered_without_a_link_outlasts_a_reload_and_arrives_later() throws Exception {
        Page page = seats.page(Language.EN);
        seats.sitDown(page, seats.office().seatCode(BATTERY), Language.EN);
        toFirstItem(page);
        page.context().setOffline(true);
        page.keyboard().press("4");
        assertThat(page.locator(".runner-saved")).hasAttribute("data-state", "waiting");
        picture(page, "waiting-en");
        page.context().setOffline(false);
        page.route("**/api/**", Route::abort);
        page.reload();
        page.unroute("**/api/**");
        assertThat(page.locator("input[value='4']")).isChecked();
        SeatPages.isSaved(page);
        page.reload();
        assertThat(page.locator("input[value='4']")).isChecked();
    }

    @Test
    void a_killed_server_costs_nothing_but_patience() throws Exception {
        Page page = seats.page(Language.ZH);
        seats.sitDown(page, seats.office().seatCode(BATTERY), Language.ZH);
        toFirstItem(page);
        seats.kill();
        page.keyboard().press("5");
        assertThat(page.locator(".runner-saved")).hasAttribute("data-state", "waiting");
        seats.restart();
        SeatPages.isSaved(page);
        assertThat(page.locator("input[value='5']")).isChecked();
        page.locator("#primary").click();
        assertThat(page.locator(".runner-where")).containsText("第 2 题");
    }

    @Test
    void of_two_tabs_one_leads_and_the_other_says_so() throws Exception {
        Page first = seats.page(Language.EN);
        seats.sitDown(first, seats.office().seatCode(BATTERY), Language.EN);
        toFirstItem(first);
        Page second = first.context().newPage();
        seats.open(second, "/visit");
        assertThat(second.getByText("Your sitting is open in another tab")).isVisible();
        picture(second, "other-tab-en");
        second.locator("#primary").click();
        assertThat(second.locator(".item")).isVisible();
        assertThat(first.getByText("Your sitting is open in another tab")).isVisible();
        answer(second, "3");
        assertThat(second.locator(".runner-where")).containsText("question 2 of");
    }

    @Test
    void in_a_questionnaire_one_can_go_back_and_a_double_click_moves_one_item_on() throws Exception {
        Page page = seats.page(Language.ZH);
        seats.sitDown(page, seats.office().seatCode(BATTERY), Language.ZH);
        page.locator("#try-out").click();
        page.keyboard().press("2");
        picture(page, "try-out-zh");
        page.locator("#primary").click();
        toFirstItem(page);
        String statement = page.locator(".statement").textContent();
        page.keyboard().press("2");
        SeatPages.isSaved(page);
        page.locator("#primary").dblclick();
        assertThat(page.locator(".runner-where")).containsText("第 2 题");
        picture(page, "free-zh");
        page.locator("#secondary").click();
        assertThat(page.locator(".statement")).hasText(statement);
        assertThat(page.locator("input[value='2']")).isChecked();
        page.locator("#help").click();
        page.locator("#break").click();
        assertThat(page.getByText("您可以好好休息")).isVisible();
        picture(page, "break-zh");
        page.locator("#primary").click();
        assertThat(page.locator(".statement")).hasText(statement);
    }

    @Test
    void situations_can_be_left_open_and_marked_and_are_looked_over_before_the_end() throws Exception {
        Page page = seats.page(Language.EN);
        seats.sitDown(page, seats.office().seatCode(JUDGEMENT), Language.EN);
        page.evaluate(TO_JUDGEMENT);
        page.reload();
        assertThat(page.locator("#flag")).isVisible();
        page.locator("#flag").click();
        assertThat(page.locator("#flag")).hasAttribute("aria-pressed", "true");
        picture(page, "review-item-en");
        page.locator("#primary").click();
        assertThat(page.locator(".runner-where")).containsText("question 2 of");
        page.keyboard().press("1");
        page.keyboard().press("2");
        SeatPages.isSaved(page);
        page.locator("#overview").click();
        assertThat(page.locator(".review-row")).hasCount(2);
        assertThat(page.locator(".review-row").first()).containsText("no answer yet, marked");
        picture(page, "review-en");
        assertThat(page.locator("h1")).hasText("The questions so far");
        StationBrowser.accessible(page, "review");
        page.setViewportSize(390, 844);
        picture(page, "review-phone-en");
        page.locator(".review-row").first().click();
        assertThat(page.locator(".runner-where")).containsText("question 1 of");
        picture(page, "review-item-phone-en");
        page.locator("#overview").click();
        assertThat(page.locator("#primary")).hasText("On to the next question");
        page.locator("#primary").click();
        assertThat(page.locator(".runner-where")).containsText("question 3 of");
        for (int question = 3; question <= 12; question++) {
            assertThat(page.locator(".runner-where")).containsText("question " + question + " of");
            page.locator("#primary").click();
        }
        assertThat(page.locator("h1")).hasText("Before you finish this part");
        assertThat(page.locator(".review-row")).hasCount(12);
        assertThat(page.locator("#primary")).hasText("Finish part 3");
        picture(page, "review-end-phone-en");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void larger_type_hides_no_answer_of_a_scale_behind_the_bar(Language language) throws Exception {
        Page page = seats.page(language);
        page.setViewportSize(1280, 800);
        seats.sitDown(
                page,
                seats.office()
                        .seatCode(
                                "guidance",
                                "{\"extraTimePercent\":0,\"itemTimersOff\":false,\"largerType\":true,\"highContrast\":true,"
                                        + "\"keyboardOnly\":true,\"readAloud\":true,\"bothLanguages\":true}"),
                language);
        toFirstItem(page);
        assertThat(page.locator(".row input")).hasCount(5);
        double bar = page.locator(".station-actions").boundingBox().y;
        assertThat(page.locator(".item .row").all()).allSatisfy(row -> {
            BoundingBox box = row.boundingBox();
            assertThat(box.y + box.height).isLessThanOrEqualTo(bar);
        });
        picture(page, "adapted-rating-" + (language == Language.ZH ? "zh" : "en"));
    }

    @Test
    void what_was_agreed_on_is_in_force_at_the_seat() throws Exception {
        Page page = seats.page(Language.ZH);
        seats.sitDown(
                page,
                seats.office()
                        .seatCode(
                                "aptitude",
                                "{\"extraTimePercent\":50,\"itemTimersOff\":false,\"largerType\":true,\"highContrast\":true,"
                                        + "\"keyboardOnly\":true,\"readAloud\":true,\"bothLanguages\":true}"),
                Language.ZH);
        assertThat(page.locator(".facts")).containsText("18");
        StationBrowser.accessible(page, "accommodations");
        picture(page, "adapted-instructions-zh");
        toFirstItem(page);
        assertThat(page.locator(".read-aloud").first()).isVisible();
        assertThat(page.locator("h1")).containsText(Pattern.compile("[\\u4e00-\\u9fff].*[A-Za-z]", Pattern.DOTALL));
        picture(page, "adapted-item-zh");
        page.setViewportSize(320, 640);
        picture(page, "adapted-item-320-zh");
        assertThat(page.evaluate(
                        "() => document.documentElement.scrollWidth <= 320 ? '' : [...document.querySelectorAll('*')]"
                                + ".filter((e) => e.getBoundingClientRect().right > 320).map((e) => e.tagName + '.' + e.className)"
                                + ".slice(0, 12).join(' ')"))
                .isEqualTo("");
    }
}
