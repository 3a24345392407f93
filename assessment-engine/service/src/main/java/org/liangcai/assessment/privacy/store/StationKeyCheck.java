package org.liangcai.assessment.privacy.store;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.inject.Singleton;
import org.liangcai.assessment.privacy.StationKeys;

/** Nothing starts on a database whose sealed rows it could not open. */
@Singleton
class StationKeyCheck implements ApplicationEventListener<StartupEvent> {

    private final PersonKeyStore store;
    private final StationKeys keys;

    StationKeyCheck(PersonKeyStore store, StationKeys keys) {
        this.store = store;
        this.keys = keys;
    }

    @Override
    public void onApplicationEvent(StartupEvent event) {
        store.check(keys);
    }
}
