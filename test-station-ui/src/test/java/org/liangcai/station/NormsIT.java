package org.liangcai.station;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.liangcai.itembank.Language;
import org.liangcai.norms.ConstructNorm;
import org.liangcai.norms.NormCell;
import org.liangcai.norms.file.ShippedNormTables;
import org.liangcai.norms.scale.StandardNormal;
import org.liangcai.station.SeatClient.Answer;
import tools.jackson.databind.JsonNode;

/**
 * A norm's way in the browser: built from the scores that people have left here, approved by another person, put in use, replaced, and
 * the reports of before and between made once more, bit for bit. Pictures go to {@code target/screenshots}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NormsIT {

    private static final int PATIENCE = 180_000;
    private static final int PEOPLE = 660;
    private static final String LOCAL = "local-personality-120-zh";

    private Path folder = Path.of("");
    private PackagedStation station;
    private PackagedStation.Account anna;
    private PackagedStation.Account counsellor;
    private StationBrowser browser;

    @BeforeAll
    void start(@TempDir Path ownFolder) throws IOException, SQLException {
        folder = ownFolder;
        try (PackagedStation first = PackagedStation.start(folder)) {
            anna = first.account("ADMINISTRATOR");
            counsellor = first.account("COUNSELLOR");
        }
        leaveScores();
        leaveInterests();
        station = PackagedStation.start(folder);
        browser = new StationBrowser();
        // Reports with their PDF and norms with their replications take a while on a busy machine.
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    private Page desk(Language language, PackagedStation.Account account) {
        Page page = browser.desk(station, language, account.userName(), account.password());
        page.setDefaultTimeout(PATIENCE);
        return page;
    }

    @AfterAll
    void stop() {
        browser.close();
        station.close();
    }

    /** What a year of visits leaves: people a little above the shipped norm. */
    private void leaveScores() throws SQLException {
        String url = "jdbc:h2:file:%s;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE".formatted(folder.resolve("data/station"));
        var random = new SplittableRandom(20261127);
        try (Connection connection = DriverManager.getConnection(url, "sa", "");
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO local_score (id, instrument, form, language, tested_month, age, sex, education, complete, careful, raw_scores)"
                                + " VALUES (?, 'personality', '120', 'ZH', ?, ?, ?, 'BACHELOR', TRUE, TRUE, ?)")) {
            for (int person = 0; person < PEOPLE; person++) {
                int age = 18 + person % 40;
                boolean woman = person / 40 % 2 == 0;
                var raws = new StringBuilder();
                for (ConstructNorm norm : ShippedNormTables.all().getFirst().constructs()) {
                    NormCell cell = norm.cells().stream()
                            .filter(of -> of.ages().contains(age)
                                    && of.sex().orElseThrow().name().equals(woman ? "FEMALE" : "MALE"))
                            .findFirst()
                            .orElseThrow();
                    double z = 0.4 + 0.9 * StandardNormal.quantile(random.nextDouble(1e-9, 1));
                    double raw = Math.clamp(
                            Math.rint(cell.mean() + cell.standardDeviation() * z),
                            norm.range().minimum(),
                            norm.range().maximum());
                    raws.append(raws.isEmpty() ? "" : " ")
                            .append(norm.construct())
                            .append('=')
                            .append(raw);
                }
                insert.setObject(1, UUID.randomUUID());
                insert.setString(2, "2026-%02d".formatted(1 + person % 11));
                insert.setInt(3, age);
                insert.setString(4, woman ? "FEMALE" : "MALE");
                insert.setString(5, raws.toString());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Interests of the same people: means of ten ratings with their standard errors. */
    private void leaveInterests() throws SQLException {
        String url = "jdbc:h2:file:%s;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE".formatted(folder.resolve("data/station"));
        var random = new SplittableRandom(20261128);
        try (Connection connection = DriverManager.getConnection(url, "sa", "");
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO local_score (id, instrument, form, language, tested_month, age, sex, education, complete, careful, raw_scores, standard_errors)"
                                + " VALUES (?, 'interests', '62', 'ZH', ?, ?, ?, 'BACHELOR', TRUE, TRUE, ?, ?)")) {
            for (int person = 0; person < PEOPLE; person++) {
                var raws = new StringBuilder();
                var errors = new StringBuilder();
                for (String type : java.util.List.of("R", "I", "A", "S", "E", "C")) {
                    double mean = 3 + 0.7 * StandardNormal.quantile(random.nextDouble(1e-9, 1));
                    raws.append(raws.isEmpty() ? "" : " ")
                            .append(type)
                            .append('=')
                            .append(Math.rint(10 * Math.clamp(mean, 1, 5)) / 10);
                    errors.append(errors.isEmpty() ? "" : " ")
                            .append(type)
                            .append('=')
                            .append(0.2 + 0.15 * random.nextDouble());
                }
                insert.setObject(1, UUID.randomUUID());
                insert.setString(2, "2026-%02d".formatted(1 + person % 11));
                insert.setInt(3, 18 + person % 40);
                insert.setString(4, person / 40 % 2 == 0 ? "FEMALE" : "MALE");
                insert.setString(5, raws.toString());
                insert.setString(6, errors.toString());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    @Test
    void interests_get_a_norm_of_their_own_and_the_next_visit_shows_t_percentile_group_and_source()
            throws IOException, InterruptedException {
        String before = visit();
        Page keeper = desk(Language.ZH, anna);
        buildInterests(keeper);
        PackagedStation.Account other = keeper("keeper.chen", "Chen 陈");
        Page second = desk(Language.EN, other);
        second.navigate(station.address() + "/desk/norms/local-interests-62-zh--1");
        second.locator("#norm").waitFor();
        decide(second, "approve", "Looked at the sample and the curves");
        decide(second, "put-in-use", "The first norm of interests");
        assertThat(second.locator("#norm-state")).hasText("In use");
        browser.picture(second, "norms-interests-in-use-en");
        Page desk = desk(Language.ZH, counsellor);
        desk.navigate(station.address() + "/desk/visits/" + before + "/scores");
        assertThat(desk.locator("#comparison-interests")).containsText("没有常模");
        String after = visit();
        desk.navigate(station.address() + "/desk/visits/" + after + "/scores");
        assertThat(desk.locator("#comparison-interests")).containsText("在本站作答");
        desk.locator("#score-interests-r-open").click();
        assertThat(desk.locator("#scores")).containsText("local-interests-62-zh");
        browser.picture(desk, "norms-interests-scores-zh");
        Page english = desk(Language.EN, counsellor);
        english.navigate(station.address() + "/desk/visits/" + after + "/scores");
        english.locator("#comparison-interests").waitFor();
        browser.picture(english, "norms-interests-scores-en");
        String report = issue(desk, after);
        reproduce(desk, after, report, "local-interests-62-zh, version 1");
        second.navigate(station.address() + "/desk/norms/local");
        second.locator("#local-readiness").waitFor();
        browser.picture(second, "norms-local-all-en");
    }

    private void buildInterests(Page page) {
        page.navigate(station.address() + "/desk/norms/local");
        page.locator("#local-readiness").waitFor();
        assertThat(page.locator("#local-readiness")).containsText("核对资料（抽取 24 题，每题 20 秒，共 8 分钟），中文作答");
        browser.picture(page, "norms-local-all-zh");
        page.locator("#local-form").click();
        page.locator("#local-form vaadin-select-list-box vaadin-select-item")
                .filter(new Locator.FilterOptions().setHasText("职业兴趣（62 题），中文作答"))
                .click();
        StationBrowser.fill(page, "local-replications", "0");
        StationBrowser.fill(page, "local-placezh", "本市公共就业服务中心");
        StationBrowser.fill(page, "local-placeen", "public employment office of the city");
        page.locator("#local-build").click();
        page.locator("#built").waitFor();
        assertThat(page.locator("#built")).containsText("信度由样本算出");
        page.locator("#built-r-open").click();
        page.locator("#built-picture-R").waitFor();
        browser.picture(page, "norms-interests-built-zh");
        StationBrowser.fill(page, "keep-reason", "兴趣的第一版");
        page.locator("#keep-norm").click();
        page.locator("#norm").waitFor();
    }

    @Test
    void a_norm_is_built_approved_used_and_replaced_and_old_reports_come_out_the_same()
            throws IOException, InterruptedException {
        Page keeper = desk(Language.ZH, anna);
        PackagedStation.Account bo = secondKeeper();
        String before = visit();
        Page desk = desk(Language.ZH, counsellor);
        String oldReport = issue(desk, before);

        lookAround(keeper, Language.ZH);
        build(keeper);
        decide(keeper, "approve", "样本够大，符合本地情况");
        assertThat(keeper.locator("#norm-notice")).containsText("须由另一个人批准");

        Page other = desk(Language.EN, bo);
        other.navigate(station.address() + "/desk/norms/" + LOCAL + "--1");
        other.locator("#norm").waitFor();
        decide(other, "approve", "Looked at the sample and the curves");
        assertThat(other.locator("#norm-state")).hasText("Approved, not in use");
        effect(other);
        other.navigate(station.address() + "/desk/norms/" + LOCAL + "--1");
        decide(other, "put-in-use", "Nearer to the people who come here");
        assertThat(other.locator("#norm-state")).hasText("In use");
        browser.picture(other, "norms-table-in-use-en");

        String after = visit();
        desk.navigate(station.address() + "/desk/visits/" + after + "/scores");
        desk.locator("#scores").waitFor();
        assertThat(desk.locator("#scores")).containsText("第 1 版（" + LOCAL + "）");
        rescore(desk);
        String newReport = issue(desk, after);

        other.navigate(station.address() + "/desk/norms/ipip-neo-120-johnson--1");
        other.locator("#norm").waitFor();
        decide(other, "put-in-use", "Back to the published norm");
        assertThat(other.locator("#norm-use")).containsText("guidance");

        reproduce(desk, before, oldReport, "ipip-neo-120-johnson, version 1");
        reproduce(desk, after, newReport, LOCAL + ", version 1");
        browser.picture(desk, "norms-reproduced-zh");
        keeper.navigate(station.address() + "/desk/norms/reproduce");
        StationBrowser.fill(keeper, "reproduce-code", oldReport);
        keeper.locator("#reproduce").click();
        assertThat(keeper.locator("#reproduction")).containsText("完全一致");
        lookAround(other, Language.EN);
    }

    private PackagedStation.Account secondKeeper() throws IOException, InterruptedException {
        return keeper("keeper.bo", "Bo 博");
    }

    private PackagedStation.Account keeper(String userName, String name) throws IOException, InterruptedException {
        try (SeatClient client = signedIn(anna)) {
            Answer created = client.post(
                    "/api/accounts",
                    Map.of("userName", userName, "displayName", name, "roles", java.util.List.of("ADMINISTRATOR")));
            assertThat(created.status()).as("%s", created.body()).isEqualTo(201);
            return new PackagedStation.Account(
                    userName, created.body().get("password").asString());
        }
    }

    private SeatClient signedIn(PackagedStation.Account account) throws IOException, InterruptedException {
        SeatClient client = new SeatClient(station.address());
        Answer answer =
                client.post("/api/sign-in", Map.of("userName", account.userName(), "password", account.password()));
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
        return client;
    }

    /** A whole visit over the seat's protocol, in Chinese, by somebody who agrees to everything. */
    private String visit() throws IOException, InterruptedException {
        try (SeatClient desk = signedIn(counsellor);
                SeatClient seat = new SeatClient(station.address())) {
            Answer opened = desk.post(
                    "/api/visits",
                    Map.of(
                            "name", "王芳",
                            "birthYear", 1990,
                            "sex", "FEMALE",
                            "education", "BACHELOR",
                            "purpose", "GUIDANCE",
                            "battery", "guidance",
                            "language", "zh-CN"));
            assertThat(opened.status()).as("%s", opened.body()).isEqualTo(201);
            String code = opened.body().get("seatCode").get("code").asString();
            JsonNode view = seat.post("/api/seat", Map.of("seatCode", code)).body();
            int steps = 0;
            while (!view.get("phase").asString().equals("FINISHED") && steps++ < 2_000) {
                Answer answer = step(seat, view, steps);
                assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
                view = answer.body();
            }
            return opened.body().get("id").asString();
        }
    }

    private static Answer step(SeatClient seat, JsonNode view, int steps) throws IOException, InterruptedException {
        long sequence = view.get("nextSequence").asLong();
        return switch (view.get("phase").asString()) {
            case "LANGUAGE" -> seat.put("/api/seat/language", Map.of("language", "zh-CN"));
            case "CONSENT" -> {
                assertThat(view.get("consent").get("normsQuestion").get("zh").asString())
                        .contains("不留姓名");
                yield seat.put(
                        "/api/seat/consent",
                        Map.of(
                                "version", view.get("consent").get("version").asString(),
                                "guidance", true,
                                "employer", true,
                                "norms", true));
            }
            case "PRACTICE", "ITEM" -> {
                if (view.get("item").isNull()) {
                    yield seat.post("/api/seat/proceed", Map.of("sequence", sequence));
                }
                String presentation = view.get("item").get("presentation").asString();
                yield view.get("answer").isNull()
                        ? seat.post(
                                "/api/seat/answers",
                                Map.of(
                                        "sequence", sequence,
                                        "presentation", presentation,
                                        "response", response(view, steps)))
                        : seat.post("/api/seat/next", Map.of("sequence", sequence, "presentation", presentation));
            }
            default -> seat.post("/api/seat/proceed", Map.of("sequence", sequence));
        };
    }

    private static Map<String, ?> response(JsonNode view, int steps) {
        return switch (view.get("item").get("kind").asString()) {
            case "rating" -> Map.of("kind", "rated", "category", 1 + steps * 7 % 5);
            case "figure" -> Map.of("kind", "chosen", "option", 1);
            default -> Map.of("kind", "bestAndWorst", "best", 1, "worst", 2);
        };
    }

    private String issue(Page desk, String visit) {
        desk.navigate(station.address() + "/desk/visits/" + visit + "/reports");
        desk.locator("#issue-counsellor-zh").click();
        Locator code = desk.locator("[id^=open-report-]").first();
        code.waitFor();
        return code.getAttribute("id").substring("open-report-".length());
    }

    private void reproduce(Page desk, String visit, String code, String norm) {
        desk.navigate(station.address() + "/desk/visits/" + visit + "/reports");
        desk.locator("#reproduce-report-" + code).click();
        assertThat(desk.locator("#reproduction")).containsText("完全一致");
        assertThat(desk.locator("#reproduction")).containsText(norm);
    }

    private void rescore(Page desk) {
        StationBrowser.fill(desk, "rescoring-reason", "和原来的常模对照");
        desk.locator("#rescore").click();
        assertThat(desk.locator("#rescoring-notice")).containsText("算好了");
        assertThat(desk.locator("[id^=rescoring-] table").first()).isVisible();
        browser.picture(desk, "norms-rescored-zh");
    }

    private static void decide(Page page, String button, String reason) {
        StationBrowser.fill(page, "reason", reason);
        page.locator("#" + button).click();
        page.locator("#norm-notice span").first().waitFor();
    }

    private void build(Page page) {
        page.navigate(station.address() + "/desk/norms/local");
        page.locator("#local-readiness").waitFor();
        assertThat(page.locator("#local-readiness")).containsText("可以，也可以分性别");
        assertThat(page.locator("#local-readiness")).containsText("还差 300 份");
        StationBrowser.fill(page, "local-bands", "16-30，31-60");
        StationBrowser.fill(page, "local-replications", "20");
        page.locator("#local-build").click();
        assertThat(page.locator("#local-notice")).containsText("请用中文和英文写明在哪里测的");
        StationBrowser.fill(page, "local-placezh", "本市公共就业服务中心");
        StationBrowser.fill(page, "local-placeen", "public employment office of the city");
        page.locator("#local-build").click();
        page.locator("#built").waitFor();
        page.locator("#built-n-open").click();
        page.locator("#built-picture-N").waitFor();
        browser.picture(page, "norms-built-zh");
        StationBrowser.fill(page, "keep-reason", "本地第一版");
        page.locator("#keep-norm").click();
        page.locator("#norm").waitFor();
        assertThat(page.locator("#norm-state")).hasText("待批准");
    }

    private void effect(Page page) {
        page.navigate(station.address() + "/desk/norms/switch");
        page.locator("#switch-to").waitFor();
        page.locator("#switch-show").click();
        page.locator("#switch-table").waitFor();
        page.locator("#switch-n-open").click();
        assertThat(page.locator("#switch-groups-n")).containsText("women");
        browser.picture(page, "norms-switch-en");
        var csv = page.request()
                .get(station.address() + page.locator("#switch-csv").getAttribute("href"));
        assertThat(csv.status()).isEqualTo(200);
        assertThat(csv.text()).startsWith("construct,group,people").contains("\nN,WOMEN,");
    }

    /** Every page of the desk of norms, with pictures. */
    private void lookAround(Page page, Language language) {
        String tag = "-" + language.locale().getLanguage();
        page.navigate(station.address() + "/desk/norms");
        page.locator("#norms").waitFor();
        browser.picture(page, "norms-list" + tag);
        page.navigate(station.address() + "/desk/norms/ipip-neo-120-johnson--1");
        page.locator("#construct-n-open").click();
        page.locator("#picture-N").waitFor();
        browser.picture(page, "norms-table" + tag);
        page.navigate(station.address() + "/desk/norms/local");
        page.locator("#local-readiness").waitFor();
        browser.picture(page, "norms-local" + tag);
        page.navigate(station.address() + "/desk/norms/checks");
        page.locator("#check-now").click();
        page.locator("#check-zh").waitFor();
        browser.picture(page, "norms-checks" + tag);
        page.navigate(station.address() + "/desk/norms/scales");
        page.locator("#scale-rules").waitFor();
        browser.picture(page, "norms-scales" + tag);
        page.navigate(station.address() + "/desk/norms/reproduce");
        page.locator("#reproduce").waitFor();
        browser.picture(page, "norms-reproduce" + tag);
        upload(page, tag);
    }

    /** A faulty file: everything that is wrong with it is listed with line and column. */
    private void upload(Page page, String tag) {
        page.navigate(station.address() + "/desk/norms/upload");
        page.locator("#norm-file").waitFor();
        StationBrowser.fill(page, "upload-reason", "test");
        page.locator("#norm-file input[type=file]")
                .setInputFiles(new com.microsoft.playwright.options.FilePayload(
                        "faulty.json",
                        "application/json",
                        "{\"format\": \"liangcai-norms/1\",\n \"id\": 7,\n \"version\": 0}"
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        page.locator("#norm-faults").waitFor();
        assertThat(page.locator("#norm-faults tbody tr").count()).isGreaterThan(1);
        browser.picture(page, "norms-upload" + tag);
    }
}
