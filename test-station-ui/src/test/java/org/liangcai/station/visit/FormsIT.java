package org.liangcai.station.visit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.liangcai.assessment.Actor;
import org.liangcai.assessment.Role;
import org.liangcai.assessment.account.Account;
import org.liangcai.assessment.account.Accounts;
import org.liangcai.assessment.bank.BankFiles;
import org.liangcai.assessment.bank.BankService;
import org.liangcai.assessment.bank.WrittenItem;
import org.liangcai.itembank.Calibration;
import org.liangcai.itembank.InstrumentId;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.exchange.ImportReport;
import org.liangcai.itembank.exchange.ImportRequest;
import org.liangcai.itembank.ledger.ItemCalibration;
import org.liangcai.itembank.ledger.ItemRecord;
import org.liangcai.itembank.ledger.ItemVersion;
import org.liangcai.itembank.ledger.Step;
import org.liangcai.itembank.ledger.Translation;
import org.liangcai.itembank.qti.ImportOutcome;
import org.liangcai.itembank.qti.ImportPolicy;
import org.liangcai.itembank.qti.QtiImporter;
import org.liangcai.itembank.qti.model.QtiItem;
import org.liangcai.itembank.qti.model.QtiPackage;
import org.liangcai.psychometrics.model.LogisticModel;
import org.liangcai.station.PackagedStation;
import org.liangcai.station.StationBrowser;

