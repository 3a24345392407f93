package org.liangcai.station.pictures;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.liangcai.station.StationBrowser;

/** Takes each picture at the size of a kiosk and of a telephone, and notes what a program can see to be wrong with it. */
final class Camera {

    private static final String SMALL_TARGETS = """
            least => [...document.querySelectorAll('button, a.button, input[type=checkbox], input[type=radio], select, vaadin-button')]
              .filter((e) => e.offsetParent !== null && !e.closest('.visually-hidden'))
              .map((e) => [e, (e.closest('label') ?? e).getBoundingClientRect()])
              .filter(([, r]) => r.width > 0 && (r.height < least || r.width < least))
              .map(([e, r]) => `${e.id || e.className || e.localName} ${Math.round(r.width)}×${Math.round(r.height)}`)
              .slice(0, 6).join(', ')""";

    private final StationBrowser browser;
    private final List<String> findings = new ArrayList<>();
    private int taken;

    Camera(StationBrowser browser) {
        this.browser = browser;
    }

    /** Takes a picture of the page at both sizes, as far as it is there. */
    void take(Page page, String name, int smallestTarget) {
        settle(page);
        if (page.title().isBlank()) {
            findings.add(name + ": no title");
        }
        try {
            browser.picture(page, name);
        } catch (AssertionError | PlaywrightException wrong) {
            findings.add(name + ": " + wrong.getMessage());
        }
        note(name, "smaller than %d px".formatted(smallestTarget), page.evaluate(SMALL_TARGETS, smallestTarget));
        taken += 2;
    }

    private void note(String name, String what, Object found) {
        if (!String.valueOf(found).isEmpty()) {
            findings.add("%s: %s: %s".formatted(name, what, found));
        }
    }

    void note(String name, RuntimeException wrong) {
        findings.add("%s: %s".formatted(name, wrong.getMessage()));
    }

    private static void settle(Page page) {
        page.waitForLoadState(LoadState.LOAD);
        page.waitForFunction("() => !document.querySelector('vaadin-connection-indicator[loading]')");
        page.waitForTimeout(350);
    }

    List<String> findings() {
        return List.copyOf(findings);
    }

    int taken() {
        return taken;
    }

    /** What is held in a browser that somebody sits at. */
    static void hold(Page page, java.net.URI station, Map<String, String> cookies) {
        cookies.forEach((name, value) -> page.context()
                .addCookies(
                        List.of(new com.microsoft.playwright.options.Cookie(name, value).setUrl(station.toString()))));
    }
}
