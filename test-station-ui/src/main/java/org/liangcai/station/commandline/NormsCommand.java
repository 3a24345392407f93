package org.liangcai.station.commandline;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code station norms}: norm tables. */
@Command(
        name = "norms",
        mixinStandardHelpOptions = true,
        description = "Builds and checks norm tables.  编制与检查常模表。",
        subcommands = {CommandLine.HelpCommand.class, NormsBuildCommand.class, NormsCheckCommand.class})
public final class NormsCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Missing: build or check.");
    }
}
