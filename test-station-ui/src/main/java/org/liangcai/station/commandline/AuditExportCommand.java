package org.liangcai.station.commandline;

import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.liangcai.assessment.audit.AuditLine;
import org.liangcai.assessment.audit.AuditService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code station audit export}: the whole log, one JSON entry a line. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Writes the whole audit log, one JSON entry a line.  导出整个审计日志，每行一条 JSON。")
public final class AuditExportCommand implements Callable<Integer> {

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where to write it.  写到哪个文件。")
    private Path out = Path.of("audit.ndjson");

    @Override
    public Integer call() {
        OutputFile.requireWritable(out);
        return StationDatabase.with(this::export);
    }

    private int export(ApplicationContext context) {
        StringBuilder lines = new StringBuilder();
        AtomicLong count = new AtomicLong();
        context.getBean(AuditService.class).exportAtTheServer(entry -> {
            lines.append(AuditLine.of(entry)).append('\n');
            count.incrementAndGet();
        });
        OutputFile.write(out, lines.toString());
        System.out.printf("%s: %d entries. 已导出 %d 条。%n", out, count.get(), count.get());
        return 0;
    }
}
