package org.liangcai.itembank.store;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import org.liangcai.itembank.ItemBank;

/** Has the item bank opened when the server starts, so that content it cannot use is refused before anybody sits down to answer. */
@Singleton
final class ItemBankAtStartup implements ApplicationEventListener<ServerStartupEvent> {

    private final ItemBank bank;

    ItemBankAtStartup(ItemBank bank) {
        this.bank = bank;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        if (bank.batteries().isEmpty()) {
            throw new IllegalStateException("The item bank has no battery, so that no visit could be opened.");
        }
    }
}
