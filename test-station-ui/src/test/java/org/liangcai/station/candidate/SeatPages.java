package org.liangcai.station.candidate;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.liangcai.itembank.Language;
import org.liangcai.station.PackagedStation;
import org.liangcai.station.StationBrowser;

/** The packaged program, a counsellor's office and seats in a browser; whatever goes wrong inside a page is kept. */
final class SeatPages implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int MOST_PAGES_OF_INSTRUCTIONS = 4;

    private final Path folder;
    private final StationBrowser browser;
    private final List<Page> pages = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private PackagedStation station;
    private Office office;

    SeatPages(Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        station = PackagedStation.start(folder);
        office = new Office(station);
        browser = new StationBrowser();
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
    }

    Office office() {
        return office;
    }

    /** A page of somebody with cookies of their own. */
    Page page(Language language) {
        Page page = browser.visitor(language, 1280, 1024);
        page.onPageError(faults::add);
        pages.add(page);
        return page;
    }

    void open(Page page, String path) {
        page.navigate(station.address() + path);
    }

    /** Enters a seat code on the first page. */
    void enter(Page page, String seatCode) {
        open(page, "/");
        page.locator("#seat-code").fill(seatCode);
        page.keyboard().press("Enter");
    }

    /** Sits down, chooses the language, agrees and stands before the last page of the instructions of the first part. */
    void sitDown(Page page, String seatCode, Language language) {
        enter(page, seatCode);
        page.locator("#choose-" + (language == Language.ZH ? "zh" : "en")).click();
        page.locator("#guidance-yes").click();
        page.locator("#employer-no").click();
        page.locator("#norms-no").click();
        page.locator("#primary").click();
        assertThat(page.locator("assessment-runner .instruction, assessment-runner .facts")
                        .first())
                .isVisible();
        // The instructions of a longer part have several pages; what is fixed stands on the last.
        for (int turned = 0;
                turned < MOST_PAGES_OF_INSTRUCTIONS
                        && page.locator("assessment-runner .facts").count() == 0;
                turned++) {
            page.keyboard().press("Enter");
        }
        assertThat(page.locator("assessment-runner .facts")).isVisible();
    }

    /** The answer that is shown is with the station. */
    static void isSaved(Page page) {
        assertThat(page.locator("#primary")).hasAttribute("aria-disabled", "false");
        assertThat(page.locator(".runner-saved")).hasAttribute("data-state", "saved");
    }

    /** Ends the program as a power cut would. */
    void kill() throws InterruptedException {
        station.kill();
    }

    /** Starts it again on the same files. */
    void restart() throws IOException, InterruptedException {
        station = PackagedStation.restart(folder, station);
        office.close();
        office = new Office(station);
    }

    /** Closes the pages of a test, in which nothing may have gone wrong. */
    void endTest() {
        pages.forEach(page -> page.context().close());
        pages.clear();
        assertThat(faults).isEmpty();
    }

    @Override
    public void close() {
        browser.close();
        office.close();
        station.close();
    }
}
