package org.liangcai.itembank.store;

import jakarta.inject.Singleton;
import org.liangcai.itembank.search.BankSearch;
import org.liangcai.itembank.search.SearchIndex;

/** Holds the search index and brings it up to date when it is asked for. The first one to ask waits until it is built. */
@Singleton
class CurrentIndex implements BankSearch {

    private final IndexStore store;
    private IndexStore.Snapshot snapshot = new IndexStore.Snapshot(0, SearchIndex.empty());

    CurrentIndex(IndexStore store) {
        this.store = store;
    }

    @Override
    public synchronized SearchIndex index() {
        snapshot = store.after(snapshot);
        return snapshot.index();
    }
}
