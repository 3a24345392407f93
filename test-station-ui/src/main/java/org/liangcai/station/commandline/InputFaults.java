package org.liangcai.station.commandline;

import org.liangcai.norms.FaultyNormException;
import picocli.CommandLine;

/**
 * What a command says when it cannot do its work: in plain words on standard error, exit status 2. Faults of the program itself are not
 * caught here.
 */
public final class InputFaults implements CommandLine.IExecutionExceptionHandler {

    private static final int INPUT_IS_WRONG = 2;

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, CommandLine.ParseResult parsed)
            throws Exception {
        if (failure instanceof InputException || failure instanceof IllegalArgumentException) {
            command.getErr().println("输入有误，没有写出任何结果。The input is wrong; nothing was written.");
            if (failure instanceof FaultyNormException norm) {
                command.getErr().println(norm.text().zh());
            }
            command.getErr().println(failure.getMessage());
            return INPUT_IS_WRONG;
        }
        throw failure;
    }
}
