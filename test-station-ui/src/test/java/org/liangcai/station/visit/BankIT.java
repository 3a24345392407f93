package org.liangcai.station.visit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.liangcai.itembank.Language;
import org.liangcai.station.PackagedStation;
import org.liangcai.station.StationBrowser;

/** The item bank in a browser: an item goes from draft to active by two people, files come in and go out, generated items are reviewed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BankIT {

    private PackagedStation station;
    private StationBrowser browser;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        station = PackagedStation.start(folder);
        browser = new StationBrowser();
    }

    @AfterAll
    void stop() {
        browser.close();
        station.close();
    }

    private Page desk(String role, Language language) {
        PackagedStation.Account account = station.account(role);
        return browser.desk(station, language, account.userName(), account.password());
    }

    private static void choose(Page page, String id, int index) {
        page.locator("#" + id).click();
        page.locator("#" + id + " vaadin-select-list-box vaadin-select-item")
                .nth(index)
                .click();
    }

    private static void step(Page page, String step, String reason, String state) {
        StationBrowser.fill(page, "step-reason", reason);
        page.locator("#step-" + step).click();
        assertThat(page.locator("#item-state")).hasText(state);
    }

    @Test
    void an_item_goes_from_draft_to_active_by_two_people() {
        Page author = desk("PSYCHOMETRICIAN", Language.ZH);
        assertThat(author.url()).contains("/desk/bank");
        assertThat(author.locator("#new-item")).isVisible();
        browser.picture(author, "bank-empty-zh");
        author.navigate(station.address() + "/desk/bank/items/new");
        StationBrowser.fill(author, "instrument-id", "office-skills");
        StationBrowser.fill(author, "write-instrument-name-zh", "办公常识");
        StationBrowser.fill(author, "write-instrument-name-en", "Office knowledge");
        StationBrowser.fill(author, "write-instrument-measures-zh", "日常办公的基本知识。");
        StationBrowser.fill(author, "write-instrument-measures-en", "The basics of everyday office work.");
        author.locator("#add-instrument").click();
        assertThat(author.locator("#instrument-notice")).hasClass(java.util.regex.Pattern.compile("done"));
        StationBrowser.fill(author, "write-id", "OF-001");
        StationBrowser.fill(author, "write-question-zh", "会议从上午 9:40 开始，持续 85 分钟。\n会议几点结束？");
        StationBrowser.fill(
                author, "write-question-en", "A meeting begins at 9:40 and takes 85 minutes.\nWhen does it end?");
        StationBrowser.fill(author, "write-options-zh", "10:55\n11:05\n11:15\n10:25");
        StationBrowser.fill(author, "write-options-en", "10:55\n11:05\n11:15\n10:25");
        choose(author, "write-key", 1);
        StationBrowser.fill(author, "write-tags", "时间, 计算");
        author.locator("#save-item").click();
        assertThat(author.locator("#new-item-notice")).hasClass(java.util.regex.Pattern.compile("refused"));
        StationBrowser.fill(author, "write-reason", "第一批办公常识题");
        browser.picture(author, "bank-new-zh");
        author.locator("#save-item").click();
        assertThat(author.locator("#item-name")).hasText("OF-001 v1");
        assertThat(author.locator("#item-state")).hasText("草稿");
        browser.picture(author, "bank-item-draft-zh");
        step(author, "submit", "请核对译文和答案", "审阅中");
        assertThat(author.locator("#step-approve")).isDisabled();
        String address = author.url();

        Page second = desk("ADMINISTRATOR", Language.EN);
        second.navigate(address);
        assertThat(second.locator("#step-approve")).isDisabled();
        second.navigate(address.replaceAll("(/items/\\d+).*", "$1/wording"));
        choose(second, "translation-en", 3);
        StationBrowser.fill(second, "translation-reason", "Read against the Chinese; numbers agree.");
        second.locator("#save-translation").click();
        // Saved is what has led back to the item; leaving earlier could break the request off.
        second.waitForURL(url -> !url.contains("/wording"));
        second.navigate(address.replaceAll("(/items/\\d+).*", "$1/history"));
        StationBrowser.fill(second, "comment", "9:40 and 85 minutes make 11:05. The key is right.");
        second.locator("#send-comment").click();
        second.waitForURL(url -> !url.contains("/history"));
        second.navigate(address.replaceAll("(/items/\\d+).*", "$1/history"));
        assertThat(second.locator("#item-history")).containsText("The key is right.");
        browser.picture(second, "bank-item-history-en");
        second.navigate(address);
        assertThat(second.locator("item-preview").first()).isVisible();
        browser.picture(second, "bank-item-review-en");
        step(second, "approve", "Fit for the pilot.", "On trial");
        step(second, "activate", "Urgently needed; keyed and reviewed.", "Active");
        second.navigate(address.replaceAll("(/items/\\d+).*", "$1/parameters"));
        assertThat(second.locator("#new-calibration")).isVisible();
        browser.picture(second, "bank-item-parameters-en");

        author.navigate(address);
        assertThat(author.locator("#item-state")).hasText("使用中");
        browser.picture(author, "bank-item-active-zh");
        author.context().close();
        second.context().close();
    }

    @Test
    void files_come_in_and_go_out() throws IOException {
        Page page = desk("PSYCHOMETRICIAN", Language.EN);
        page.navigate(station.address() + "/desk/bank/exchange");
        upload(
                page,
                "broken.xml",
                "<qti-assessment-item xmlns=\"http://www.imsglobal.org/xsd/imsqtiasi_v3p0\"\n identifier=\"x\">");
        assertThat(page.locator("#import-report")).containsText("Nothing was imported");
        assertThat(page.locator("#import-report")).containsText("broken.xml:2");
        browser.picture(page, "bank-import-refused-en");
        page.locator("#import-same").click();
        upload(page, "choice.xml", CHOICE);
        assertThat(page.locator("#import-report")).containsText("1 new versions, 0 unchanged.");
        browser.picture(page, "bank-import-en");
        upload(page, "choice.xml", CHOICE);
        assertThat(page.locator("#import-report")).containsText("0 new versions, 1 unchanged.");
        StationBrowser.fill(page, "export-text", "capital");
        page.waitForCondition(
                () -> page.locator("#export-own").getAttribute("href").contains("capital"));
        Download download =
                page.waitForDownload(() -> page.locator("#export-own").click());
        assertThat(Files.readString(download.path()))
                .contains("liangcai-items/1")
                .contains("capital-1");
        page.navigate(station.address() + "/desk/bank/items?text=capital");
        assertThat(page.locator("#bank-items li")).hasCount(1);
        page.locator("#bank-items li a").click();
        assertThat(page.locator("#item-name")).hasText("capital-1 v1");
        browser.picture(page, "bank-item-imported-en");
        page.context().close();
    }

    private static void upload(Page page, String name, String text) {
        page.locator("#import-file input[type=file]")
                .setInputFiles(new FilePayload(name, "application/xml", text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void generated_items_are_looked_at_and_the_watch_explains_itself() {
        Page page = desk("PSYCHOMETRICIAN", Language.ZH);
        page.navigate(station.address() + "/desk/bank/families/letters");
        assertThat(page.locator("#begin-sheet")).isVisible();
        page.frameLocator("iframe").locator("article").nth(99).waitFor();
        browser.picture(page, "bank-family-zh");
        StationBrowser.fill(page, "sheet-size", "3");
        page.locator("#begin-sheet").click();
        assertThat(page.locator("#sheet item-preview")).hasCount(3);
        choose(page, "fault-1", 1);
        choose(page, "fault-2", 3);
        assertThat(page.locator("#sheet [role=status].desk-progress")).hasText("已标记 2 / 3，1 道有问题");
        browser.picture(page, "bank-sheet-zh");
        StationBrowser.fill(page, "sheet-remark", "第二题不止一个答案说得通。");
        page.locator("#close-sheet").click();
        assertThat(page.locator("#close-notice")).hasText("请先选择结论。");
        choose(page, "sheet-decision", 1);
        assertThat(page.locator("#sheet-decision vaadin-select-value-button")).containsText("接受，有备注");
        page.locator("#close-sheet").click();
        assertThat(page.locator("#sheets")).containsText("接受，有备注");
        page.navigate(station.address() + "/desk/bank/watch");
        assertThat(page.locator("#alarms")).isVisible();
        browser.picture(page, "bank-watch-zh");
        page.context().close();
    }

    private static final String CHOICE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="capital-1" title="Capital" xml:lang="en" time-dependent="false">
              <qti-response-declaration identifier="RESPONSE" cardinality="single" base-type="identifier">
                <qti-correct-response><qti-value>B</qti-value></qti-correct-response>
              </qti-response-declaration>
              <qti-outcome-declaration identifier="SCORE" cardinality="single" base-type="float"/>
              <qti-item-body>
                <qti-choice-interaction response-identifier="RESPONSE" max-choices="1">
                  <qti-prompt>What is the capital of China?</qti-prompt>
                  <qti-simple-choice identifier="A">Shanghai</qti-simple-choice>
                  <qti-simple-choice identifier="B">Beijing</qti-simple-choice>
                </qti-choice-interaction>
              </qti-item-body>
              <qti-response-processing template="https://www.imsglobal.org/question/qti_v3p0/rptemplates/match_correct.xml"/>
            </qti-assessment-item>
            """;
}
