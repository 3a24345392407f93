package org.liangcai.station.bank;

import jakarta.inject.Singleton;
import org.liangcai.assessment.bank.BankFiles;
import org.liangcai.assessment.bank.BankService;
import org.liangcai.assessment.bank.WatchService;
import org.liangcai.assessment.session.api.ItemPreview;
import org.liangcai.itembank.ItemContent;
import org.liangcai.itembank.Language;
import org.liangcai.station.candidate.RunnerWords;

/**
 * What the pages of the item bank ask.
 *
 * @param items the kept items
 * @param files import, export and the files of items
 * @param watch the watch over items in use
 * @param preview items as job seekers see them
 * @param runner the words of the assessment runner
 */
@Singleton
record BankDesk(BankService items, BankFiles files, WatchService watch, ItemPreview preview, RunnerWords runner) {

    /** An item as job seekers see it. */
    ItemPicture picture(ItemContent content, Language language) {
        return new ItemPicture(preview.json(content), runner.json(), language);
    }
}
