package org.liangcai.assessment.store;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;
import org.h2.store.fs.FilePath;

/**
 * What a database needs before the first connection: H2 its files that are written through to the disk, PostgreSQL limits after which a
 * connection counts as cut, so that nobody waits for a server that will never answer.
 */
@Singleton
class DatabaseSettings implements BeanCreatedEventListener<DatasourceConfiguration> {

    private static final String SECONDS_TO_CONNECT = "5";
    private static final String SECONDS_OF_SILENCE = "30";

    @Override
    public DatasourceConfiguration onCreated(BeanCreatedEvent<DatasourceConfiguration> event) {
        DatasourceConfiguration database = event.getBean();
        String url = database.getJdbcUrl();
        if (url.startsWith("jdbc:h2:" + SyncedFiles.SCHEME + ":")) {
            FilePath.register(new SyncedFiles());
            database.setDriverClassName(SyncedDriver.class.getName());
        }
        if (url.startsWith("jdbc:postgresql:")) {
            database.addDataSourceProperty("connectTimeout", SECONDS_TO_CONNECT);
            database.addDataSourceProperty("socketTimeout", SECONDS_OF_SILENCE);
            database.addDataSourceProperty("tcpKeepAlive", "true");
        }
        return database;
    }
}
