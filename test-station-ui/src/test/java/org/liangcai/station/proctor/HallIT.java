package org.liangcai.station.proctor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liangcai.itembank.Language;
import org.liangcai.station.PackagedStation;
import org.liangcai.station.StationBrowser;
import tools.jackson.databind.JsonNode;

/** A hall with an invigilator and six seats, one of which is pulled and moved to a spare seat; every view is looked at. */
class HallIT {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration TO_MOVE = Duration.ofSeconds(10);
    private static final String CODE = "482913";
    private static final int SEATS = 6;
    /** More than the twelve minutes of the part, however long the way to here has taken. */
    private static final Pattern REMAINING_WITH_EXTRA_TIME = Pattern.compile("\\b1[2-7]:[0-5]\\d\\b");

    private static final int SPARE = 7;

    /** The place in the part, the heading and the page of the instructions. */
    private static final String WHAT_IS_SHOWN = """
            () => ['.runner-where', 'main h1', '.instruction-page']
              .map((part) => document.querySelector(part)?.textContent ?? '').join('|')""";

    @TempDir
    private static Path folder;

    private static PackagedStation station;
    private static StationBrowser browser;
    private static HallOffice counsellor;
    private static HallOffice invigilator;

    private final List<Page> seats = new ArrayList<>();
    private final List<HallOffice.Person> people = new ArrayList<>();

    @BeforeAll
    static void open() throws Exception {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
        station = PackagedStation.start(folder);
        browser = new StationBrowser();
        counsellor = new HallOffice(station, "COUNSELLOR");
        invigilator = new HallOffice(station, "INVIGILATOR");
    }

    @AfterAll
    static void shut() {
        browser.close();
        counsellor.close();
        invigilator.close();
        station.close();
    }

    @Test
    void a_sitting_of_six_seats_starts_together_loses_a_computer_and_is_signed() throws Exception {
        String hall = addHall();
        registerSeats(hall);
        checkReadiness(seats.get(SPARE - 1));
        for (int number = 1; number <= SEATS; number++) {
            people.add(counsellor.visit("王小" + "一二三四五六".charAt(number - 1), "aptitude"));
        }
        Page desk = desk("INVIGILATOR", Language.ZH);
        String sitting = planSitting(desk);
        callEverybody(desk, sitting, hall);
        checkIn(desk, sitting);
        startTogether(desk);
        Page first = seats.getFirst();
        toFirstItem(first);
        extraTimeAndPause(desk, first);
        pullAndMove(desk, first, sitting);
        endAndSign(desk, sitting);
    }

    // --- the hall
    // ---------------------------------------------------------------------------------------------------------------

    private static String addHall() {
        Page admin = desk("ADMINISTRATOR", Language.EN);
        admin.navigate(station.address().resolve("/desk/halls").toString());
        StationBrowser.fill(admin, "hall-name", "一号考场 Hall 1");
        admin.locator("#add-hall").click();
        StationBrowser.fill(admin, "hall-code", "1234");
        admin.locator("#save-hall-code").click();
        assertThat(admin.locator("#hall-notice")).containsText("6 to 12 figures");
        StationBrowser.fill(admin, "hall-code", CODE);
        admin.locator("#save-hall-code").click();
        assertThat(admin.locator("#hall-notice")).containsText("The code is saved");
        addSeats(admin, 1, SEATS, false);
        addSeats(admin, SPARE, SPARE, true);
        assertThat(admin.locator("#hall-seats tbody tr")).hasCount(SPARE);
        browser.picture(admin, "halls-en");
        String hall = admin.url().replaceAll(".*/", "");
        admin.context().close();
        return hall;
    }

    private static void addSeats(Page admin, int first, int last, boolean spare) {
        StationBrowser.fill(admin, "first-seat", String.valueOf(first));
        StationBrowser.fill(admin, "last-seat", String.valueOf(last));
        if (spare) {
            admin.locator("#spare-seats input").click();
        }
        admin.locator("#add-seats").click();
        assertThat(admin.locator("#hall-seats")).containsText("Seat " + last);
    }

