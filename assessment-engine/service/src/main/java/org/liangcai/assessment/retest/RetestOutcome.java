package org.liangcai.assessment.retest;

import org.liangcai.itembank.LocalizedText;

/** What a verification came to. There is no third word: a difference can have many causes, and a person talks about it. */
public enum RetestOutcome {
    CONSISTENT("一致", "Consistent"),
    NOT_YET_CONFIRMED("尚未确认", "Not yet confirmed");

    private final LocalizedText label;

    RetestOutcome(String zh, String en) {
        this.label = new LocalizedText(zh, en);
    }

    public LocalizedText label() {
        return label;
    }
}
