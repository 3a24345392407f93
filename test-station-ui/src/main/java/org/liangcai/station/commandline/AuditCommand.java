package org.liangcai.station.commandline;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code station audit}: the audit log. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = "Checks and exports the audit log.  核对与导出审计日志。",
        subcommands = {CommandLine.HelpCommand.class, AuditVerifyCommand.class, AuditExportCommand.class})
public final class AuditCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Missing: verify or export.");
    }
}