    private void registerSeats(String hall) {
        for (int number = 1; number <= SPARE; number++) {
            Page seat = browser.visitor(number == 2 ? Language.EN : Language.ZH, 1280, 800);
            seat.navigate(station.address().resolve("/hall").toString());
            if (number == 1) {
                seat.locator("#seat-number").waitFor();
                browser.picture(seat, "hall-register-zh");
                seat.locator("#seat-number").fill("1");
                seat.locator("#hall-code").fill("000001");
                seat.locator("#primary").click();
                assertThat(seat.locator("#message")).containsText("口令不对");
                seat.locator("#hall-code").fill(CODE);
                seat.locator("#primary").click();
            } else {
                Object status = seat.evaluate(
                        "async ([hall, seat, code]) => (await fetch('/api/hall-seat/registration', { method: 'POST',"
                                + " headers: { 'Content-Type': 'application/json' },"
                                + " body: JSON.stringify({ hall, seat: Number(seat), code }) })).status",
                        List.of(hall, String.valueOf(number), CODE));
                assertThat(status).isEqualTo(200);
                seat.navigate(station.address().resolve("/").toString());
            }
            assertThat(seat.locator("#seat-code")).isVisible();
            seats.add(seat);
        }
        browser.picture(seats.get(1), "hall-seat-free-en");
    }

    /** The way out is the code; behind it the check of the seat, all by keyboard but for the questions to the person. */
    private static void checkReadiness(Page seat) {
        seat.locator("#kiosk-staff").waitFor();
        for (String event : List.of(
                "new MouseEvent('contextmenu', { bubbles: true, cancelable: true })",
                "new ClipboardEvent('copy', { bubbles: true, cancelable: true })",
                "new Event('dragstart', { bubbles: true, cancelable: true })",
                "new KeyboardEvent('keydown', { key: 'p', ctrlKey: true, bubbles: true, cancelable: true })",
                "new KeyboardEvent('keydown', { key: 'F5', bubbles: true, cancelable: true })")) {
            assertThat((Boolean) seat.evaluate("() => document.body.dispatchEvent(" + event + ")"))
                    .as(event)
                    .isFalse();
        }
        assertThat((Boolean) seat.evaluate("() => document.body.dispatchEvent(new KeyboardEvent('keydown',"
                        + " { key: 'ArrowDown', bubbles: true, cancelable: true }))"))
                .isTrue();
        seat.locator("#kiosk-staff").click();
        seat.locator("#kiosk-code").fill("000001");
        seat.keyboard().press("Enter");
        assertThat(seat.locator("#kiosk-message")).containsText("口令不对");
        browser.window(seat, "kiosk-code-zh");
        seat.locator("#kiosk-code").fill(CODE);
        seat.keyboard().press("Enter");
        browser.window(seat, "kiosk-open-zh");
        seat.locator("#kiosk-check").click();
        for (int sample = 1; sample <= 3; sample++) {
            assertThat(seat.locator(".eyebrow").first()).containsText("样题 " + sample);
            browser.picture(seat, "hall-check-sample-" + sample + "-zh");
            seat.locator("#good").click();
        }
        seat.locator("#wanted-key").waitFor();
        browser.picture(seat, "hall-check-keyboard-zh");
        for (String key : List.of("1", "Tab", "ArrowDown", "Space", "Enter")) {
            seat.keyboard().press(key);
        }
        seat.locator("#wanted-key").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        browser.picture(seat, "hall-check-sound-zh");
        seat.locator("#bad").click();
        browser.picture(seat, "hall-check-screen-zh");
        seat.locator("#good").click();
        assertThat(seat.locator(".hall-findings")).containsText("✕ 声音");
        browser.picture(seat, "hall-check-outcome-zh");
        seat.locator("#primary").click();
        seat.locator("#kiosk-staff").click();
        seat.locator("#kiosk-lock").click();
        assertThat(seat.locator("#seat-code")).isVisible();
    }

    private static Page desk(String role, Language language) {
        PackagedStation.Account account = station.account(role);
        Page page = browser.desk(station, language, account.userName(), account.password());
        page.setViewportSize(1280, 800);
        return page;
    }

    private static String planSitting(Page desk) {
        desk.navigate(station.address().resolve("/desk/sittings/new").toString());
        StationBrowser.fill(desk, "sitting-title", "周四上午");
        browser.picture(desk, "sitting-new-zh");
        choose(desk, "sitting-battery", "推理能力");
        desk.locator("#open-sitting").click();
        desk.waitForURL(Pattern.compile(".*/people$"));
        return desk.url().replaceAll(".*/sittings/", "").replace("/people", "");
    }

    private static void choose(Page page, String id, String text) {
        page.locator("#" + id).click();
        page.locator("vaadin-select-item")
                .filter(new Locator.FilterOptions().setHasText(text))
                .first()
                .click();
    }

