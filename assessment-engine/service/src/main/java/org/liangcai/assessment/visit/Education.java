package org.liangcai.assessment.visit;

import org.liangcai.itembank.LocalizedText;

/** The highest completed level of education, lowest first. */
public enum Education {
    PRIMARY("小学及以下", "Primary school or less"),
    JUNIOR_SECONDARY("初中", "Junior secondary school"),
    SENIOR_SECONDARY("高中、中专、中职或技校", "Senior secondary or vocational secondary school"),
    JUNIOR_COLLEGE("大专或高职", "Junior college or higher vocational college"),
    BACHELOR("本科", "Bachelor's degree"),
    MASTER("硕士研究生", "Master's degree"),
    DOCTORATE("博士研究生", "Doctorate");

    private final LocalizedText label;

    Education(String zh, String en) {
        this.label = new LocalizedText(zh, en);
    }

    public LocalizedText label() {
        return label;
    }
}
