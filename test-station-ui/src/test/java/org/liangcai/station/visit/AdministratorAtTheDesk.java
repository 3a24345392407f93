package org.liangcai.station.visit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.liangcai.itembank.Language;
import org.liangcai.station.PackagedStation;
import org.liangcai.station.StationBrowser;

/** An administrator creates an account, whose owner signs in; then closes it, and the owner no longer can. */
final class AdministratorAtTheDesk {

    private final StationBrowser browser;
    private final PackagedStation station;

    AdministratorAtTheDesk(StationBrowser browser, PackagedStation station) {
        this.browser = browser;
        this.station = station;
    }

    void walk(Language language) {
        String tag = language.locale().getLanguage();
        PackagedStation.Account own = station.account("ADMINISTRATOR");
        Page page = browser.desk(station, language, own.userName(), own.password());
        page.navigate(station.address() + "/desk/accounts/new");
        StationBrowser.fill(page, "display-name", language == Language.ZH ? "王敏" : "Min Wang");
        StationBrowser.fill(page, "user-name", "min.wang." + tag);
        page.locator("#roles vaadin-checkbox").nth(1).click();
        page.locator("#create-account").click();
        String password = page.locator("#one-time-password-value").innerText().strip();
        assertThat(password.length()).isGreaterThanOrEqualTo(16);
        browser.picture(page, "administrator-account-" + tag);
        Page owner = browser.desk(station, language, "min.wang." + tag, password);
        assertThat(owner.url()).contains("/desk/");
        owner.context().close();
        page.locator("#deactivate").click();
        assertThat(page.locator("#activate")).isVisible();
        Page shut = browser.visitor(language, 1280, 900);
        shut.navigate(station.address().resolve("/sign-in").toString());
        StationBrowser.fill(shut, "user-name", "min.wang." + tag);
        StationBrowser.fill(shut, "password", password);
        shut.locator("#primary").click();
        assertThat(shut.locator("#message")).isVisible();
        shut.context().close();
        page.context().close();
    }
}
