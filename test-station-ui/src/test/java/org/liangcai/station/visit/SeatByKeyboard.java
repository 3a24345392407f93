package org.liangcai.station.visit;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.util.Map;

/** A person at a seat who has nothing but a keyboard: reads what the page shows, presses figure keys and Enter. */
final class SeatByKeyboard {

    private static final String WHAT_IS_SHOWN = """
            () => {
              const runner = document.querySelector('assessment-runner');
              if (!runner || !runner.isConnected) return { kind: 'outside' };
              const text = (selector) => runner.querySelector(selector)?.textContent.trim() ?? '';
              const item = runner.querySelector('main .item');
              const kind = item ? [...item.classList].find((name) => name !== 'item') : 'page';
              return {
                kind,
                place: text('.runner-where') + text('.instruction-page'),
                heading: text('main h1'),
                options: String(item ? item.querySelectorAll('input').length : 0),
                feedback: text('.feedback'),
                saved: runner.querySelector('.runner-saved')?.dataset.state ?? '',
                ready: String(runner.querySelector('#primary')?.getAttribute('aria-disabled') !== 'true'),
              };
            }""";

    private final Page page;
    private final AnswerSheet sheet = new AnswerSheet();
    private int figures;

    /** What is on the screen. */
    record Shown(String kind, String place, String heading, int options, String feedback, boolean ready) {
        boolean isItem() {
            return kind.equals("rating") || kind.equals("figure") || kind.equals("situation");
        }
    }

    SeatByKeyboard(Page page) {
        this.page = page;
    }

    Shown shown() {
        @SuppressWarnings("unchecked")
        Map<String, String> map = (Map<String, String>) page.evaluate(WHAT_IS_SHOWN);
        return new Shown(
                map.getOrDefault("kind", "outside"),
                map.getOrDefault("place", ""),
                map.getOrDefault("heading", ""),
                Integer.parseInt(map.getOrDefault("options", "0")),
                map.getOrDefault("feedback", ""),
                "true".equals(map.get("ready")));
    }

    /** Answers what is shown and goes on, until something else is shown. */
    void answerAndGoOn() {
        Shown before = shown();
        switch (before.kind()) {
            case "rating" -> press(practice(before) ? 3 : sheet.keyFor(before.heading()));
            case "figure" -> press(1 + figures++ % before.options());
            case "situation" -> {
                press(1);
                press(3);
            }
            default -> {
                // A page to be read: Enter goes on.
            }
        }
        page.keyboard().press("Enter");
        try {
            page.waitForFunction(
                    "before => { const now = (" + WHAT_IS_SHOWN
                            + ")(); return now.kind !== before[0] || now.place !== before[1] || now.heading !== before[2]; }",
                    new String[] {before.kind(), before.place(), before.heading()});
        } catch (TimeoutError stuck) {
            throw new AssertionError(
                    "Nothing followed on %s; the page says:%n%s".formatted(before, page.innerText("assessment-runner")),
                    stuck);
        }
    }

    private static boolean practice(Shown shown) {
        return shown.place().contains("练习")
                || shown.place().toLowerCase(java.util.Locale.ROOT).contains("practice");
    }

    private void press(int figure) {
        page.keyboard().press(Integer.toString(figure));
    }

    void awaitRunner() {
        page.locator("assessment-runner main h1").waitFor(new Locator.WaitForOptions().setTimeout(20_000));
    }
}
