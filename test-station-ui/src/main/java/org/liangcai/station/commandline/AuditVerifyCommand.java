package org.liangcai.station.commandline;

import io.micronaut.context.ApplicationContext;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.liangcai.assessment.audit.AuditCheckpoints;
import org.liangcai.assessment.audit.AuditHead;
import org.liangcai.assessment.audit.AuditService;
import org.liangcai.assessment.audit.AuditVerdict;
import org.liangcai.itembank.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code station audit verify}: exit status 0 when every entry is as it was entered, 1 when one is not. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Checks every entry of the audit log: changed, removed, inserted, moved, forged, or an end that was cut off.",
            "核对审计日志的每一条：改动、删除、插入、调换、伪造或末尾被删，都会查出。"
        })
public final class AuditVerifyCommand implements Callable<Integer> {

    @Option(
            names = "--checkpoint",
            paramLabel = "N:HASH",
            description = "A checkpoint that was printed earlier and kept elsewhere.  较早抄下、另行保管的核对点。")
    private Optional<String> checkpoint = Optional.empty();

    @Override
    public Integer call() {
        Optional<AuditHead> printed = checkpoint.map(typed -> AuditCheckpoints.typed(typed)
                .orElseThrow(() -> new InputException(
                        "The checkpoint (%s) is not of the form N:HASH, as it was printed.".formatted(typed))));
        return StationDatabase.with(context -> verify(context, printed));
    }

    private static int verify(ApplicationContext context, Optional<AuditHead> printed) {
        AuditService audit = context.getBean(AuditService.class);
        AuditVerdict verdict = audit.verifyAtTheServer(printed);
        return switch (verdict) {
            case AuditVerdict.Whole whole -> {
                System.out.printf(
                        """
                        日志完整：%d 条全部与写入时一致（第 %d 条至第 %d 条），并与 %d 个较早的核对点相符。
                        The log is whole: all %d entries are as they were entered (%d to %d), and it fits %d earlier checkpoints.
                        核对点 Checkpoint  %s
                        """,
                        whole.entries(),
                        whole.first(),
                        whole.head().sequence(),
                        whole.checkpoints(),
                        whole.entries(),
                        whole.first(),
                        whole.head().sequence(),
                        whole.checkpoints(),
                        audit.headAtTheServer());
                yield 0;
            }
            case AuditVerdict.Broken broken -> {
                System.out.printf(
                        """
                        日志不完整。第一处：第 %d 条，%s。
                        The log is not whole. First at entry %d: %s.
                        """,
                        broken.sequence(),
                        broken.fault().text().in(Language.ZH),
                        broken.sequence(),
                        broken.fault().text().in(Language.EN));
                yield 1;
            }
        };
    }
}
