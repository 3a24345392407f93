package org.liangcai.assessment.privacy.store;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.liangcai.assessment.privacy.KeyRotation;
import org.liangcai.assessment.privacy.PersonKeys;
import org.liangcai.assessment.privacy.PersonSeals;
import org.liangcai.assessment.privacy.StationKeys;

/** Puts the keys together. */
@Factory
class PrivacyFactory {

    private static final String IN_MEMORY = "jdbc:h2:mem:";
    private static final Pattern H2_FILE = Pattern.compile("jdbc:h2:(?:(?:file|synced):)?([^;]+).*");
    private static final String ELSEWHERE = "./data/station.key";

    /** Beside the database, unless said otherwise; the keys of a database in memory end with it. */
    @Singleton
    StationKeys stationKeys(
            @Value("${station.key-file:}") String file, @Value("${datasources.default.url}") String url, Clock clock) {
        if (file.isBlank() && url.startsWith(IN_MEMORY)) {
            return StationKeys.inMemory(new SecureRandom(), clock);
        }
        return StationKeys.inFile(Path.of(file.isBlank() ? beside(url) : file), new SecureRandom(), clock);
    }

    @Singleton
    PersonSeals personSeals(PersonKeys keys, StationKeys station) {
        return new PersonSeals(keys, station);
    }

    @Singleton
    KeyRotation keyRotation(PersonKeys keys, StationKeys station) {
        return new KeyRotation(keys, station);
    }

    private static String beside(String url) {
        Matcher file = H2_FILE.matcher(url);
        return file.matches() && !url.startsWith("jdbc:h2:tcp:")
                ? file.group(1).replaceFirst("^~", Matcher.quoteReplacement(System.getProperty("user.home"))) + ".key"
                : ELSEWHERE;
    }
}
