package org.liangcai.itembank.store;

import io.micronaut.context.ApplicationContext;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.liangcai.itembank.Calibration;
import org.liangcai.itembank.InstrumentId;
import org.liangcai.itembank.ItemContent;
import org.liangcai.itembank.ItemId;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.ScaleId;
import org.liangcai.itembank.ScoringRule;
import org.liangcai.itembank.exchange.BankImporter;
import org.liangcai.itembank.exchange.ImportReport;
import org.liangcai.itembank.exchange.ImportRequest;
import org.liangcai.itembank.exchange.ItemLines;
import org.liangcai.itembank.ledger.Contents;
import org.liangcai.itembank.ledger.ItemCalibration;
import org.liangcai.itembank.ledger.ItemState;
import org.liangcai.itembank.ledger.Ledger;
import org.liangcai.itembank.ledger.NewVersion;
import org.liangcai.itembank.ledger.Shown;
import org.liangcai.itembank.ledger.Signature;
import org.liangcai.itembank.ledger.Translation;
import org.liangcai.itembank.search.BankQuery;
import org.liangcai.itembank.search.BankSearch;
import org.liangcai.psychometrics.model.LogisticModel;

/**
 * Measures the bank at its size: how long an import of a package of 1,000 items takes, and how long searches take at 100,000. The
 * database is a file in the folder given, or the one that {@code -Dmeasure.url} names.
 */
final class MeasureBank {

    private static final int ITEMS = 100_000;
    private static final Instant NOW = Instant.parse("2026-11-01T08:00:00Z");
    private static final Signature BY = Signature.of("measure");
    private static final String[] ZH = {
        "机器", "帮助", "计划", "数字", "说话", "合作", "安静", "户外", "修理", "绘画", "音乐", "顾客", "时间", "文件", "颜色"
    };
    private static final String[] EN = {
        "machine",
        "help",
        "plan",
        "number",
        "speak",
        "team",
        "quiet",
        "outdoors",
        "repair",
        "paint",
        "music",
        "customer",
        "time",
        "document",
        "colour"
    };

    private MeasureBank() {}

    static void main(String[] arguments) {
        String url = System.getProperty(
                "measure.url",
                "jdbc:h2:file:%s/bank;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0"
                        .formatted(Path.of(arguments[0]).toAbsolutePath()));
        try (ApplicationContext context = ApplicationContext.run(Map.of(
                "datasources.default.url",
                url,
                "datasources.default.username",
                System.getProperty("measure.user", "sa"),
                "datasources.default.password",
                System.getProperty("measure.password", ""),
                "datasources.default.schema-generate",
                "NONE",
                "flyway.datasources.default.enabled",
                true,
                "flyway.datasources.default.locations",
                "classpath:db/migration"))) {
            Ledger ledger = context.getBean(Ledger.class);
            if (context.getBean(BankSearch.class).index().size() == 0) {
                importing(ledger, context.getBean(ItemLines.class));
                filling(ledger);
            }
            searching(ledger, context.getBean(BankSearch.class));
        }
    }

    private static void importing(Ledger ledger, ItemLines lines) {
        Map<String, String> files = new LinkedHashMap<>();
        for (int i = 1; i <= 1_000; i++) {
            files.put("items/i%d.xml".formatted(i), """
                    <qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="pkg-%d" title="T" xml:lang="en" time-dependent="false">
                    <qti-response-declaration identifier="RESPONSE" cardinality="single" base-type="identifier"><qti-correct-response><qti-value>B</qti-value></qti-correct-response></qti-response-declaration>
                    <qti-outcome-declaration identifier="SCORE" cardinality="single" base-type="float"/>
                    <qti-item-body><qti-choice-interaction response-identifier="RESPONSE" max-choices="1"><qti-prompt>How much is %d and one?</qti-prompt>
                    <qti-simple-choice identifier="A">%d</qti-simple-choice><qti-simple-choice identifier="B">%d</qti-simple-choice></qti-choice-interaction></qti-item-body>
                    <qti-response-processing template="https://www.imsglobal.org/question/qti_v3p0/rptemplates/match_correct.xml"/></qti-assessment-item>
                    """.formatted(i, i, i, i + 1));
        }
        byte[] zip = BankExchangeTest.zip(files);
        BankImporter importer = new BankImporter(ledger, lines, id -> false, instrument -> true);
        ImportRequest request = new ImportRequest(InstrumentId.of("own"), false, true, Set.of("package"));
        for (String round : List.of("new", "again")) {
            long begin = System.nanoTime();
            ImportReport.Done done = (ImportReport.Done) importer.file("p.zip", zip, request, BY, NOW);
            System.out.printf(
                    "import of a package of 1,000 items (%s: %d added, %d unchanged): %.2f s%n",
                    round, done.added().size(), done.unchanged().size(), (System.nanoTime() - begin) / 1e9);
        }
    }

