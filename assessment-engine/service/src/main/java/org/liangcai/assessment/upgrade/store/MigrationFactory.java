package org.liangcai.assessment.upgrade.store;

import io.micronaut.context.annotation.Factory;
import io.micronaut.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.liangcai.assessment.privacy.StationKeys;

/** Adds the migrations in Java, which need the station's keys, to those in SQL. */
@Factory
class MigrationFactory {

    @Singleton
    @Named("default")
    FlywayConfigurationCustomizer migrations(StationKeys keys) {
        return new FlywayConfigurationCustomizer() {
            @Override
            public void customizeFluentConfiguration(FluentConfiguration configuration) {
                configuration.javaMigrations(new SealPersonalData(keys));
            }

            @Override
            public String getName() {
                return "default";
            }
        };
    }
}
