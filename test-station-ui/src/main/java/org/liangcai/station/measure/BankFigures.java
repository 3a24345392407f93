package org.liangcai.station.measure;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.liangcai.assessment.bank.BankFiles;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.exchange.ImportReport;
import org.liangcai.itembank.exchange.ImportRequest;
import org.liangcai.itembank.ledger.ItemState;
import org.liangcai.itembank.ledger.Ledger;
import org.liangcai.itembank.ledger.NewVersion;
import org.liangcai.itembank.ledger.Signature;
import org.liangcai.itembank.search.BankQuery;
import org.liangcai.itembank.search.BankSearch;

/** The bank at its size: imports of packages into it, and searches of it with the first page of what is found read. */
final class BankFigures {

    private static final double ASKED_OF_A_SEARCH = 0.05;
    private static final double ASKED_OF_AN_IMPORT = 20;
    private static final int BLOCK = 1_000;
    private static final int PAGE = 30;

    /** Searches take milliseconds: so many are done in one go, and one go before that does not count. */
    private static final int SEARCHES = 20;

    private static final Signature BY = Signature.of("measure");

    private final MeasurePlan plan;
    private final Stopwatch stopwatch;
    private final Consumer<String> progress;
    private final Ledger ledger;
    private final BankSearch search;
    private final BankFiles files;
    private final Instant now;

    BankFigures(MeasurePlan plan, Stopwatch stopwatch, MeasuredDatabase database, Consumer<String> progress) {
        this.plan = plan;
        this.stopwatch = stopwatch;
        this.progress = progress;
        this.ledger = database.get(Ledger.class);
        this.search = database.get(BankSearch.class);
        this.files = database.get(BankFiles.class);
        this.now = database.get(Clock.class).instant();
    }

    List<Figure> all() {
        List<Figure> figures = new ArrayList<>();
        importPackage(SimulatedItems.zip("first", 2), 2);
        fill();
        figures.add(importing());
        figures.addAll(searching());
        return figures;
    }

    private void fill() {
        progress.accept("%,d 道题写入题库…… Writing %,d items into the bank …".formatted(plan.items(), plan.items()));
        var items = new SimulatedItems(1);
        for (int first = 0; first < plan.items(); first += BLOCK) {
            List<NewVersion> versions = new ArrayList<>();
            for (int i = first; i < Math.min(plan.items(), first + BLOCK); i++) {
                versions.add(items.next(i));
            }
            ledger.add(versions, Map.of(), BY, now, "measure");
        }
    }

    private Figure importing() {
        progress.accept("导入题包…… Importing packages …");
        return stopwatch.of(
                new LocalizedText(
                        "导入 %,d 题的 QTI 题包（题库已有 %,d 题）".formatted(plan.packageItems(), plan.items()),
                        "import of a QTI package of %,d items into the bank of %,d"
                                .formatted(plan.packageItems(), plan.items())),
                ASKED_OF_AN_IMPORT,
                Figure.Unit.SECONDS,
                0,
                1,
                go -> importPackage(SimulatedItems.zip("go" + go, plan.packageItems()), plan.packageItems()));
    }

    private void importPackage(byte[] zip, int items) {
        var request = new ImportRequest(ImportRequest.IMPORTED, false, true, Set.of("package"));
        switch (files.importFile(BY, "package.zip", zip, request)) {
            case ImportReport.Done done when done.added().size() == items -> {}
            case ImportReport.Done done ->
                throw new IllegalStateException("The package has %d items and %d were added."
                        .formatted(items, done.added().size()));
            case ImportReport.Refused refused -> throw new IllegalStateException(String.valueOf(refused.findings()));
        }
    }

    private List<Figure> searching() {
        progress.accept("搜索…… Searching …");
        search.index();
        String size = "%,d".formatted(plan.items());
        return List.of(
                search(
                        new LocalizedText("按标签搜索，" + size + " 题", "search of " + size + " by tag"),
                        BankQuery.ALL.withTags(Set.of("tag-7"))),
                search(new LocalizedText("按中文题面搜索", "search by Chinese wording"), BankQuery.ALL.withText("修理")),
                search(
                        new LocalizedText("按英文题面搜索（两个词）", "search by English wording, two words"),
                        BankQuery.ALL.withText("customer repair")),
                search(new LocalizedText("按一个字母搜索", "search by one letter"), BankQuery.ALL.withText("e")),
                search(new LocalizedText("按一个汉字搜索", "search by one Chinese character"), BankQuery.ALL.withText("的")),
                search(
                        new LocalizedText("搜索哪里都没有的两个字母", "search for two letters that stand nowhere"),
                        BankQuery.ALL.withText("ee")),
                search(
                        new LocalizedText("按参数搜索（难度与区分度）", "search by parameters, difficulty and discrimination"),
                        BankQuery.ALL
                                .withDifficulty(new BankQuery.Range(-0.5, 0.5))
                                .withDiscrimination(new BankQuery.Range(0.8, 1.2))),
                search(
                        new LocalizedText("按状态、标签、题面和难度搜索", "search by state, tag, wording and difficulty"),
                        BankQuery.ALL
                                .withStates(Set.of(ItemState.DRAFT))
                                .withTags(Set.of("area-3"))
                                .withText("音乐")
                                .withDifficulty(new BankQuery.Range(-0.5, 0.5))));
    }

    private Figure search(LocalizedText what, BankQuery query) {
        return stopwatch.of(what, ASKED_OF_A_SEARCH, Figure.Unit.MILLISECONDS, 1, SEARCHES, _ -> {
            for (int i = 0; i < SEARCHES; i++) {
                ledger.records(search.index().find(query, 0, PAGE).numbers());
            }
        });
    }
}
