package org.liangcai.station.commandline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.liangcai.assessment.bank.BankFiles;
import org.liangcai.itembank.InstrumentId;
import org.liangcai.itembank.ItemId;
import org.liangcai.itembank.exchange.BankExporter;
import org.liangcai.itembank.ledger.ItemRecord;
import org.liangcai.itembank.ledger.ItemState;
import org.liangcai.itembank.search.BankQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code station bank export}: items of the bank into a file. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Exports versions of the bank as a QTI 3.0 package or in the bank's own format. Without a choice, everything.",
            "把题库的题目导出为 QTI 3.0 题包，或本题库的格式。不加选择时导出全部。"
        })
public final class BankExportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The file that is written.")
    private Path file = Path.of("items.zip");

    @Option(
            names = "--items",
            paramLabel = "IDS",
            description = "Identifiers, separated by commas: the newest version of each.")
    private Optional<String> items = Optional.empty();

    @Option(names = "--tag", paramLabel = "TAG", description = "With all of these tags; may be repeated.")
    private List<String> tags = List.of();

    @Option(names = "--state", paramLabel = "STATE", description = "draft, in-review, pilot, active or retired.")
    private Optional<String> state = Optional.empty();

    @Option(names = "--instrument", paramLabel = "ID", description = "Of this instrument.")
    private Optional<String> instrument = Optional.empty();

    @Option(names = "--format", paramLabel = "FORMAT", description = "qti3 or liangcai (default: ${DEFAULT-VALUE}).")
    private String format = "qti3";

    @Override
    public Integer call() {
        BankQuery query = query();
        BankFiles.Format wanted = constant(BankFiles.Format.values(), format, "--format");
        OutputFile.requireWritable(file);
        BankExporter.Export export = StationDatabase.with(BankFiles.class, bank -> {
            List<ItemRecord> selected = selected(bank, query);
            if (selected.isEmpty()) {
                throw new InputException("No item of the bank fits.");
            }
            System.out.printf("%d versions.%n", selected.size());
            return bank.export(selected, wanted);
        });
        OutputFile.write(file, export.bytes());
        export.leftOut().forEach(item -> System.out.printf("%s: left out, QTI has no interaction for it.%n", item));
        return export.leftOut().isEmpty() ? 0 : 1;
    }

    private BankQuery query() {
        BankQuery query =
                BankQuery.ALL.withTags(tags.stream().map(String::strip).collect(Collectors.toSet()));
        if (state.isPresent()) {
            query = query.withStates(Set.of(constant(ItemState.values(), state.get(), "--state")));
        }
        return instrument.isPresent() ? query.withInstrument(InstrumentId.of(instrument.get())) : query;
    }

    private List<ItemRecord> selected(BankFiles bank, BankQuery query) {
        if (items.isEmpty()) {
            return bank.selected(query);
        }
        List<ItemRecord> selected = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (String id : items.get().split("[,，]")) {
            bank.selected(query.withItem(ItemId.of(id.strip()))).stream()
                    .reduce((earlier, later) -> later)
                    .ifPresentOrElse(
                            selected::add, () -> unknown.add("There is no item (%s) that fits.".formatted(id.strip())));
        }
        if (!unknown.isEmpty()) {
            throw InputException.of(unknown);
        }
        return selected;
    }

    private static <E extends Enum<E>> E constant(E[] constants, String name, String option) {
        return Arrays.stream(constants)
                .filter(one ->
                        one.name().equals(name.strip().toUpperCase(Locale.ROOT).replace('-', '_')))
                .findFirst()
                .orElseThrow(() -> new InputException("%s (%s) must be one of %s."
                        .formatted(
                                option,
                                name,
                                Arrays.stream(constants)
                                        .map(one -> one.name()
                                                .toLowerCase(Locale.ROOT)
                                                .replace('_', '-'))
                                        .toList())));
    }
}
