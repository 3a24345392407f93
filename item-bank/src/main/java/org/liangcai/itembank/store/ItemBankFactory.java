package org.liangcai.itembank.store;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import jakarta.inject.Singleton;
import org.liangcai.itembank.ItemBank;
import org.liangcai.itembank.ItemBankSnapshot;
import org.liangcai.itembank.content.ContentSource;
import org.liangcai.itembank.content.QualityIndexTexts;
import org.liangcai.itembank.ledger.Instruments;

/** Makes the item bank available to the rest of the product. */
@Factory
final class ItemBankFactory {

    /** What was released with the product, open. */
    @Singleton
    ItemBankSnapshot release(ItemBankStore store) {
        return store.open(ContentSource.shipped());
    }

    @Singleton
    @Primary
    ItemBank itemBank(
            ItemBankSnapshot release, LedgerItems ledger, Instruments instruments, KeptBatteries batteries) {
        return new JoinedItemBank(release, ledger, instruments, batteries);
    }

    @Singleton
    QualityIndexTexts qualityIndexTexts() {
        return QualityIndexTexts.shipped();
    }
}
