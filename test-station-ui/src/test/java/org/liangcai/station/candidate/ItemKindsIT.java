package org.liangcai.station.candidate;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liangcai.assessment.Role;
import org.liangcai.assessment.account.CreatedAccount;
import org.liangcai.assessment.session.VisitRecords;
import org.liangcai.itembank.ItemBank;
import org.liangcai.itembank.ItemMedia;
import org.liangcai.itembank.ItemResponse;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.qti.model.MediaFile;
import org.liangcai.station.InProcessStation;
import org.liangcai.station.StationBrowser;
import tools.jackson.databind.JsonNode;

/** Every kind of written and imported item at a seat, in a real browser, answered with the keyboard alone. */
class ItemKindsIT {

    private static final String PAGE = "/item-kinds.html";

    private static InProcessStation station;
    private static StationBrowser browser;
    private static String counsellor;

    private final List<String> faults = new ArrayList<>();
    private UUID visit = new UUID(0, 0);

    @BeforeAll
    static void open() {
        MediaFile picture = KindsBank.picture();
        station = new InProcessStation(context -> context.registerSingleton(ItemBank.class, KindsBank.of(picture)));
        station.get(ItemMedia.class).keep(picture);
        CreatedAccount account = station.create("kinds", Role.COUNSELLOR);
        counsellor = station.signIn(account);
        browser = new StationBrowser();
    }

    @AfterAll
    static void shut() {
        browser.close();
        station.close();
    }

