package org.liangcai.itembank.store;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.List;
import org.liangcai.itembank.ItemBank;
import org.liangcai.itembank.ItemBankSnapshot;
import org.liangcai.itembank.content.ContentSource;
import org.liangcai.itembank.content.ItemBankContent;
import org.liangcai.itembank.content.QualityIndexTexts;

/** Makes the item bank available to the rest of the product. */
@Factory
final class ItemBankFactory {

    @Singleton
    ItemBank itemBank() {
        ItemBankContent content = ItemBankContent.load(ContentSource.shipped());
        return new ItemBankSnapshot(content.instruments(), content.items(), List.of(), content.batteries());
    }

    @Singleton
    QualityIndexTexts qualityIndexTexts() {
        return QualityIndexTexts.shipped();
    }
}
