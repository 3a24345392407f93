package org.liangcai.station;

import io.micronaut.context.exceptions.BeanInstantiationException;
import io.micronaut.runtime.Micronaut;
import io.micronaut.runtime.exceptions.ApplicationStartupException;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.liangcai.assessment.privacy.StationKeyException;
import org.liangcai.station.commandline.AuditCommand;
import org.liangcai.station.commandline.BankCommand;
import org.liangcai.station.commandline.CalibrateCommand;
import org.liangcai.station.commandline.DifCommand;
import org.liangcai.station.commandline.InputFaults;
import org.liangcai.station.commandline.KeysCommand;
import org.liangcai.station.commandline.LoadCommand;
import org.liangcai.station.commandline.MeasureCommand;
import org.liangcai.station.commandline.NormsCommand;
import org.liangcai.station.commandline.ScoreCommand;
import org.liangcai.station.commandline.SelfCheckCommand;
import org.liangcai.station.commandline.SimulateCommand;
import org.liangcai.station.commandline.StationDatabase;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The station's command line; without a command it starts the station. */
@Command(
        name = "station",
        mixinStandardHelpOptions = true,
        version = "Liangcai 0.1.0",
        description = {
            "Starts the testing station on http://localhost:8080 with a database under ./data, or runs a command.",
            "启动测评站（http://localhost:8080，数据库在 ./data），或运行一个命令。"
        },
        subcommands = {
            CommandLine.HelpCommand.class,
            SelfCheckCommand.class,
            CalibrateCommand.class,
            ScoreCommand.class,
            SimulateCommand.class,
            DifCommand.class,
            NormsCommand.class,
            BankCommand.class,
            LoadCommand.class,
            MeasureCommand.class,
            KeysCommand.class,
            AuditCommand.class
        })
public final class Station implements Callable<Integer> {

    public static void main(String[] arguments) {
        // Files and tables are written with a decimal point wherever the machine stands; what people read has the
        // language of their own
        // choice anyway.
        Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
        int status = commandLine().execute(arguments);
        if (status != 0) {
            System.exit(status);
        }
    }

    /** The command line as {@code main} runs it. */
    static CommandLine commandLine() {
        return new CommandLine(new Station()).setExecutionExceptionHandler(new InputFaults());
    }

    @Override
    public Integer call() {
        Micronaut.build(new String[0])
                .mainClass(Station.class)
                .banner(false)
                .mapError(BeanInstantiationException.class, Station::refuseWithoutKeys)
                .mapError(StationKeyException.class, Station::refuseWithoutKeys)
                .mapError(ApplicationStartupException.class, Station::refuseWithoutKeys)
                .start();
        return 0;
    }

    /** A key file that is missing or wrong is no fault of the program: the operator reads what to do, and no trace around it. */
    private static int refuseWithoutKeys(Throwable failure) {
        String about = StationDatabase.aboutKeys(failure);
        if (!about.isEmpty()) {
            System.err.println(about);
            System.exit(1);
        }
        return 1;
    }
}
