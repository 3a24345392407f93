package org.liangcai.itembank.qti;

import org.liangcai.itembank.LocalizedText;

/** Reasons why the station cannot show an imported item, whichever way it might be shown. */
final class NotShown {

    static final LocalizedText ASKS_NOTHING = new LocalizedText("题目没有要回答的内容。", "The item asks nothing.");
    static final LocalizedText ADAPTIVE =
            new LocalizedText("题目是多次作答的自适应题。", "The item is adaptive: it takes more than one attempt.");

    private NotShown() {}
}