    @AfterEach
    void nothing_went_wrong_inside_the_page() {
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_kind_is_answered_by_keyboard_and_kept(Language language) {
        Page page = seat(language);
        page.keyboard().press("Enter");
        aChoiceInWords(page, language);
        severalPlacesInOneDocument(page, language);
        pairsAndOrder(page, language);
        anImageHotTextAndASlider(page, language);
        aDocumentInOneLanguage(page, language);
        assertThat(page.locator("#said")).hasText("FINISHED");
        assertThat(entered(1))
                .isEqualTo(Map.of(
                        "SEVERAL",
                        List.of("A", "B"),
                        "INLINE",
                        List.of("am"),
                        "NUMBER",
                        List.of("8"),
                        "ESSAY",
                        List.of("安全 first")));
        assertThat(entered(2))
                .isEqualTo(Map.of(
                        "MATCH",
                        List.of("hammer bench", "pen desk", "cloth bench", "cloth desk"),
                        "ORDER",
                        List.of("weigh", "pay", "pick"),
                        "ASSOCIATE",
                        List.of("needle thread"),
                        "GAPS",
                        List.of("cold g1", "hot g2")));
        assertThat(entered(3)).isEqualTo(Map.of("SPOT", List.of("b"), "HOT", List.of("h1"), "SLIDER", List.of("10")));
        assertThat(entered(4)).isEqualTo(Map.of("RESPONSE", List.of("B")));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void both_languages_stand_side_by_side_and_one_that_is_missing_is_said_to_be(Language language) {
        Page page = seat(language, true);
        page.keyboard().press("Enter");
        assertThat(page.locator(".text-choice .side-by-side").first()).isVisible();
        page.keyboard().press("2");
        goOn(page);
        besides(page, language, ".place.choice");
        press(page, "input[value=A]", "Space");
        goOn(page);
        assertThat(page.locator("#hint")).not().isEmpty();
        goOn(page);
        Locator other = besides(page, language, ".place.match");
        assertThat(other).containsText(language == Language.ZH ? "Hammer" : "锤子");
        assertThat(page.locator(".documents > .document-body"))
                .not()
                .containsText(language == Language.ZH ? "Hammer" : "锤子");
        goOn(page);
        goOn(page);
        besides(page, language, ".place.hotspot");
        goOn(page);
        goOn(page);
        assertThat(page.locator(".document-body")).hasCount(1);
        assertThat(page.locator(".document > .notice"))
                .hasText(
                        language == Language.ZH
                                ? "这道题只有英文版，请按英文回答；不懂时可以问工作人员。"
                                : "This question is only there in English; there is no Chinese wording to show beside it.");
        browser.picture(page, name("both-english", language));
    }

    /** The body in the other language stands beside the one to be answered and has nothing to answer in it. */
    private static Locator besides(Page page, Language language, String place) {
        Locator answered = page.locator(".documents > .document-body");
        Locator other = page.locator(".document-other .document-body");
        assertThat(answered.locator(place)).isVisible();
        assertThat(answered).hasAttribute("lang", language.tag());
        assertThat(other).hasAttribute("lang", language == Language.ZH ? "en" : "zh-CN");
        assertThat(other.locator("input, select, textarea, button")).hasCount(0);
        assertThat((Boolean) other.evaluate("element => element.getBoundingClientRect().left"
                        + " > document.querySelector('.documents > .document-body').getBoundingClientRect().right"))
                .isTrue();
        browser.picture(page, name("both" + place.replace('.', '-'), language));
        return other;
    }

    private void aChoiceInWords(Page page, Language language) {
        assertThat(page.locator(".text-choice .row")).hasCount(3);
        browser.picture(page, name("choice", language));
        page.keyboard().press("2");
        goOn(page);
    }

    private void severalPlacesInOneDocument(Page page, Language language) {
        assertThat(page.locator(".document .place.choice")).isVisible();
        press(page, "input[value=A]", "Space");
        press(page, "input[value=B]", "Space");
        press(page, "input[value=C]", "Space");
        assertThat(page.locator("input[value=C]")).not().isChecked();
        press(page, "select", "ArrowDown");
        press(page, "input.writing", "twelve", "Tab");
        assertThat(page.locator(".field-problem").first()).not().isEmpty();
        goOn(page);
        assertThat(page.locator("#hint.problem")).isVisible();
        page.locator("input.writing").fill("");
        press(page, "input.writing", "８");
        press(page, "textarea.writing", "安全 first");
        browser.picture(page, name("document", language));
        goOn(page);
    }

    private void pairsAndOrder(Page page, Language language) {
        assertThat(page.locator(".place.match")).isVisible();
        assertThat(page.locator(".document-body")).not().containsText(language == Language.ZH ? "Hammer" : "锤子");
        press(page, ".match li:nth-child(1) select", "ArrowDown");
        press(page, ".match li:nth-child(2) select", "ArrowDown", "ArrowDown");
        press(page, "input[value='cloth bench']", "Space");
        press(page, "input[value='cloth desk']", "Space");
        press(page, ".sequence li:nth-child(1) button:last-child", "Enter");
        press(page, ".place.associate li:nth-child(1) select:first-child", "ArrowDown");
        goOn(page);
        assertThat(page.locator("#hint.problem")).isVisible();
        press(page, ".place.associate li:nth-child(1) select:last-child", "ArrowDown", "ArrowDown");
        press(page, ".gap-text select >> nth=0", "ArrowDown");
        press(page, ".gap-text select >> nth=1", "ArrowDown", "ArrowDown");
        browser.picture(page, name("pairs", language));
        goOn(page);
    }

    private void anImageHotTextAndASlider(Page page, Language language) {
        assertThat(page.locator(".hotspot-image img")).isVisible();
        page.waitForCondition(() ->
                (Boolean) page.evaluate("() => document.querySelector('.hotspot-image img').naturalWidth === 300"));
        press(page, "input[value=a]", "ArrowDown");
        press(page, ".hottext >> nth=0", "Enter");
        goOn(page);
        assertThat(page.locator("#hint.problem")).isVisible();
        press(page, "input[type=range]", "ArrowRight", "ArrowRight");
        browser.picture(page, name("image", language));
        goOn(page);
    }

    private void aDocumentInOneLanguage(Page page, Language language) {
        assertThat(page.locator(".document-body")).hasAttribute("lang", "en");
        assertThat(page.locator(".document > .notice")).hasCount(language == Language.ZH ? 1 : 0);
        browser.picture(page, name("english", language));
        page.keyboard().press("2");
        goOn(page);
    }

    private static String name(String kind, Language language) {
        return "kind-%s-%s".formatted(kind, language.tag());
    }

    /** Goes to a control with the tabulator, and types or presses what follows. */
    private static void press(Page page, String control, String... keys) {
        Locator wanted = page.locator("main").locator(control).first();
        for (int step = 0;
                step < 60 && !(Boolean) wanted.evaluate("element => element === document.activeElement");
                step++) {
            page.keyboard().press("Tab");
        }
        for (String key : keys) {
            if (key.matches("Arrow\\w+|Space|Enter|Tab")) {
                page.keyboard().press(key);
            } else {
                page.keyboard().insertText(key);
            }
        }
    }

    private static void goOn(Page page) {
        for (int step = 0;
                step < 60 && !(Boolean) page.evaluate("() => document.activeElement.id === 'primary'");
                step++) {
            page.keyboard().press("Tab");
        }
        page.keyboard().press("Enter");
    }

    /** The values of the answer to the document at this place. */
    private Map<String, List<String>> entered(int place) {
        return station.get(VisitRecords.class).find(visit).orElseThrow().sections().getFirst().answers().stream()
                .filter(answer -> answer.item().value().equals("KIND-" + (place + 1)))
                .map(answer -> ((ItemResponse.Entered) answer.response()).values())
                .findFirst()
                .orElseThrow();
    }

    /** A page with nothing but the runner, at a seat that has agreed to everything. */
    private Page seat(Language language) {
        return seat(language, false);
    }

    /** The same, with Chinese and English side by side if that was agreed on. */
    private Page seat(Language language, boolean both) {
        JsonNode opened = InProcessStation.json(station.send(
                station.request("POST", "/api/visits", counsellor, """
                {"name":"王小明","birthYear":1995,"education":"BACHELOR","purpose":"GUIDANCE","battery":"%s","language":"%s"}
                """.formatted(KindsBank.BATTERY, language.tag()))));
        visit = UUID.fromString(opened.path("id").asString());
        if (both) {
            station.send(station.request("PUT", "/api/visits/%s/accommodations".formatted(visit), counsellor, """
                    {"extraTimePercent":0,"itemTimersOff":false,"largerType":false,"highContrast":false,
                    "keyboardOnly":false,"readAloud":false,"bothLanguages":true}"""));
        }
        String seat = InProcessStation.cookieSetBy(station.send(station.request(
                "POST",
                "/api/seat",
                null,
                "{\"seatCode\":\"%s\"}"
                        .formatted(opened.path("seatCode").path("code").asString()))));
        String version = InProcessStation.json(station.send(station.request(
                        "PUT", "/api/seat/language", seat, "{\"language\":\"%s\"}".formatted(language.tag()))))
                .path("consent")
                .path("version")
                .asString();
        station.send(station.request("PUT", "/api/seat/consent", seat, """
                {"version":"%s","guidance":true,"employer":false}""".formatted(version)));
        Page page = browser.visitor(language, 1280, 1024);
        page.onPageError(faults::add);
        page.context()
                .addCookies(List.of(new Cookie("seat", seat.substring(seat.indexOf('=') + 1))
                        .setUrl(station.address().toString())));
        page.route(
                "**" + PAGE,
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/html; charset=utf-8")
                        .setBody(html(language))));
        page.navigate(station.address().resolve(PAGE).toString());
        assertThat(page.locator("#primary")).isVisible();
        return page;
    }

    private static String html(Language language) {
        String words =
                station.get(RunnerWords.class).json().replace("&", "&amp;").replace("'", "&#39;");
        return """
                <!DOCTYPE html><html lang="%1$s"><head><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>Items</title><link rel="stylesheet" href="/styles/tokens.css"><link rel="stylesheet" href="/styles/station.css">
                <link rel="stylesheet" href="/styles/items.css"><script type="module" src="/js/assessment-runner.js"></script></head>
                <body style="margin:0"><div class="station"><assessment-runner lang="%1$s" words='%2$s'></assessment-runner>
                <p id="said"></p></div><script>document.querySelector('assessment-runner').addEventListener('phase-change',
                (event) => { document.querySelector('#said').textContent = event.detail.phase; });</script></body></html>""".formatted(language.tag(), words);
    }
}
