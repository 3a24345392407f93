package org.liangcai.itembank.store;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.liangcai.itembank.ItemBank;
import org.liangcai.itembank.content.ContentSource;
import org.liangcai.itembank.content.QualityIndexTexts;

/** Makes the item bank available to the rest of the product. */
@Factory
final class ItemBankFactory {

    @Singleton
    ItemBank itemBank(ItemBankStore store) {
        return store.open(ContentSource.shipped());
    }

    @Singleton
    QualityIndexTexts qualityIndexTexts() {
        return QualityIndexTexts.shipped();
    }
}