/**
 * A QTI package's way through the station: imported, put into a form and a battery that a second person approves, delivered at a seat,
 * scored without a norm, exported again as it was.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormsIT {

    private static final int PATIENCE = 60_000;
    private static final int ONE_LOOK = 6_000;
    private static final int ATTEMPTS = 4;
    private static final InstrumentId INSTRUMENT = ImportRequest.IMPORTED;
    private static final Path SAMPLES = samples().resolve("packages/interactionMixSaxonyV3.zip");

    /** Answers everything on the page; the second time more is ticked and other choices are picked, for items that ask for several. */
    private static final String ANSWER_EVERYTHING = """
            (attempt) => {
              const main = document.querySelector('assessment-runner main');
              if (!main) return;
              const tell = (element, ...events) => events.forEach((event) => element.dispatchEvent(new Event(event, { bubbles: true })));
              const names = new Set();
              for (const input of main.querySelectorAll('input[type=radio], input[type=checkbox]')) {
                if (!names.has(input.name) || (attempt > 0 && input.type === 'checkbox')) {
                  names.add(input.name);
                  if (!input.checked) input.click();
                }
              }
              main.querySelectorAll('select').forEach((select, index) => {
                const free = [...select.options].filter((option) => option.value && !option.disabled);
                if (free.length > 0 && (!select.value || attempt > 0)) {
                  select.value = free[(attempt > 0 ? index + attempt - 1 : 0) % free.length].value;
                  tell(select, 'input', 'change');
                }
              });
              for (const field of main.querySelectorAll('input.writing, textarea')) {
                field.value = field.tagName === 'TEXTAREA' ? '我会先问清楚要求。' : '7';
                tell(field, 'input', 'change');
              }
              for (const range of main.querySelectorAll('input[type=range]')) {
                range.value = range.max;
                tell(range, 'input', 'change');
              }
              main.querySelectorAll('.hottext').forEach((word, index) => {
                if (index <= attempt && word.getAttribute('aria-pressed') !== 'true') word.click();
              });
              main.querySelector('.sequence li:first-child button:last-child')?.click();
            }""";

    private Path folder = Path.of("");
    private PackagedStation station;
    private PackagedStation.Account psychometrician;
    private PackagedStation.Account administrator;
    private PackagedStation.Account counsellor;
    private StationBrowser browser;
    private List<ItemVersion> delivered = List.of();
    private final Map<String, QtiItem> originals = new HashMap<>();

    @BeforeAll
    void start(@TempDir Path ownFolder) throws IOException {
        folder = ownFolder;
        try (PackagedStation first = PackagedStation.start(folder)) {
            psychometrician = first.account("PSYCHOMETRICIAN");
            administrator = first.account("ADMINISTRATOR");
            counsellor = first.account("COUNSELLOR");
        }
        delivered = atTheDatabase(context -> {
            writeItemsWithParameters(context);
            return importAndActivate(context);
        });
        station = PackagedStation.start(folder);
        browser = new StationBrowser();
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    @AfterAll
    void stop() {
        browser.close();
        station.close();
    }

    /** Works with the services on the database of the station that is not running. */
    private <T> T atTheDatabase(Function<ApplicationContext, T> work) {
        String url = "jdbc:h2:synced:%s;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
                .formatted(folder.resolve("data/station").toAbsolutePath());
        try (ApplicationContext context = ApplicationContext.builder()
                .banner(false)
                .properties(Map.of("datasources.default.url", url))
                .start()) {
            return work.apply(context);
        }
    }

    private static Actor actor(ApplicationContext context, Role role) {
        return context.getBean(Accounts.class).all().stream()
                .filter(account -> account.is(role))
                .map(Account::actor)
                .findFirst()
                .orElseThrow();
    }

    /** Imports the packages and brings everything that the station can show into use, by two people. */
    private List<ItemVersion> importAndActivate(ApplicationContext context) {
        Actor author = actor(context, Role.PSYCHOMETRICIAN);
        Actor second = actor(context, Role.ADMINISTRATOR);
        List<ItemVersion> active = new ArrayList<>();
        packages().forEach((name, bytes) -> {
            originals.putAll(items(name, bytes));
            ImportReport report = context.getBean(BankFiles.class)
                    .importFile(author, name, bytes, new ImportRequest(INSTRUMENT, true, true, Set.of("imported")));
            assertThat(report).as(name).isInstanceOf(ImportReport.Done.class);
            BankService bank = context.getBean(BankService.class);
            for (ItemVersion version : ((ImportReport.Done) report).added()) {
                ItemRecord item = bank.versions(author, version.item()).getLast();
                if (item.contents().shown().isPresent()) {
                    activate(bank, second, item);
                    active.add(version);
                }
            }
        });
        return active;
    }

    /** Thirty questions of two kinds with parameters, such as an office would have after a first round. */
    private static void writeItemsWithParameters(ApplicationContext context) {
        Actor author = actor(context, Role.PSYCHOMETRICIAN);
        BankService bank = context.getBean(BankService.class);
        bank.addInstrument(
                author,
                "a-office",
                new WrittenItem.Typed("办公常识", "Office knowledge"),
                new WrittenItem.Typed("日常办公的基本知识。", "The basics of everyday office work."));
        for (int number = 1; number <= 30; number++) {
            ItemRecord item = bank.write(
                    author,
                    new WrittenItem.Choice(
                            "OF-%02d".formatted(number),
                            InstrumentId.of("a-office"),
                            Language.ZH,
                            new WrittenItem.Typed(
                                    "第 %d 份文件该放在哪里？".formatted(number),
                                    "Where does document %d belong?".formatted(number)),
                            List.of(new WrittenItem.Typed("左边", "Left"), new WrittenItem.Typed("右边", "Right")),
                            1 + number % 2),
                    Set.of(number % 3 == 0 ? "时间" : "归档"),
                    "第一批");
            ItemCalibration calibration = new ItemCalibration(
                    new LogisticModel(0.8 + number % 4 * 0.3, (number - 15) / 7.0, 0, 1),
                    Calibration.Basis.PEOPLE,
                    new LocalizedText("本机构试测", "Pilot at this office"),
                    640,
                    LocalDate.of(2026, 10, 1),
                    Map.of("discrimination", 0.11, "difficulty", 0.09),
                    "none: own metric");
            item = bank.calibrate(author, item.number(), item.revision(), calibration, "试测结果");
            activate(bank, actor(context, Role.ADMINISTRATOR), item);
        }
    }

    private static void activate(BankService bank, Actor second, ItemRecord imported) {
        Map<Language, Translation> settled = new EnumMap<>(Language.class);
        imported.translations()
                .forEach((language, state) -> settled.put(language, state.isSettled() ? state : Translation.REVIEWED));
        ItemRecord item = bank.noteTranslations(
                second, imported.number(), imported.revision(), settled, "Read against the original.");
        for (Step step : List.of(Step.SUBMIT, Step.APPROVE, Step.ACTIVATE)) {
            item = bank.move(second, item.number(), item.revision(), step, "Fit.");
        }
    }

    /** The public samples beside the repository; they may be missing. */
    private static Path samples() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .flatMap(parent -> Stream.of(parent.resolve("shared/qti"), parent.resolve("work/shared/qti")))
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(Path.of("no-samples"));
    }

    private static Map<String, byte[]> packages() {
        Map<String, byte[]> packages = new LinkedHashMap<>();
        packages.put("own.zip", OwnPackage.zipped());
        if (Files.isRegularFile(SAMPLES)) {
            try {
                packages.put("samples.zip", Files.readAllBytes(SAMPLES));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return packages;
    }

    private static Map<String, QtiItem> items(String name, byte[] bytes) {
        ImportOutcome<QtiPackage> outcome = new QtiImporter(ImportPolicy.LEAVE_OUT_UNSUPPORTED).zip(name, bytes);
        assertThat(outcome).as(name).isInstanceOf(ImportOutcome.Imported.class);
        return ((ImportOutcome.Imported<QtiPackage>) outcome)
                .content().items().stream()
                        .map(QtiPackage.Resource::content)
                        .collect(Collectors.toMap(QtiItem::identifier, Function.identity()));
    }

    private Page desk(PackagedStation.Account account, Language language) {
        Page page = browser.desk(station, language, account.userName(), account.password());
        page.setDefaultTimeout(PATIENCE);
        return page;
    }

    @Test
    void an_imported_package_is_delivered_scored_without_a_norm_and_exported_as_it_was() {
        assertThat(delivered).hasSizeGreaterThanOrEqualTo(3);
        Page author = desk(psychometrician, Language.ZH);
        Page second = desk(administrator, Language.EN);
        String form = makeForm(author);
        approve(second, form, "forms-form-draft-en");
        String battery = makeBattery(author, form);
        approve(second, battery, "forms-battery-draft-en");

        Page desk = desk(counsellor, Language.ZH);
        String seatCode = openVisit(desk);
        String visit = desk.url().replaceAll(".*/desk/visits/([0-9a-f-]{36}).*", "$1");
        author.navigate(form);
        assertThat(author.locator("#form-state")).hasText("使用中");
        assertThat(author.locator("#form-history")).containsText("首次用于来访，从此冻结");
        browser.picture(author, "forms-form-in-use-zh");

        sit(seatCode);

        scores(desk, visit);
        author.navigate(station.address() + "/desk/forms");
        browser.picture(author, "forms-list-zh");
        exported(author);
    }

    @Test
    void parallel_forms_are_assembled_to_a_blueprint_and_a_pool_is_made_of_items_with_parameters() {
        for (Language language : Language.values()) {
            Page page = desk(psychometrician, language);
            assemble(page, language);
            pool(page, language);
            page.context().close();
        }
    }

    private void assemble(Page page, Language language) {
        String tag = language.locale().getLanguage();
        page.navigate(station.address() + "/desk/forms/new-parallel");
        choose(page, "form-instrument", 0);
        StationBrowser.fill(page, "blueprint-length", "8");
        StationBrowser.fill(page, "blueprint-forms", "3");
        StationBrowser.fill(page, "bounds", "时间, 5, 8");
        StationBrowser.fill(page, "target", "-1, 1.6\n0, 2.2\n1, 1.6");
        page.locator("#assemble").click();
        assertThat(page.locator("#shortages"))
                .containsText(
                        language == Language.ZH
                                ? "标签“时间”：每份至少 5 道，一共需要 15 道，只有 10 道。"
                                : "Tag “时间”: at least 5 in a form, 15 in all; there are 10.");
        browser.picture(page, "forms-impossible-" + tag);
        StationBrowser.fill(page, "bounds", "时间, 2, 3");
        page.locator("#assemble").click();
        assertThat(page.locator("#assembled tbody tr")).hasCount(3);
        String id = "parallel-" + tag;
        StationBrowser.fill(page, "form-id", id);
        StationBrowser.fill(page, "form-title-zh", "办公常识");
        StationBrowser.fill(page, "form-title-en", "Office knowledge");
        StationBrowser.fill(page, "form-reason", "三份平行的测验单");
        browser.picture(page, "forms-assembled-" + tag);
        page.locator("#save-form").click();
        assertThat(page.locator("#form-name")).containsText(" A");
        assertThat(page.locator("#form")).containsText(id + "-a.v1");
        assertThat(page.locator("#information svg")).isVisible();
        browser.picture(page, "forms-form-blueprint-" + tag);
    }

    private void pool(Page page, Language language) {
        String tag = language.locale().getLanguage();
        page.navigate(station.address() + "/desk/forms/new-pool");
        choose(page, "form-instrument", 0);
        page.locator("#items-all").click();
        assertThat(page.locator("#items-picked li")).hasCount(30);
        StationBrowser.fill(page, "bounds", "时间, 2, 4");
        StationBrowser.fill(page, "form-id", "pool-" + tag);
        StationBrowser.fill(page, "form-title-zh", "办公常识题池");
        StationBrowser.fill(page, "form-title-en", "Pool of office knowledge");
        StationBrowser.fill(page, "form-reason", "自适应");
        browser.picture(page, "forms-new-pool-" + tag);
        page.locator("#save-form").click();
        assertThat(page.locator("#pool-content")).containsText("时间");
        browser.picture(page, "forms-pool-" + tag);
    }

    private String makeForm(Page page) {
        page.navigate(station.address() + "/desk/forms/new-fixed");
        page.locator("#save-form").click();
        assertThat(page.locator("#new-form-notice")).containsText("请先选测验");
        choose(page, "form-instrument", 1);
        page.locator("#items-all").click();
        assertThat(page.locator("#items-picked li")).hasCount(delivered.size());
        StationBrowser.fill(page, "form-id", "mixed-a");
        StationBrowser.fill(page, "form-title-zh", "综合题");
        StationBrowser.fill(page, "form-title-en", "Mixed questions");
        browser.picture(page, "forms-new-fixed-zh");
        page.locator("#save-form").click();
        assertThat(page.locator("#new-form-notice")).containsText("请写明理由");
        StationBrowser.fill(page, "form-reason", "把导入的题给人做");
        page.locator("#save-form").click();
        assertThat(page.locator("#form-state")).hasText("草稿");
        assertThat(page.locator("#step-approve")).isDisabled();
        assertThat(page).hasURL(Pattern.compile(".*/desk/forms/\\d+"));
        return page.url();
    }

    private void approve(Page page, String address, String picture) {
        page.navigate(address);
        assertThat(page.locator("#form-state")).hasText("Draft");
        StationBrowser.fill(page, "step-reason", "Looked at every item.");
        browser.picture(page, picture);
        page.locator("#step-approve").click();
        assertThat(page.locator("#form-state")).hasText("Approved");
    }

    private String makeBattery(Page page, String form) {
        page.navigate(form);
        page.locator("#make-battery").click();
        assertThat(page.locator("#battery-forms li")).hasCount(1);
        StationBrowser.fill(page, "battery-id", "mixed");
        StationBrowser.fill(page, "battery-name-zh", "导入的综合题");
        StationBrowser.fill(page, "battery-name-en", "Imported mixed questions");
        StationBrowser.fill(page, "battery-description-zh", "看看您怎样处理各种题目。");
        StationBrowser.fill(page, "battery-description-en", "How you deal with questions of several kinds.");
        StationBrowser.fill(page, "form-reason", "供试用");
        browser.picture(page, "forms-new-battery-zh");
        page.locator("#save-battery").click();
        assertThat(page.locator("#form-name")).hasText("导入的综合题");
        assertThat(page).hasURL(Pattern.compile(".*/desk/forms/\\d+"));
        return page.url();
    }

    private static void choose(Page page, String id, int place) {
        page.locator("#" + id).click();
        page.locator("#" + id + " vaadin-select-list-box vaadin-select-item")
                .nth(place)
                .click();
    }

    private String openVisit(Page page) {
        page.navigate(station.address() + "/desk/visits/new");
        StationBrowser.fill(page, "name", "林小雨");
        StationBrowser.fill(page, "birth-year", "1990");
        choose(page, "education", 3);
        page.locator("[id='battery-mixed.v1']").click();
        browser.picture(page, "forms-new-visit-zh");
        page.locator("#open-visit").click();
        Locator code = page.locator("#seat-code");
        code.waitFor();
        return code.innerText().strip();
    }

    /** From the seat code to the end, every item answered in the browser. */
    private void sit(String seatCode) {
        Page page = browser.visitor(Language.EN, 1280, 1024);
        page.setDefaultTimeout(PATIENCE);
        page.navigate(station.address().toString());
        page.locator("#seat-code").pressSequentially(seatCode.toLowerCase(java.util.Locale.ROOT));
        page.keyboard().press("Enter");
        page.waitForURL("**/visit");
        page.locator("#choose-en").click();
        page.locator("#guidance-yes").click();
        page.locator("#employer-no").click();
        page.locator("#norms-no").click();
        page.locator("#primary").click();
        new SeatByKeyboard(page).awaitRunner();
        for (int step = 0; step < delivered.size() + 6 && isAtTheRunner(page); step++) {
            String before = shown(page);
            boolean moved = false;
            for (int attempt = 0; attempt < ATTEMPTS && !moved; attempt++) {
                page.evaluate(ANSWER_EVERYTHING, attempt);
                if (step == 1 && attempt == 0) {
                    browser.window(page, "forms-seat-en");
                }
                page.locator("assessment-runner #primary").click();
                moved = movesOn(page, before);
            }
            if (!moved) {
                browser.window(page, "forms-seat-stuck");
            }
            assertThat(moved).as("after " + before).isTrue();
        }
        page.locator("#reference").waitFor();
        page.context().close();
    }

    private static boolean movesOn(Page page, String before) {
        try {
            page.waitForFunction(
                    "before => { const runner = document.querySelector('assessment-runner main');"
                            + " return !runner || runner.innerText !== before; }",
                    before,
                    new Page.WaitForFunctionOptions().setTimeout(ONE_LOOK));
            return true;
        } catch (TimeoutError stillThere) {
            return false;
        }
    }

    private static boolean isAtTheRunner(Page page) {
        return page.locator("assessment-runner main").count() > 0;
    }

    private static String shown(Page page) {
        return page.locator("assessment-runner main").innerText();
    }

    private void scores(Page page, String visit) {
        page.navigate(station.address() + "/desk/visits/" + visit + "/scores");
        Locator form = page.locator("[id='bank-form-mixed-a.v1']");
        form.waitFor();
        assertThat(page.locator("#comparison-" + INSTRUMENT)).containsText("没有常模");
        assertThat(form).containsText("mixed-a.v1");
        assertThat(page.locator("[id='to-read-mixed-a.v1']")).containsText("我会先问清楚要求。");
        browser.picture(page, "forms-scores-zh");
        page.navigate(station.address() + "/desk/visits/" + visit + "/reports");
        page.locator("#issue-counsellor-en").click();
        String code =
                page.locator("[id^=open-report-]").first().getAttribute("id").substring("open-report-".length());
        assertThat(page.frameLocator("iframe").locator("body"))
                .containsText("No norm group: this form was made by the office");
        assertThat(page.frameLocator("iframe").locator("body")).containsText("我会先问清楚要求。");
        assertThat(code).isNotBlank();
        page.locator("#issue-job-seeker-zh").click();
        assertThat(page.frameLocator("iframe").locator("body")).containsText("没有常模，不和别人比");
        assertThat(page.frameLocator("iframe").locator("body")).not().containsText("我会先问清楚要求。");
    }

    /** What was delivered comes out of the station as it went in. */
    private void exported(Page page) {
        APIResponse file =
                page.request().get(station.address() + "/api/bank/export?format=qti3&instrument=" + INSTRUMENT);
        assertThat(file.status()).isEqualTo(200);
        Map<String, QtiItem> again = items("exported.zip", file.body());
        for (ItemVersion version : delivered) {
            String id = version.item().value();
            assertThat(again.get(id)).as(id).isEqualTo(originals.get(id));
        }
    }
}
