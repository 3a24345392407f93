package org.liangcai.station.commandline;

import io.micronaut.context.ApplicationContext;
import java.sql.SQLException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.liangcai.assessment.bank.BankFiles;

/** The database of the station, with the same settings as the station, for the time of one command; no server is started. */
final class StationDatabase {

    /** What H2 says when another process has its file. */
    private static final int IN_USE = 90020;

    private StationDatabase() {}

    static <T> T withBank(Function<BankFiles, T> work) {
        try (ApplicationContext context = ApplicationContext.run()) {
            return work.apply(context.getBean(BankFiles.class));
        } catch (RuntimeException failure) {
            if (isInUse(failure)) {
                throw new InputException(
                        "测评站正在运行，占用着数据库。请先停止测评站，或者在浏览器的题库页面导入导出。\n"
                                + "The station is running and holds its database. Stop it first, or import and export in the browser,"
                                + " on the pages of the item bank.",
                        failure);
            }
            throw failure;
        }
    }

    private static boolean isInUse(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getErrorCode() == IN_USE) {
                return true;
            }
        }
        return false;
    }
}