    private static void filling(Ledger ledger) {
        Random random = new Random(1);
        long begin = System.nanoTime();
        for (int block = 0; block < ITEMS / 1_000; block++) {
            List<NewVersion> versions = new ArrayList<>();
            for (int i = 0; i < 1_000; i++) {
                versions.add(version("I-%06d".formatted(block * 1_000 + i), random));
            }
            ledger.add(versions, Map.of(), BY, NOW, "fill");
        }
        System.out.printf("%,d items added: %.1f s%n", ITEMS, (System.nanoTime() - begin) / 1e9);
    }

    private static NewVersion version(String id, Random random) {
        StringBuilder zh = new StringBuilder();
        StringBuilder en = new StringBuilder();
        for (int word = 0; word < 12; word++) {
            int chosen = random.nextInt(ZH.length);
            zh.append(ZH[chosen]).append(word % 4 == 3 ? "，" : "的");
            en.append(EN[chosen]).append(' ');
        }
        return new NewVersion(
                ItemId.of(id),
                InstrumentId.of("own"),
                NewVersion.Origin.WRITTEN,
                Contents.of(new Shown(
                        new ItemContent.RatingStatement(
                                new LocalizedText("符合吗？", "Does it fit?"),
                                new LocalizedText(zh.toString(), en.toString()),
                                List.of(new LocalizedText("不", "no"), new LocalizedText("是", "yes"))),
                        new ScoringRule.KeyedRating(Set.of(ScaleId.of("own")), ScoringRule.Direction.POSITIVE))),
                Map.of(Language.ZH, Translation.ORIGINAL, Language.EN, Translation.REVIEWED),
                Set.of("tag-" + random.nextInt(200), "area-" + random.nextInt(10)),
                Set.of(),
                List.of(new ItemCalibration(
                        LogisticModel.twoParameter(0.5 + random.nextDouble(), random.nextGaussian()),
                        Calibration.Basis.DESIGN_RULES,
                        new LocalizedText("规则", "rules"),
                        0,
                        LocalDate.of(2026, 1, 1),
                        Map.of(),
                        "none")));
    }

    private static void searching(Ledger ledger, BankSearch search) {
        long begin = System.nanoTime();
        int size = search.index().size();
        System.out.printf("index of %,d versions built: %.2f s%n", size, (System.nanoTime() - begin) / 1e9);
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        System.out.printf(
                "memory in use with the index: %d MiB%n", (runtime.totalMemory() - runtime.freeMemory()) >> 20);
        measure("one Chinese word", ledger, search, BankQuery.ALL.withText("修理"));
        measure("two English words", ledger, search, BankQuery.ALL.withText("customer repair"));
        measure("words nobody wrote", ledger, search, BankQuery.ALL.withText("zebra"));
        measure("one letter", ledger, search, BankQuery.ALL.withText("e"));
        measure("a tag", ledger, search, BankQuery.ALL.withTags(Set.of("tag-7")));
        measure(
                "state, tag, word, difficulty",
                ledger,
                search,
                BankQuery.ALL
                        .withStates(Set.of(ItemState.DRAFT))
                        .withTags(Set.of("area-3"))
                        .withText("音乐")
                        .withDifficulty(new BankQuery.Range(-0.5, 0.5)));
    }

    private static void measure(String what, Ledger ledger, BankSearch search, BankQuery query) {
        double[] milliseconds = new double[60];
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long processor = 0;
        int total = 0;
        for (int i = 0; i < milliseconds.length; i++) {
            processor = i == 10 ? threads.getCurrentThreadCpuTime() : processor;
            long begin = System.nanoTime();
            var found = search.index().find(query, 0, 30);
            ledger.records(found.numbers());
            milliseconds[i] = (System.nanoTime() - begin) / 1e6;
            total = found.total();
        }
        double used = (threads.getCurrentThreadCpuTime() - processor) / 50e6;
        double[] sorted = Arrays.copyOfRange(milliseconds, 10, 60);
        Arrays.sort(sorted);
        System.out.printf(
                "search with the first page read, %s: %,d found, median %.1f ms, 95 %% %.1f ms, processor %.1f ms%n",
                what, total, sorted[25], sorted[47], used);
    }
}
