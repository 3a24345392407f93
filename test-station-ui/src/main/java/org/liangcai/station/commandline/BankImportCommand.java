package org.liangcai.station.commandline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.liangcai.assessment.bank.BankFiles;
import org.liangcai.itembank.InstrumentId;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.exchange.ImportReport;
import org.liangcai.itembank.exchange.ImportRequest;
import org.liangcai.itembank.ledger.Signature;
import org.liangcai.itembank.qti.xml.Finding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code station bank import}: items from a file into the bank, as drafts. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Imports a QTI 2.1, 2.2 or 3.0 item or package (a zip archive or a folder), or a file of liangcai-items/1: all of it or nothing."
                    + " What is new becomes a draft; what is unchanged is passed over.",
            "导入 QTI 2.1、2.2 或 3.0 的题目、题包（zip 或文件夹），或 liangcai-items/1 文件：要么全部导入，要么都不导入。新内容成为草稿，没有变化的略过。"
        })
public final class BankImportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The file or folder.")
    private Path file = Path.of("items.zip");

    @Option(
            names = "--instrument",
            paramLabel = "ID",
            description = "The instrument of QTI items (default: ${DEFAULT-VALUE}).")
    private String instrument = ImportRequest.IMPORTED.value();

    @Option(names = "--tag", paramLabel = "TAG", description = "A tag for every item; may be repeated.")
    private List<String> tags = List.of();

    @Option(names = "--skip-unsupported", description = "Imports the rest of a package and names what is left out.")
    private boolean skipUnsupported;

    @Option(
            names = "--same-wording",
            description =
                    "An item in one language may be shown to readers of both, for instance figures or a test of that language.")
    private boolean sameWording;

    @Override
    public Integer call() {
        ImportRequest request = request();
        if (!Files.exists(file)) {
            throw new InputException("没有这个文件（%s）：请核对路径。\nThere is no file (%s).".formatted(file, file));
        }
        boolean folder = Files.isDirectory(file);
        byte[] bytes = folder ? new byte[0] : bytes();
        Signature by = Signature.of("命令行 Command line");
        String name = String.valueOf(file.getFileName());
        ImportReport report = StationDatabase.with(
                BankFiles.class,
                bank -> folder ? bank.importFolder(by, file, request) : bank.importFile(by, name, bytes, request));
        return switch (report) {
            case ImportReport.Refused refused ->
                throw InputException.of(
                        refused.findings().stream().map(BankImportCommand::line).toList());
            case ImportReport.Done done -> told(done);
        };
    }

    private ImportRequest request() {
        Set<String> all = tags.stream()
                .flatMap(tag -> Arrays.stream(tag.split(",")))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .collect(Collectors.toSet());
        return new ImportRequest(InstrumentId.of(instrument), skipUnsupported, sameWording, all);
    }

    private byte[] bytes() {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new InputException(
                    "%s 无法读取：请核对文件名。\n%s cannot be read: %s".formatted(file, file, unreadable.getMessage()),
                    unreadable);
        }
    }

    private static int told(ImportReport.Done done) {
        done.findings().forEach(finding -> System.out.println(line(finding)));
        done.notDelivered()
                .forEach(item -> System.out.printf(
                        "%s：已存为 QTI，测评站无法呈现：%s%n%s: kept as QTI, cannot be shown by the station: %s%n",
                        item.item(), joined(item, Language.ZH), item.item(), joined(item, Language.EN)));
        System.out.printf(
                "新增 %1$d 个版本，%2$d 个没有变化，%3$d 条说明。%n%1$d new versions, %2$d unchanged, %3$d findings.%n",
                done.added().size(), done.unchanged().size(), done.findings().size());
        return 0;
    }

    private static String joined(ImportReport.NotDelivered item, Language language) {
        return item.reasons().stream().map(reason -> reason.in(language)).collect(Collectors.joining(" "));
    }

    private static String line(Finding finding) {
        return switch (finding.kind()) {
            case FAULT -> both("", "", finding);
            case UNSAFE -> both("不安全：", "unsafe: ", finding);
            case UNSUPPORTED -> both("不支持：", "not supported: ", finding);
            case REMARK -> both("备注：", "remark: ", finding);
        };
    }

    private static String both(String zh, String en, Finding finding) {
        return zh + finding.text().zh() + "\n" + en + finding.text().en();
    }
}
