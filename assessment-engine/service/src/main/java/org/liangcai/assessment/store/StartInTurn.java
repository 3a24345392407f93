package org.liangcai.assessment.store;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.liangcai.itembank.ItemBank;
import org.liangcai.norms.NormTables;

/**
 * Lets the processes that share a PostgreSQL server start one after the other, so that one of them stores the content and the first
 * accounts and the others find them. H2 lets in one process only. The turn is over when the server is up, or with the process.
 */
@Singleton
@Requires(property = "station.start-in-turn", value = "true")
class StartInTurn implements BeanCreatedEventListener<DatasourceConfiguration> {

    /** Any number that nothing else on the server uses: the letters of the product's name. */
    private static final String TAKE_TURN = "SELECT pg_advisory_lock(%d)".formatted(0x6C69616E67636169L);

    private final BeanProvider<ItemBank> itemBank;
    private final BeanProvider<NormTables> norms;
    private final List<Connection> turns = new ArrayList<>();

    StartInTurn(BeanProvider<ItemBank> itemBank, BeanProvider<NormTables> norms) {
        this.itemBank = itemBank;
        this.norms = norms;
    }

    @Override
    public synchronized DatasourceConfiguration onCreated(BeanCreatedEvent<DatasourceConfiguration> event) {
        DatasourceConfiguration database = event.getBean();
        if (database.getJdbcUrl().startsWith("jdbc:postgresql:")) {
            try {
                Connection connection = DriverManager.getConnection(
                        database.getJdbcUrl(), database.getUsername(), database.getPassword());
                turns.add(connection);
                try (Statement statement = connection.createStatement()) {
                    statement.execute(TAKE_TURN);
                }
            } catch (SQLException failure) {
                throw new IllegalStateException("The database cannot be reached.", failure);
            }
        }
        return database;
    }

    /** After everything else that happens at the start. */
    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    synchronized void release(ServerStartupEvent started) throws SQLException {
        itemBank.get();
        norms.get();
        for (Connection connection : turns) {
            connection.close();
        }
        turns.clear();
    }
}
