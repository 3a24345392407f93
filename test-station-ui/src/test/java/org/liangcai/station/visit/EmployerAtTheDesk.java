package org.liangcai.station.visit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.liangcai.itembank.Language;
import org.liangcai.station.PackagedStation;
import org.liangcai.station.StationBrowser;

/** An employer describes a job from an occupation, edits it, and asks for an evaluation: once with a reference nobody has, once rightly; then closes the job. */
final class EmployerAtTheDesk {

    private final StationBrowser browser;
    private final PackagedStation station;

    EmployerAtTheDesk(StationBrowser browser, PackagedStation station) {
        this.browser = browser;
        this.station = station;
    }

    void walk(Language language, String reference) {
        String tag = language.locale().getLanguage();
        PackagedStation.Account own = station.account("EMPLOYER");
        Page page = browser.desk(station, language, own.userName(), own.password());
        page.navigate(station.address() + "/desk/jobs/new");
        page.locator("#occupation input").fill(language == Language.ZH ? "收银" : "cashier");
        page.locator("vaadin-combo-box-item").first().click();
        page.locator("#job-editor").waitFor();
        StationBrowser.fill(
                page, "tasks", language == Language.ZH ? "收款、核对票据、回答顾客的问题。" : "Take payments, check receipts.");
        browser.picture(page, "employer-job-" + tag);
        page.locator("#save-job").click();
        page.locator("#candidate-reference").waitFor();
        ask(page, language, "ZZZZZ99999");
        Locator result = page.locator("#evaluation");
        result.waitFor();
        assertThat(page.locator("iframe")).hasCount(0);
        String nothing = result.innerText();
        page.goBack();
        page.locator("#candidate-reference").waitFor();
        ask(page, language, reference);
        page.locator("#evaluation iframe").waitFor();
        assertThat(page.locator("#evaluation").innerText()).isNotEqualTo(nothing);
        Locator report = page.frameLocator("#evaluation iframe").locator("body");
        assertThat(report).containsText(language == Language.ZH ? "录用由人决定" : "A person decides about hiring");
        browser.picture(page, "employer-result-" + tag);
        // Figures of the year may follow one another in the middle of a digest.
        assertThat(report).not().containsText(Pattern.compile("\\b1990\\b"));
        end(page, tag);
        page.context().close();
    }

    /** Choosing is finished, and then it is not after all. */
    private void end(Page page, String tag) {
        page.locator("#to-job").click();
        page.locator("#close-job").click();
        page.locator("#close-job-confirm").waitFor();
        browser.picture(page, "employer-closing-" + tag);
        page.locator("#close-job-confirm").click();
        page.locator("#job-closed").waitFor();
        assertThat(page.locator("#candidate-reference")).hasCount(0);
        assertThat(page.locator("#edit-job")).hasCount(0);
        browser.picture(page, "employer-closed-" + tag);
        page.locator("#reopen-job").click();
        page.locator("#candidate-reference").waitFor();
    }

    private static void ask(Page page, Language language, String reference) {
        StationBrowser.fill(page, "candidate-reference", reference);
        StationBrowser.fill(page, "request-purpose", language == Language.ZH ? "应聘收银员" : "Applies as a cashier");
        page.locator("#request-evaluation").click();
    }
}
