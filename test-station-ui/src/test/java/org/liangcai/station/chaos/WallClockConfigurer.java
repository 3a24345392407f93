package org.liangcai.station.chaos;

import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.ApplicationContextConfigurer;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Gives a station the clock that is set from outside, when it was started with the file that says how. Found as a service. */
public final class WallClockConfigurer implements ApplicationContextConfigurer {

    static final String FILE = "wall-clock";

    @Override
    public void configure(ApplicationContextBuilder builder) {
        @Nullable String file = System.getProperty(FILE);
        if (file != null) {
            builder.singletons(new WallClock(Path.of(file)));
        }
    }
}
