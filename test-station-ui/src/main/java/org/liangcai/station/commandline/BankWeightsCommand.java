package org.liangcai.station.commandline;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.liangcai.itembank.ItemBankSnapshot;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.design.CalibratedItem;
import org.liangcai.itembank.design.DesignFit;
import org.liangcai.itembank.design.DesignLedger;
import org.liangcai.itembank.design.DesignWeight;
import org.liangcai.itembank.design.DesignWeights;
import org.liangcai.itembank.design.UnfitDesignException;
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

    private static final int LONGEST_REASON = 2_000;
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_SAMPLE = 1_000;

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
        requireDecision();
        DesignFit.Sample sample = sample();
        List<CalibratedItem> items = DifficultiesFile.read(difficulties, of);
        return StationDatabase.with(context -> {
            // A database that no station has opened yet has no weights until the release is taken in.
            context.getBean(ItemBankSnapshot.class);
            DesignLedger ledger = context.getBean(DesignLedger.class);
            return fit(ledger, ledger.newest(of), items, sample);
        });
    }

    private void requireDecision() {
        if (keep.isEmpty()) {
            return;
        }
        boolean reasoned = !keep.get().isBlank() && keep.get().length() <= LONGEST_REASON;
        boolean signed = by.filter(name -> !name.isBlank() && name.length() <= LONGEST_NAME)
                .isPresent();
        if (!reasoned || !signed) {
            throw new InputException("""
                    使用 --keep 时需要写明理由（最多 2000 个字符），并用 --by 写明由谁决定（最多 80 个字符）。
                    With --keep a reason (at most 2000 characters) is needed and, as --by, who decides (at most 80 characters).""");
        }
    }

    private DesignFit.Sample sample() {
        if (people < 1 || !says(sampleZh) || !says(sampleEn)) {
            throw new InputException("""
                    --people 应为 1 或更大，--sample-zh 和 --sample-en 要说明作答者是谁（最多 1000 个字符）。
                    --people must be 1 or more, and --sample-zh and --sample-en must say who they are (at most 1000 characters).""");
        }
        return new DesignFit.Sample(new LocalizedText(sampleZh.strip(), sampleEn.strip()), people, date());
    }

    private static boolean says(String text) {
        return !text.isBlank() && text.length() <= LONGEST_SAMPLE;
    }

    private int fit(DesignLedger ledger, DesignWeights present, List<CalibratedItem> items, DesignFit.Sample sample) {
        DesignFit fit = fitted(present, items, sample);
        System.out.print(table(present, fit));
        System.out.printf(
                Locale.ROOT,
                "%1$d 道题，%2$d 人作答；设计解释了难度方差的 %3$.0f %%，残差标准差 %4$.2f。%n"
                        + "%1$d items, %2$d people; the design explains %3$.0f %% of the variance of difficulties, residual SD %4$.2f.%n",
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
            System.out.printf("已保存为 %1$s 的第 %2$d 版。%nKept as version %2$d of %1$s.%n", kept.family(), kept.version());
        } else {
            System.out.printf("没有保存；用 --keep 写明理由即可保存。%nNothing was kept; --keep REASON keeps it.%n");
        }
        return 0;
    }

    private DesignFit fitted(DesignWeights present, List<CalibratedItem> items, DesignFit.Sample sample) {
        try {
            return DesignFit.of(present, items, sample);
        } catch (UnfitDesignException unfit) {
            throw new InputException(
                    "%s：%s\n%s: %s"
                            .formatted(
                                    difficulties,
                                    unfit.text().zh(),
                                    difficulties,
                                    unfit.text().en()),
                    unfit);
        }
    }

    private static TextTable table(DesignWeights present, DesignFit fit) {
        TextTable table = new TextTable(
                "特征 feature",
                "第 %d 版 version %d".formatted(present.version(), present.version()),
                "重新拟合 fitted",
                "标准误 SE",
                "");
        for (int i = 0; i < present.weights().size(); i++) {
            DesignWeight old = present.weights().get(i);
            DesignWeight fresh = fit.weights().weights().get(i);
            boolean held = fit.held().contains(old.feature());
            table.row(
                    old.feature(),
                    number(old.value()),
                    number(fresh.value()),
                    !held && fresh.standardError().isPresent()
                            ? number(fresh.standardError().getAsDouble())
                            : "-",
                    held ? "保留：题太少或无法区分 held: too few items, or not told apart" : "");
        }
        return table;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
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
        LocalDate today = LocalDate.now(Clock.systemDefaultZone());
        try {
            LocalDate calibrated = date.map(LocalDate::parse).orElse(today);
            if (calibrated.isAfter(today)) {
                throw new InputException(
                        "--date（%s）还没有到。\n--date (%s) is still to come.".formatted(calibrated, calibrated));
            }
            return calibrated;
        } catch (DateTimeParseException unreadable) {
            throw new InputException(
                    "--date（%s）应写成 2026-11-27 这样。\n--date (%s) must be written like 2026-11-27."
                            .formatted(date.orElseThrow(), date.orElseThrow()),
                    unreadable);
        }
    }
}
