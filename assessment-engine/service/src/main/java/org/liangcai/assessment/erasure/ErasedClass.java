package org.liangcai.assessment.erasure;

import org.liangcai.itembank.LocalizedText;

/** A class of data that goes with a visit. The names are kept in receipts and never change their meaning. */
public enum ErasedClass {
    PERSON("姓名或化名、出生年份、性别、学历", "Name or pseudonym, year of birth, sex, education"),
    CONSENT("同意选择及其撤回", "Choices on consent and their withdrawal"),
    ANSWERS("作答、用时和中断的记录", "Answers, times and interruptions"),
    INTERVIEWS("面谈评分和记录", "Interview ratings and notes"),
    REPORTS("已签发的报告和其中的结果", "Issued reports and the results in them"),
    EMPLOYER_LOOKS("用人单位查看结果的记录", "Records of employers looking at results"),
    SEAT("座位码和座位记录", "Seat codes and seat records"),
    KEY("加密上述资料的密钥", "The key with which these were sealed");

    private final LocalizedText label;

    ErasedClass(String zh, String en) {
        this.label = new LocalizedText(zh, en);
    }

    public LocalizedText label() {
        return label;
    }
}
