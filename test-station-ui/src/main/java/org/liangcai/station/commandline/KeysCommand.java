package org.liangcai.station.commandline;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code station keys}: the keys with which personal data is sealed. */
@Command(
        name = "keys",
        mixinStandardHelpOptions = true,
        description = "Takes care of the keys that seal personal data.  管理加密个人资料的密钥。",
        subcommands = {CommandLine.HelpCommand.class, KeysRotateCommand.class})
public final class KeysCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Missing: rotate.");
    }
}
