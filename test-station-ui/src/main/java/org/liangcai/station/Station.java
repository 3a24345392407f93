package org.liangcai.station;

import io.micronaut.runtime.Micronaut;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The station's command line; without a command it starts the station. */
@Command(
        name = "station",
        mixinStandardHelpOptions = true,
        version = "Liangcai 0.1.0",
        description = "Starts the testing station on http://localhost:8080 with a database under ./data.",
        subcommands = {CommandLine.HelpCommand.class})
public final class Station implements Callable<Integer> {

    public static void main(String[] arguments) {
        int status = new CommandLine(new Station()).execute(arguments);
        if (status != 0) {
            System.exit(status);
        }
    }

    @Override
    public Integer call() {
        Micronaut.build(new String[0]).mainClass(Station.class).banner(false).start();
        return 0;
    }
}
