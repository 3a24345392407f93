package org.liangcai.itembank.search;

/** The index as the ledger is now. Implementations are safe for use by many threads. */
public interface BankSearch {

    /** The index, brought up to date if the ledger has changed. */
    SearchIndex index();
}
