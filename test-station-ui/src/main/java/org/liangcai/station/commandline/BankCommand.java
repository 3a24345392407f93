package org.liangcai.station.commandline;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code station bank}: the item bank of the station whose database the settings name. */
@Command(
        name = "bank",
        mixinStandardHelpOptions = true,
        description = {
            "Imports and exports items of the station's bank and fits design weights, while the station is stopped.",
            "在测评站停止时，导入和导出题库的题目，拟合设计权重。"
        },
        subcommands = {
            CommandLine.HelpCommand.class,
            BankImportCommand.class,
            BankExportCommand.class,
            BankWeightsCommand.class
        })
public final class BankCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Missing: import, export or weights.");
    }
}
