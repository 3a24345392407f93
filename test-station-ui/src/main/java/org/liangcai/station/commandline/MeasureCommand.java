package org.liangcai.station.commandline;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code station measure}: figures of this machine. Without a part the script measures the packaged station itself. */
@Command(
        name = "measure",
        mixinStandardHelpOptions = true,
        description = {
            "Measures the station on this machine: alone the packaged program over a whole visit, with a part that part.",
            "在本机上测量：不带参数时测量整个测评站，带参数时测量该部分。"
        },
        subcommands = {CommandLine.HelpCommand.class, MeasureBankCommand.class})
public final class MeasureCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "Missing: bank. (The station itself is measured by ./station measure alone.)");
    }
}
