package org.liangcai.assessment.erasure;

import org.liangcai.itembank.LocalizedText;

/** Why a visit was erased. The names are kept in receipts and never change their meaning. */
public enum ErasureCause {
    REQUEST("应本人要求，由职业指导师删除", "Erased by a counsellor, as the person asked"),
    RETENTION("保存期满，由测评站删除", "Erased by the station when the time for keeping it was over");

    private final LocalizedText label;

    ErasureCause(String zh, String en) {
        this.label = new LocalizedText(zh, en);
    }

    public LocalizedText label() {
        return label;
    }
}
