package org.liangcai.station;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.liangcai.itembank.Language;

/** Weights that stand behind difficulties, and shares of a population that stand behind a norm, in the browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WeightsIT {

    private static final int PATIENCE = 120_000;

    private Path folder = Path.of("");
    private PackagedStation station;
    private PackagedStation.Account keeper;
    private StationBrowser browser;

    @BeforeAll
    void start(@TempDir Path own) throws IOException {
        folder = own;
        station = PackagedStation.start(own);
        keeper = station.account("ADMINISTRATOR");
        browser = new StationBrowser();
    }

    @AfterAll
    void stop() {
        browser.close();
        station.close();
    }

    private Page desk(Language language) {
        Page page = browser.desk(station, language, keeper.userName(), keeper.password());
        page.setDefaultTimeout(PATIENCE);
        return page;
    }

    @Test
    void the_weights_of_a_family_are_shown_with_their_version_and_a_file_of_shares_is_read_or_its_faults_are_named()
            throws IOException {
        Path faulty = Files.writeString(
                folder.resolve("faulty.csv"), "variable,category,share\nsex,X,0.5\nheight,tall,1\nage,16-25,zero\n");
        Path right = Files.writeString(
                folder.resolve("shares.csv"), "变量,类别,比例\n性别,女,0.49\n性别,男,0.51\n年龄,16-35,0.4\n年龄,36-60,0.6\n");
        for (Language language : Language.values()) {
            String tag = language == Language.ZH ? "zh" : "en";
            Page page = desk(language);
            page.navigate(station.address() + "/desk/bank/families/letters");
            page.locator("#weights-1-open").click();
            assertThat(page.locator("#weights")).containsText("TWO_GROWING_STEPS");
            assertThat(page.locator("#weights")).containsText(language == Language.ZH ? "第 1 版" : "Version 1");
            assertThat(page.frameLocator("iframe").locator("body"))
                    .containsText(language == Language.ZH ? "第 1 版设计权重" : "design weights version 1");
            browser.picture(page, "weights-" + tag);
            page.navigate(station.address() + "/desk/norms/local");
            page.setInputFiles("#margins-file input[type=file]", faulty);
            assertThat(page.locator("#margins-shown"))
                    .containsText(language == Language.ZH ? "类别“X”不认识；可以用：女、男。" : "The category “X” is not known");
            browser.picture(page, "margins-faulty-" + tag);
            page.setInputFiles("#margins-file input[type=file]", right);
            assertThat(page.locator("#margins-shown"))
                    .containsText(language == Language.ZH ? "女 49.0 %、男 51.0 %" : "women 49.0 %, men 51.0 %");
            browser.picture(page, "margins-read-" + tag);
            page.locator("#margins-remove").click();
            assertThat(page.locator("#margins-shown")).isEmpty();
        }
    }
}
