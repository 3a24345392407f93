package org.liangcai.station.visit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liangcai.itembank.Language;
import org.liangcai.station.PackagedStation;
import org.liangcai.station.StationBrowser;
import tools.jackson.databind.json.JsonMapper;

/** What becomes of personal data, in a browser and then at the server's command line. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KeepingIT {

    private Path folder;
    private PackagedStation station;
    private StationBrowser browser;

    @BeforeAll
    void start(@TempDir Path empty) throws IOException {
        folder = empty;
        station = PackagedStation.start(empty);
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

    private static String tag(Language language) {
        return language.locale().getLanguage();
    }

    /** Opens a visit; its id and its reference. */
    private List<String> open(Page counsellor, String name) {
        APIResponse opened = counsellor
                .request()
                .post(
                        station.address() + "/api/visits",
                        RequestOptions.create()
                                .setData(Map.of(
                                        "name", name,
                                        "birthYear", 1990,
                                        "education", "BACHELOR",
                                        "purpose", "GUIDANCE",
                                        "battery", "full",
                                        "language", "zh-CN")));
        assertThat(opened.status()).isEqualTo(201);
        var visit = JsonMapper.shared().readTree(opened.text());
        return List.of(visit.path("id").asString(), visit.path("reference").asString());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    @Order(1)
    void a_visit_is_exported_held_released_erased_and_its_receipt_taken_along(Language language) {
        Page counsellor = desk("COUNSELLOR", language);
        List<String> visit = open(counsellor, language == Language.ZH ? "林小雨" : "Alex Chen");
        counsellor.navigate(station.address() + "/desk/visits/" + visit.getFirst());
        counsellor.locator("#keeping").waitFor();
        browser.picture(counsellor, "keeping-visit-" + tag(language));
        APIResponse data = counsellor.request().get(station.address() + "/api/visits/" + visit.getFirst() + "/data");
        assertThat(data.status()).isEqualTo(200);
        assertThat(new String(data.body(), 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
        browser.keep(data.body(), "keeping-data-" + tag(language) + ".zip");

        Page administrator = desk("ADMINISTRATOR", language);
        hold(administrator, visit.getLast(), language);
        counsellor.reload();
        counsellor.locator("#keeping").waitFor();
        assertThat(counsellor.locator("#erase-visit")).hasCount(0);
        release(administrator, visit.getLast(), language);

        counsellor.reload();
        counsellor.locator("#erase-visit").click();
        counsellor.locator("#erase-visit-confirm").click();
        counsellor.waitForURL("**/receipt/**");
        counsellor.locator("#genuine").waitFor();
        String number = counsellor.locator("#receipt-number").innerText().strip();
        browser.picture(counsellor, "receipt-" + tag(language));
        checkReceipt(number, language);
        lookAtLists(administrator, number, language);
        administrator.context().close();
        counsellor.context().close();
    }

    private void hold(Page page, String reference, Language language) {
        page.navigate(station.address() + "/desk/retention");
        page.locator("#place-hold").waitFor();
        assertThat(page.locator("#date-question")).isHidden();
        StationBrowser.fill(page, "hold-reference", reference);
        StationBrowser.fill(
                page, "hold-reason", language == Language.ZH ? "法院来函，（2026）第 12 号" : "Court order 12 of 2026");
        page.locator("#place-hold").click();
        page.locator("#release-" + reference).waitFor();
        StationBrowser.fill(page, "months-selection", language == Language.ZH ? "12" : "18");
        page.locator("#save-selection").click();
        assertThat(page.locator("#retention-notice-undo")).isVisible();
        browser.picture(page, "retention-" + tag(language));
        StationBrowser.fill(page, "months-selection", "25");
        page.locator("#save-selection").click();
        assertThat(page.locator("#retention-notice")).containsText("24");
    }

    private void release(Page page, String reference, Language language) {
        page.locator("#release-" + reference).click();
        page.locator("#release-" + reference + "-confirm").click();
        assertThat(page.locator("#holds-none")).isVisible();
        assertThat(language).isNotNull();
    }

    private void checkReceipt(String number, Language language) {
        Page anyone = browser.visitor(language, 1280, 900);
        anyone.navigate(station.address() + "/receipt");
        StationBrowser.fill(
                anyone, "receipt-number-field", number.replace("-", " ").toLowerCase(java.util.Locale.ROOT));
        anyone.locator("#primary").click();
        anyone.locator("#genuine").waitFor();
        APIResponse pdf = anyone.request().get(station.address() + "/api/receipts/" + number + "/pdf");
        assertThat(pdf.status()).isEqualTo(200);
        browser.keep(pdf.body(), "receipt-" + tag(language) + ".pdf");
        anyone.navigate(station.address() + "/receipt/EAAA-AAAA-AAAA");
        anyone.locator("#unknown").waitFor();
        browser.picture(anyone, "receipt-unknown-" + tag(language));
        anyone.context().close();
    }

    private void lookAtLists(Page page, String number, Language language) {
        page.navigate(station.address() + "/desk/receipts");
        page.locator("#receipt-" + number).waitFor();
        browser.picture(page, "receipts-" + tag(language));
        page.navigate(station.address() + "/desk/audit");
        page.locator("#audit-table").waitFor();
        page.locator("#check-audit").click();
        assertThat(page.locator("#audit-notice.done")).isVisible();
        browser.picture(page, "audit-" + tag(language));
        StationBrowser.fill(page, "filter-day", "2020-01-01");
        page.locator("#audit-none").waitFor();
        page.navigate(station.address() + "/desk/audit?kind=VISIT_ERASED");
        page.locator("#audit-table").waitFor();
        browser.picture(page, "audit-filtered-" + tag(language));
    }

    /**
     * A command at the server.
     *
     * @param status its exit status
     * @param said what it has printed
     */
    private record Ran(int status, String said) {}

    private Ran run(String... arguments) throws IOException, InterruptedException {
        Path jar =
                Path.of(System.getProperty("station.jar", "target/station.jar")).toAbsolutePath();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-jar",
                jar.toString()));
        command.addAll(List.of(arguments));
        Path output = folder.resolve("command.txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("STATION_PORT", "0");
        Process process = builder.start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return new Ran(process.exitValue(), Files.readString(output));
    }

    private void tamper(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                "jdbc:h2:file:%s;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE".formatted(folder.resolve("data/station")),
                "sa",
                "")) {
            connection.createStatement().execute(statement);
        }
    }

    @Test
    @Order(2)
    void the_commands_check_export_and_rotate_and_the_station_refuses_to_start_without_its_key()
            throws IOException, InterruptedException, SQLException {
        Page counsellor = desk("COUNSELLOR", Language.ZH);
        String visit = open(counsellor, "欧阳望舒").getFirst();
        Ran busy = run("audit", "verify");
        assertThat(busy.status()).isEqualTo(2);
        assertThat(busy.said()).contains("The running station is using the database");
        PackagedStation.Account account = station.account("COUNSELLOR");
        PackagedStation.Account administrator = station.account("ADMINISTRATOR");
        station.close();

        Ran whole = run("audit", "verify");
        assertThat(whole.said()).contains("日志完整", "The log is whole");
        assertThat(whole.status()).isZero();
        String checkpoint = whole.said().replaceAll("(?s).*Checkpoint +(\\d+:[0-9a-f]{64}).*", "$1");
        assertThat(run("audit", "verify", "--checkpoint", "nonsense").status()).isEqualTo(2);
        assertThat(run("audit", "export", "--out", "audit.ndjson").status()).isZero();
        assertThat(Files.readAllLines(folder.resolve("audit.ndjson")))
                .hasSizeGreaterThan(20)
                .allMatch(line -> line.startsWith("{\"sequence\":"));
        Ran rotated = run("keys", "rotate");
        assertThat(rotated.status()).as(rotated.said()).isZero();
        assertThat(rotated.said()).contains("已启用新密钥", "is in use now");
        assertThat(run("audit", "verify", "--checkpoint", checkpoint).status()).isZero();

        tamper("UPDATE retention_run SET believed_at = TIMESTAMP WITH TIME ZONE '2020-02-01 08:00:00Z'");
        station = PackagedStation.start(folder);
        asksWhetherTheDateIsRight(administrator);
        Page again = browser.desk(station, Language.ZH, account.userName(), account.password());
        again.navigate(station.address() + "/desk/visits/" + visit);
        assertThat(again.locator("#visit-name")).hasText("欧阳望舒");
        station.close();

        refusesWithoutItsKey();
        tamper("DELETE FROM audit_entry WHERE sequence = 7");
        Ran broken = run("audit", "verify");
        assertThat(broken.said()).contains("第 7 条", "First at entry 7: there is no entry: it was removed");
        assertThat(broken.status()).isEqualTo(1);
    }

    /** What was asked on a page that stayed open while somebody answered elsewhere is not carried out twice. */
    private void asksWhetherTheDateIsRight(PackagedStation.Account administrator) {
        Page english = asked(administrator, Language.EN);
        Page chinese = asked(administrator, Language.ZH);
        chinese.locator("#confirm-date-confirm").click();
        assertThat(chinese.locator("#date-notice")).containsText("已确认日期");
        assertThat(chinese.locator("#date-question")).isHidden();
        browser.picture(chinese, "retention-date-confirmed-zh");
        english.locator("#confirm-date-confirm").click();
        assertThat(english.locator("#date-notice")).containsText("has been confirmed already");
        assertThat(english.locator("#date-question")).isHidden();
        chinese.context().close();
        english.context().close();
    }

    private Page asked(PackagedStation.Account administrator, Language language) {
        Page page = browser.desk(station, language, administrator.userName(), administrator.password());
        page.navigate(station.address() + "/desk/retention");
        assertThat(page.locator("#date-question")).containsText("2020-02-01");
        browser.picture(page, "retention-date-" + tag(language));
        page.locator("#confirm-date").click();
        page.locator("#confirm-date-confirm").waitFor();
        browser.picture(page, "retention-date-asked-" + tag(language));
        return page;
    }

    private void refusesWithoutItsKey() throws IOException, InterruptedException {
        Path key = folder.resolve("data/station.key");
        Path away = folder.resolve("key-in-the-safe");
        Files.move(key, away);
        Ran refused = run();
        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.said())
                .contains("找不到密钥文件", "The key file", "is missing")
                .doesNotContain("\tat ");
        assertThat(key).doesNotExist();
        Files.move(away, key);
    }
}
