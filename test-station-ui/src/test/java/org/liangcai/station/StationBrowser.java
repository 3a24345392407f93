package org.liangcai.station;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ViewportSize;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.liangcai.itembank.Language;

/** Chromium as Debian ships it, headless, with everything off that would reach out of the machine. */
public final class StationBrowser implements AutoCloseable {

    private static final int PATIENCE = 20_000;
    private static final ViewportSize TELEPHONE = new ViewportSize(390, 844);
    private static final List<String> SWITCHES = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** Words or arguments of words that are not there, and values that should not be seen. */
    private static final String MISSING_WORDS = """
            () => (document.body.innerText.match(/!\\{[^}]*\\}!|\\{\\d\\}|\\bnull\\b|undefined|NaN/g) ?? []).join(' ')""";

    private final Playwright playwright;
    private final Browser browser;
    private final Path pictures;

    public StationBrowser() {
        this(Path.of(System.getProperty("screenshots", "target/screenshots")));
    }

    /** A browser whose pictures go to a folder. */
    public StationBrowser(Path pictures) {
        this.pictures = pictures;
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium())
                        .setArgs(SWITCHES));
    }

    /** As the start script looks for it. */
    private static Path chromium() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(Path.of(folder)::resolve))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No Chromium was found: install the package chromium."));
    }

    /** A new visitor with cookies of their own. */
    public Page visitor(Language language, int width, int height) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setLocale(language == Language.ZH ? "zh-CN" : "en-US")
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE)
                .setViewportSize(width, height));
        context.setDefaultTimeout(PATIENCE);
        return context.newPage();
    }

    /** A desk at which somebody is signed in. */
    public Page desk(PackagedStation station, Language language, String userName, String password) {
        return desk(station.address(), language, userName, password);
    }

    /** The same at a station at an address. */
    public Page desk(URI station, Language language, String userName, String password) {
        Page page = visitor(language, 1280, 900);
        page.navigate(station.resolve("/sign-in").toString());
        fill(page, "user-name", userName);
        fill(page, "password", password);
        page.locator("#primary").click();
        page.waitForURL(url -> !url.contains("sign-in"));
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return page;
    }

    /** Types into a Vaadin field, and leaves it, so that the server hears of it. */
    public static void fill(Page page, String id, String text) {
        Locator input = page.locator("#" + id).locator("input, textarea").first();
        input.fill(text);
        input.press("Tab");
    }

    /**
     * Keeps pictures of the whole page, once its heading or the document it frames is there, as it is and on a telephone. No word may be
     * missing, axe-core finds nothing serious or critical (WCAG), and nothing is wider than the telephone. Frames hold documents that run
     * no script, so axe cannot look into them; they are looked at as pages of their own.
     */
    public void picture(Page page, String name) {
        page.locator("h1, h2, iframe").first().waitFor();
        wholePage(page, name);
        assertThat((String) page.evaluate(MISSING_WORDS))
                .as("missing words of %s", name)
                .isEmpty();
        accessible(page, name);
        ViewportSize size = page.viewportSize();
        page.setViewportSize(TELEPHONE.width, TELEPHONE.height);
        wholePage(page, name + "-phone");
        assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth"))
                .as("width of %s on a telephone", name)
                .isLessThanOrEqualTo(TELEPHONE.width);
        page.setViewportSize(size.width, size.height);
    }

    private void wholePage(Page page, String name) {
        page.evaluate("() => document.fonts.ready.then(() => true)");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(pictures.resolve(name + ".png"))
                .setFullPage(true));
    }

    /** Axe-core finds nothing serious or critical (WCAG). */
    public static void accessible(Page page, String name) {
        List<Rule> violations = new AxeBuilder(page)
                .setLegacyMode(true)
                .exclude("iframe")
                .analyze()
                .getViolations();
        assertThat(violations.stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .map(rule -> rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes()))
                .as("accessibility of %s", name)
                .isEmpty();
    }

    /** Keeps a document beside the pictures. */
    public void keep(byte[] document, String name) {
        try {
            Files.createDirectories(pictures);
            Files.write(pictures.resolve(name), document);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Keeps a picture of the window as a person sees it. */
    public void window(Page page, String name) {
        page.evaluate("() => document.fonts.ready.then(() => true)");
        page.screenshot(new Page.ScreenshotOptions().setPath(pictures.resolve(name + ".png")));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
