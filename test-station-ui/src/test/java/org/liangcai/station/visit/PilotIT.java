package org.liangcai.station.visit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.liangcai.assessment.pilot.PilotResult;
import org.liangcai.assessment.pilot.PilotStudies;
import org.liangcai.itembank.Calibration;
import org.liangcai.itembank.InstrumentId;
import org.liangcai.itembank.ItemContent;
import org.liangcai.itembank.ItemId;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.ScaleId;
import org.liangcai.itembank.ScoringRule;
import org.liangcai.itembank.ledger.Contents;
import org.liangcai.itembank.ledger.ItemCalibration;
import org.liangcai.itembank.ledger.ItemVersion;
import org.liangcai.itembank.ledger.Ledger;
import org.liangcai.itembank.ledger.LedgerEvent;
import org.liangcai.itembank.ledger.NewVersion;
import org.liangcai.itembank.ledger.Shown;
import org.liangcai.itembank.ledger.Signature;
import org.liangcai.itembank.ledger.Step;
import org.liangcai.itembank.ledger.Translation;
import org.liangcai.psychometrics.model.LogisticModel;
import org.liangcai.station.PackagedStation;
import org.liangcai.station.StationBrowser;

/** Items on trial in a browser: what has come together, a calibration with all that was seen, and the sign-off by a second person. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PilotIT {

    private static final Signature AUTHOR = Signature.of(new UUID(5, 1), "陈编题");
    private static final Signature REVIEWER = Signature.of(new UUID(5, 2), "林审题");
    private static final Signature CALIBRATOR = Signature.of(new UUID(5, 3), "周测量");
    private static final LogisticModel MODEL = new LogisticModel(1.34, 0.42, 0.25, 1);

    private PackagedStation.Account psychometrician;
    private PackagedStation.Account administrator;
    private PackagedStation station;
    private StationBrowser browser;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        try (PackagedStation first = PackagedStation.start(folder)) {
            psychometrician = first.account("PSYCHOMETRICIAN");
            administrator = first.account("ADMINISTRATOR");
        }
        leaveTrials(folder);
        station = PackagedStation.start(folder);
        browser = new StationBrowser();
    }

    @AfterAll
    void stop() {
        browser.close();
        station.close();
    }

    /** One item that has just come on trial, and one that has been calibrated. */
    private static void leaveTrials(Path folder) {
        String url = "jdbc:h2:file:%s;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
                .formatted(folder.resolve("data/station").toAbsolutePath());
        Map<String, Object> settings = Map.of(
                "datasources.default.url",
                url,
                "station.key-file",
                folder.resolve("data/station.key").toAbsolutePath().toString());
        try (ApplicationContext context = ApplicationContext.run(settings)) {
            Ledger ledger = context.getBean(Ledger.class);
            Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS);
            onTrial(ledger, "new-series-2", now);
            ItemVersion calibrated = onTrial(ledger, "new-series-1", now);
            context.getBean(PilotStudies.class).add(calibrated, CALIBRATOR, now, result());
            ledger.append(List.of(Ledger.Change.of(
                    ledger.find(calibrated).orElseThrow(),
                    CALIBRATOR,
                    now,
                    "n = 1200",
                    new LedgerEvent.Calibrated(new ItemCalibration(
                            MODEL,
                            Calibration.Basis.PEOPLE,
                            new LocalizedText("本站作答者", "people tested here"),
                            1_200,
                            LocalDate.of(2026, 11, 20),
                            Map.of("discrimination", 0.11, "difficulty", 0.06),
                            "fixed parameters of 96 anchor items")))));
        }
    }

    private static ItemVersion onTrial(Ledger ledger, String id, Instant now) {
        List<LocalizedText> options = List.of("9", "10", "11", "12").stream()
                .map(text -> new LocalizedText(text, text))
                .toList();
        ItemVersion version = ledger.add(
                        List.of(new NewVersion(
                                ItemId.of(id),
                                InstrumentId.of("series"),
                                NewVersion.Origin.WRITTEN,
                                Contents.of(new Shown(
                                        new ItemContent.TextChoice(
                                                new LocalizedText(id + "：2、4、6、8，下一个是？", id + ": 2, 4, 6, 8, …?"),
                                                options),
                                        new ScoringRule.SingleKey(ScaleId.of("series"), 2))),
                                Map.of(Language.ZH, Translation.ORIGINAL, Language.EN, Translation.REVIEWED),
                                Set.of(),
                                Set.of(),
                                List.of())),
                        Map.of(),
                        AUTHOR,
                        now,
                        "new")
                .added()
                .getFirst();
        for (Step step : List.of(Step.SUBMIT, Step.APPROVE)) {
            ledger.append(List.of(Ledger.Change.of(
                    ledger.find(version).orElseThrow(), REVIEWER, now, "fit", new LedgerEvent.Moved(step))));
        }
        return version;
    }

    private static PilotResult result() {
        List<PilotResult.CurvePoint> curve = new ArrayList<>();
        double[] off = {0.02, -0.03, 0.01, 0.03, -0.02, 0.01, -0.01, 0.02, -0.02, 0.01};
        for (int group = 0; group < off.length; group++) {
            double ability = -1.7 + 0.4 * group;
            double expected = MODEL.probability(0.9 * ability, 1);
            curve.add(new PilotResult.CurvePoint(ability, 120, expected + off[group], expected));
        }
        return new PilotResult(
                1_200,
                655,
                new PilotResult.Parameters(1.34, 0.11, 0.42, 0.06, 0.25),
                0.12,
                1.04,
                new PilotResult.Fit(1.01, 0.3, 0.98, -0.4),
                curve,
                List.of(
                        new PilotResult.DifCheck(
                                PilotResult.Grouping.SEX,
                                590,
                                610,
                                Optional.of(new PilotResult.MantelHaenszelResult(-0.31, 0.29, 0.31, "A"))),
                        new PilotResult.DifCheck(PilotResult.Grouping.LANGUAGE, 1_188, 12, Optional.empty())),
                new PilotResult.Drift(
                        96,
                        81,
                        1,
                        List.of(
                                new PilotResult.AnchorDrift("SR-0117", 1, 143, 0.76, 0.61, 3.8),
                                new PilotResult.AnchorDrift("SR-0042", 1, 201, 0.55, 0.62, -2.1))),
                new PilotResult.Effect(
                        1_200,
                        List.of(
                                new PilotResult.Move(PilotResult.Band.BELOW, PilotResult.Band.AROUND, 6),
                                new PilotResult.Move(PilotResult.Band.AROUND, PilotResult.Band.ABOVE, 8)),
                        0.071,
                        0.284,
                        0.402,
                        0.391));
    }

    private Page desk(PackagedStation.Account account, Language language) {
        Page page = browser.desk(station, language, account.userName(), account.password());
        page.navigate(station.address() + "/desk/pilots");
        assertThat(page.locator("#pilots")).containsText("new-series-2 v1");
        return page;
    }

    @Test
    void an_item_on_trial_is_looked_at_by_one_person_and_taken_into_use_by_another() {
        Page page = desk(psychometrician, Language.ZH);
        browser.picture(page, "pilot-list-zh");
        page.getByText("new-series-2 v1").first().click();
        assertThat(page.locator("#pilot-name")).hasText("new-series-2 v1");
        page.locator("#calibrate").click();
        assertThat(page.locator("#calibrate-notice")).containsText("回答还不够：现有 0 个，需要 200 个。");
        assertThat(page.locator("#sign-off")).hasCount(0);
        browser.picture(page, "pilot-too-few-zh");
        page.getByText("new-series-1 v1").first().click();
        assertThat(page.locator("#pilot-effect")).containsText("1200 人中有 14 人会落到报告的另一档");
        assertThat(page.locator("#pilot-dif")).containsText("较小的一组有 12 人，需要 100 人");
        browser.picture(page, "pilot-study-zh");
        String address = page.url();

        Page second = desk(administrator, Language.EN);
        browser.picture(second, "pilot-list-en");
        second.navigate(address);
        assertThat(second.locator("#pilot-effect")).containsText("14 of 1200 people");
        assertThat(second.locator("#pilot-curve svg desc")).containsText("The line is what the calibration expects");
        browser.picture(second, "pilot-study-en");
        second.locator("#sign-off").click();
        assertThat(second.locator("#sign-off-notice")).hasClass(Pattern.compile("refused"));
        StationBrowser.fill(second, "sign-off-reason", "Fits well, and few people would change band.");
        second.locator("#sign-off").click();
        assertThat(second.locator("#pilot-over")).containsText("Active");
        browser.picture(second, "pilot-signed-en");
        page.context().close();
        second.context().close();
    }
}
