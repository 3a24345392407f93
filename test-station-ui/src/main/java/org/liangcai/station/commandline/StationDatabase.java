package org.liangcai.station.commandline;

import io.micronaut.context.ApplicationContext;
import java.util.function.Function;
import java.util.stream.Stream;
import org.liangcai.assessment.privacy.StationKeyException;

/** The station's database and keys for a command at the server, with the same settings as the station itself and without its pages. */
public final class StationDatabase {

    private static final String IN_USE = "already in use";

    private StationDatabase() {}

    /**
     * Does something with the services on the database.
     *
     * @throws InputException when the database is in use by the station, or the key file is not the right one
     */
    static <T> T with(Function<ApplicationContext, T> work) {
        try (ApplicationContext context = open()) {
            return work.apply(context);
        }
    }

    /** The same with one of the services. */
    static <S, T> T with(Class<S> service, Function<S, T> work) {
        return with(context -> work.apply(context.getBean(service)));
    }

    private static ApplicationContext open() {
        try {
            return ApplicationContext.builder().banner(false).start();
        } catch (RuntimeException failure) {
            throw explained(failure);
        }
    }

    private static RuntimeException explained(RuntimeException failure) {
        String keys = aboutKeys(failure);
        if (!keys.isEmpty()) {
            return new InputException(keys, failure);
        }
        if (causes(failure).anyMatch(cause -> String.valueOf(cause.getMessage()).contains(IN_USE))) {
            return new InputException("""
                    数据库正由运行中的测评站使用。请先停下测评站再运行这个命令；题库的导入导出、审计日志的核对和导出也可以在工作台的页面上做。
                    The running station is using the database. Stop it and run this again; the item bank and the audit log can also be worked on the pages of the desk.""", failure);
        }
        return failure;
    }

    /** What is wrong with the key file when that is why something failed, or an empty text. */
    public static String aboutKeys(Throwable failure) {
        return causes(failure)
                .filter(StationKeyException.class::isInstance)
                .map(Throwable::getMessage)
                .findFirst()
                .orElse("");
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}