    private void callEverybody(Page desk, String sitting, String hall) throws Exception {
        for (HallOffice.Person person : people) {
            StationBrowser.fill(desk, "counter-code", person.code());
            desk.locator("#counter-add").click();
            assertThat(desk.locator("#people")).containsText(person.name());
        }
        assertThat(counsellor
                        .command(
                                sitting,
                                Map.of(
                                        "kind",
                                        "EXPECT",
                                        "visit",
                                        people.getFirst().visit()))
                        .body())
                .contains("EXPECTED_ALREADY");
        Page board = browser.visitor(Language.ZH, 1280, 800);
        board.navigate(station.address().resolve("/wallboard/" + hall).toString());
        assertThat(board.locator("#waiting")).containsText("6");
        for (int number = 1; number <= 3; number++) {
            desk.locator("#call-" + number).click();
            assertThat(board.locator("#call-" + number)).containsText(String.valueOf(number));
        }
        assertThat(board.locator("body")).not().containsText("王小");
        browser.picture(board, "wallboard");
        board.context().close();
        browser.picture(desk, "people-zh");
        browser.keep(invigilator.document("/api/sittings/" + sitting + "/tickets"), "tickets.pdf");
    }

    // --- the sitting
    // ------------------------------------------------------------------------------------------------------------

    private void checkIn(Page desk, String sitting) throws Exception {
        Page stranger = browser.visitor(Language.EN, 1280, 800);
        stranger.navigate(station.address().toString());
        stranger.locator("#seat-code").fill(people.getFirst().code());
        stranger.keyboard().press("Enter");
        assertThat(stranger.locator("#message")).containsText("registered seat in the hall");
        stranger.context().close();
        assertThat(seats.getFirst().locator("h1")).containsText("1 号，这是您的座位");
        browser.picture(seats.getFirst(), "hall-seat-called-zh");
        seats.get(5).locator("#seat-code").fill(people.getFirst().code());
        seats.get(5).keyboard().press("Enter");
        assertThat(seats.get(5).locator("#message")).containsText("1 号");
        for (int number = 1; number <= SEATS; number++) {
            Page seat = seats.get(number - 1);
            seat.locator("#seat-code").fill(people.get(number - 1).code());
            seat.keyboard().press("Enter");
            assertThat(seat.locator("#who")).isVisible();
        }
        browser.picture(seats.get(1), "hall-seat-checked-in-en");
        desk.navigate(
                station.address().resolve("/desk/sittings/" + sitting + "/map").toString());
        assertThat(desk.locator("#counts")).containsText("已签到 6");
        desk.locator("#seat-1").click();
        assertThat(desk.locator("#seat-panel h2")).containsText("王小一");
        assertThat(desk.locator("#identity-save")).isDisabled();
        desk.locator("#identity-name vaadin-radio-button").first().click();
        desk.locator("#identity-save").click();
        assertThat(desk.locator("#console-notice")).containsText("已记录");
        browser.picture(desk, "console-checked-in-zh");
        desk.locator("#admit").click();
        assertThat(desk.locator("#counts")).containsText("已准入 1");
        desk.locator("#admit-all").click();
        assertThat(desk.locator("#counts")).containsText("已准入 6");
        assertThat(seats.getFirst().locator("h1")).containsText("已准备好");
        browser.picture(seats.getFirst(), "hall-seat-waiting-zh");
    }

    private void startTogether(Page desk) {
        desk.locator("#start-all").click();
        for (Page seat : seats.subList(0, SEATS)) {
            seat.waitForURL(url -> url.endsWith("/visit"));
        }
        assertThat(desk.locator("#counts")).containsText("进行中 6");
    }

    private static void toFirstItem(Page seat) {
        seat.locator("#choose-zh").click();
        seat.locator("#guidance-yes").click();
        seat.locator("#employer-no").click();
        seat.locator("#norms-no").click();
        seat.locator("#primary").click();
        seat.locator("assessment-runner main h1").waitFor();
        for (int step = 0; step < 8 && !place(seat).contains("题"); step++) {
            answerAndGoOn(seat);
        }
        answerAndGoOn(seat);
    }

    private static String place(Page seat) {
        String place = seat.locator(".runner-where").textContent();
        return place.contains("练习") ? "" : place;
    }

    /** Answers what is shown, whatever it is, and goes on. */
    private static void answerAndGoOn(Page seat) {
        Object before = seat.evaluate(WHAT_IS_SHOWN);
        if (seat.locator("main .item").count() > 0) {
            seat.keyboard().press("1");
            assertThat(seat.locator("#primary")).not().hasAttribute("aria-disabled", "true");
        }
        seat.keyboard().press("Enter");
        seat.waitForFunction("before => (" + WHAT_IS_SHOWN + ")() !== before", before);
    }

