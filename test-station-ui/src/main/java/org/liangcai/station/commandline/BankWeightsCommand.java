package org.liangcai.station.commandline;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.design.CalibratedItem;
import org.liangcai.itembank.design.DesignFit;
import org.liangcai.itembank.design.DesignLedger;
import org.liangcai.itembank.design.DesignWeight;
import org.liangcai.itembank.design.DesignWeights;
import org.liangcai.itembank.generator.GeneratedFamily;
import org.liangcai.itembank.ledger.Signature;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code station bank weights}: the weights of a family's design, fitted anew to calibrated items, and kept when a person says so. */
@Command(
        name = "weights",
        mixinStandardHelpOptions = true,
        description = {
            "Fits the weights that predict the difficulty of generated items to difficulties estimated from people's answers, and shows them"
                    + " beside those in use. Nothing is kept unless --keep says why; items that there are keep the version they have.",
            "用由作答校准的难度重新拟合自动出题的设计权重，并与现用权重并列显示。只有用 --keep 写明理由才会保存；已有的题目保留自己的版本。"
        })
public final class BankWeightsCommand implements Callable<Integer> {

    @Option(
            names = "--family",
            required = true,
            paramLabel = "FAMILY",
            description = "matrices, series, letters, words, checking or cubes.")
    private String family = "";

    @Option(
            names = "--difficulties",
            required = true,
            paramLabel = "FILE",
            description = "CSV with the columns item, difficulty and standardError, one released item a row.")
    private Path difficulties = Path.of("difficulties.csv");

    @Option(names = "--people", required = true, paramLabel = "N", description = "How many people answered the items.")
    private int people;

    @Option(names = "--sample-zh", required = true, paramLabel = "TEXT", description = "Who they are, in Chinese.")
    private String sampleZh = "";

    @Option(names = "--sample-en", required = true, paramLabel = "TEXT", description = "Who they are, in English.")
    private String sampleEn = "";

    @Option(names = "--date", paramLabel = "DATE", description = "When the items were calibrated (default: today).")
    private Optional<String> date = Optional.empty();

    @Option(names = "--keep", paramLabel = "REASON", description = "Keeps the weights as the next version, and why.")
    private Optional<String> keep = Optional.empty();

    @Option(names = "--by", paramLabel = "NAME", description = "With --keep: who decides.")
    private Optional<String> by = Optional.empty();

    @Override
    public Integer call() {
        GeneratedFamily of = family();
        if (keep.isPresent()
                && (keep.get().isBlank()
                        || by.filter(name -> !name.isBlank() && name.length() <= 80)
                                .isEmpty())) {
            throw new InputException("""
                    使用 --keep 时需要写明理由，并用 --by 写明由谁决定（最多 80 个字符）。
                    With --keep a reason is needed and, as --by, who decides (at most 80 characters).""");
        }
        if (people < 1 || sampleZh.isBlank() || sampleEn.isBlank()) {
            throw new InputException("""
                    --people 应为 1 或更大，--sample-zh 和 --sample-en 不能为空。
                    --people must be 1 or more, and --sample-zh and --sample-en must say who they are.""");
        }
        List<CalibratedItem> items = items();
        var sample = new DesignFit.Sample(new LocalizedText(sampleZh.strip(), sampleEn.strip()), people, date());
        return StationDatabase.with(DesignLedger.class, ledger -> fit(ledger, ledger.newest(of), items, sample));
    }

    private int fit(DesignLedger ledger, DesignWeights present, List<CalibratedItem> items, DesignFit.Sample sample) {
        DesignFit fit;
        try {
            fit = DesignFit.of(present, items, sample);
        } catch (IllegalArgumentException unfit) {
            throw new InputException("%s: %s".formatted(difficulties, unfit.getMessage()), unfit);
        }
        System.out.print(table(present, fit));
        System.out.printf(
                Locale.ROOT,
                "%d items, %d people; the design explains %.0f %% of the variance of difficulties, residual SD %.2f.%n",
                items.size(),
                people,
                100 * fit.explained(),
                fit.residual());
        if (keep.isPresent()) {
            DesignWeights kept = ledger.keep(
                    fit,
                    Signature.of(by.orElseThrow().strip()),
                    Clock.systemUTC().instant(),
                    keep.get().strip());
            System.out.printf("已保存为第 %d 版。 Kept as version %d of %s.%n", kept.version(), kept.version(), kept.family());
        } else {
            System.out.println("没有保存；用 --keep 写明理由即可保存。 Nothing was kept; --keep REASON keeps it.");
        }
        return 0;
    }

    private static TextTable table(DesignWeights present, DesignFit fit) {
        TextTable table = new TextTable("feature", "version " + present.version(), "fitted", "SE", "");
        for (int i = 0; i < present.weights().size(); i++) {
            DesignWeight old = present.weights().get(i);
            DesignWeight fresh = fit.weights().weights().get(i);
            boolean held = fit.held().contains(old.feature());
            table.row(
                    old.feature(),
                    "%.3f".formatted(old.value()),
                    "%.3f".formatted(fresh.value()),
                    !held && fresh.standardError().isPresent()
                            ? "%.3f".formatted(fresh.standardError().getAsDouble())
                            : "-",
                    held ? "held: too few items, or not told apart" : "");
        }
        return table;
    }

    private GeneratedFamily family() {
        return Arrays.stream(GeneratedFamily.values())
                .filter(one -> one.name().equalsIgnoreCase(family))
                .findFirst()
                .orElseThrow(() -> new InputException("""
                        --family（%s）应为 matrices、series、letters、words、checking 或 cubes。
                        --family (%s) must be matrices, series, letters, words, checking or cubes.""".formatted(family, family)));
    }

    private LocalDate date() {
        try {
            return date.map(LocalDate::parse).orElseGet(() -> LocalDate.now(Clock.systemDefaultZone()));
        } catch (DateTimeParseException unreadable) {
            throw new InputException(
                    "--date（%s）应写成 2026-11-27 这样。\n--date (%s) must be written like 2026-11-27."
                            .formatted(date.orElseThrow(), date.orElseThrow()),
                    unreadable);
        }
    }

    private List<CalibratedItem> items() {
        CsvTable table = CsvTable.read(difficulties);
        int item = table.column("item");
        int difficulty = table.column("difficulty");
        int error = table.column("standardError");
        List<CalibratedItem> items = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        for (int row = 0; row < table.rows().size(); row++) {
            try {
                items.add(new CalibratedItem(
                        table.cell(row, item).strip(),
                        Double.parseDouble(table.cell(row, difficulty)),
                        Double.parseDouble(table.cell(row, error))));
            } catch (NumberFormatException notANumber) {
                faults.add("%s: (%s) and (%s) must be numbers."
                        .formatted(table.place(row, difficulty), table.cell(row, difficulty), table.cell(row, error)));
            } catch (IllegalArgumentException unfit) {
                faults.add("%s: %s".formatted(table.place(row, difficulty), unfit.getMessage()));
            }
        }
        if (!faults.isEmpty()) {
            throw InputException.of(faults);
        }
        return items;
    }
}
