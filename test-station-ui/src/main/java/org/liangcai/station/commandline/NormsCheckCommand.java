package org.liangcai.station.commandline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.liangcai.norms.NormTable;
import org.liangcai.norms.file.NormFileException;
import org.liangcai.norms.file.NormFileReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code station norms check}: says whether a norm table can be used, or everything that is wrong with it. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Says whether a norm table can be used, or names every fault.  检查常模表，一次列出全部错误。")
public final class NormsCheckCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "A norm table (liangcai-norms/1).")
    private Path file = Path.of("norms.json");

    @Override
    public Integer call() {
        NormTable table = read(file);
        System.out.printf(
                "%s, version %d: %d constructs, %d cells, ages %s. Nothing is wrong.%n",
                table.id(),
                table.version(),
                table.constructs().size(),
                table.constructs().stream()
                        .mapToInt(norm -> norm.cells().size())
                        .sum(),
                table.validAges());
        return 0;
    }

    static NormTable read(Path file) {
        try {
            return NormFileReader.read(file.toString(), Files.readString(file));
        } catch (IOException unreadable) {
            throw new InputException(
                    "%s 无法读取：请核对文件名，以及是不是 UTF-8 编码。\n%s cannot be read: is the name right, and is it UTF-8?"
                            .formatted(file, file),
                    unreadable);
        } catch (NormFileException faulty) {
            throw InputException.of(faulty);
        }
    }
}