    private static void extraTimeAndPause(Page desk, Page seat) {
        desk.locator("#seat-1").click();
        desk.locator("#hall-extra > summary").click();
        StationBrowser.fill(desk, "extra-remark", "键盘更换");
        desk.locator("#extra-confirm").click();
        assertThat(desk.locator("#console-notice")).containsText("加时 5 分钟");
        assertThat(desk.locator("#seat-1")).containsText(REMAINING_WITH_EXTRA_TIME);
        browser.picture(desk, "console-running-zh");
        desk.locator("#pause-all").click();
        desk.locator("#pause-all-confirm").click();
        assertThat(desk.locator("#paused-all")).containsText("火警");
        assertThat(desk.locator("#counts")).containsText("已暂停 6");
        assertThat(seat.locator("main h1")).containsText("暂停");
        browser.window(seat, "visit-paused-zh");
        browser.picture(desk, "console-paused-zh");
        desk.locator("#resume-all").click();
        assertThat(desk.locator("#counts")).containsText("进行中 6");
        assertThat(seat.locator("main .item")).isVisible();
    }

    /** The plug is pulled on seat 1; the spare seat shows the same item in less than ten seconds. */
    private void pullAndMove(Page desk, Page first, String sitting) throws Exception {
        String before = place(first);
        first.context().setOffline(true);
        first.context().close();
        desk.locator("#hall-move > summary").click();
        Page spare = seats.get(SPARE - 1);
        long begin = System.nanoTime();
        desk.locator("#move-confirm").click();
        spare.waitForURL(url -> url.endsWith("/visit"));
        spare.locator("assessment-runner main h1").waitFor();
        Duration taken = Duration.ofNanos(System.nanoTime() - begin);
        assertThat(taken).isLessThan(TO_MOVE);
        assertThat(desk.locator("#console-notice")).containsText("7 号座位");
        if (desk.locator("#lost-decide").count() > 0) {
            browser.picture(desk, "console-lost-time-zh");
            desk.locator("#lost-decide").click();
        }
        assertThat(spare.locator("main .item")).isVisible();
        assertThat(place(spare)).isEqualTo(before);
        JsonNode map = invigilator.get("/api/sittings/" + sitting);
        assertThat(map.path("people").get(0).path("seat").asInt()).isEqualTo(SPARE);
        assertThat(map.path("people").get(0).path("answered").asInt()).isEqualTo(1);
        answerAndGoOn(spare);
        browser.window(spare, "visit-moved-zh");
    }

    private void endAndSign(Page desk, String sitting) throws Exception {
        assertThat(invigilator.command(sitting, Map.of("kind", "SIGN_OFF")).body())
                .contains("STILL_OPEN");
        assertThat(invigilator
                        .command(
                                sitting,
                                Map.of(
                                        "kind",
                                        "IRREGULARITY",
                                        "visit",
                                        people.getFirst().visit(),
                                        "category",
                                        "TECHNICAL",
                                        "remark",
                                        "1 号座位电脑断电"))
                        .statusCode())
                .isEqualTo(200);
        for (HallOffice.Person person : people) {
            assertThat(invigilator
                            .command(
                                    sitting,
                                    Map.of(
                                            "kind", "END",
                                            "visit", person.visit(),
                                            "end", "TERMINATED",
                                            "category", "OTHER",
                                            "remark", "演示到此结束"))
                            .statusCode())
                    .isEqualTo(200);
        }
        assertThat(seats.get(1).locator("h1").first()).isVisible();
        desk.navigate(station.address()
                .resolve("/desk/sittings/" + sitting + "/protocol")
                .toString());
        assertThat(desk.locator("#sign-off")).isVisible();
        browser.picture(desk, "protocol-zh");
        desk.locator("#sign-off").click();
        desk.locator("#sign-off-confirm").click();
        assertThat(desk.locator("#sign-off")).hasCount(0);
        assertThat(desk.locator("#signature")).containsText("签字");
        assertThat(invigilator
                        .command(sitting, Map.of("kind", "NOTE", "remark", "late"))
                        .body())
                .contains("SITTING_SIGNED");
        browser.keep(invigilator.document("/api/sittings/" + sitting + "/protocol?language=zh-CN"), "protocol-zh.pdf");
        browser.keep(invigilator.document("/api/sittings/" + sitting + "/protocol?language=en"), "protocol-en.pdf");
        Page english = desk("INVIGILATOR", Language.EN);
        english.navigate(
                station.address().resolve("/desk/sittings/" + sitting + "/map").toString());
        english.locator("#seat-7").click();
        assertThat(english.locator("#seat-panel h2")).isVisible();
        browser.picture(english, "console-signed-en");
        english.navigate(station.address().resolve("/desk/sittings").toString());
        assertThat(english.locator("#sittings")).isVisible();
        browser.picture(english, "sittings-en");
    }
}
