package org.liangcai.assessment.report;

import org.liangcai.itembank.LocalizedText;

/** For whom a report is written; it decides what is in it. */
public enum ReportKind {
    /** In plain words, for the person's own guidance. */
    JOB_SEEKER("给您的报告", "Your report"),
    /** All figures, with the quality of the answers and where everything comes from. */
    COUNSELLOR("职业指导师报告", "Counsellor’s report"),
    /** Job-relevant results only. */
    EMPLOYER("用人单位报告", "Employer’s report");

    private final LocalizedText title;

    ReportKind(String zh, String en) {
        this.title = new LocalizedText(zh, en);
    }

    public LocalizedText title() {
        return title;
    }
}
