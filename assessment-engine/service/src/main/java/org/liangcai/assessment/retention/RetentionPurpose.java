package org.liangcai.assessment.retention;

import org.liangcai.assessment.visit.Purpose;
import org.liangcai.itembank.LocalizedText;

/** For what something is kept; each has a clock of its own. */
public enum RetentionPurpose {
    /** Visits for guidance. The consent text promises 24 months at most. */
    GUIDANCE(24, 1, 24, "职业指导的来访（自开始之日起）", "Visits for guidance (from their start)"),
    /** Visits for selection. The consent text promises 24 months at most. */
    SELECTION(24, 1, 24, "选拔测评的来访（自开始之日起）", "Visits for selection (from their start)"),
    /** What employers asked for and got, and the record of what they viewed, once choosing is finished. The consent text promises six months at most. */
    EMPLOYER_JOB_CLOSED(
            6,
            1,
            6,
            "结束招聘以后，用人单位的评估请求、结果和查看记录（自结束招聘之日起）",
            "Requests by employers, results and the record of what they viewed once the job is closed (from its closing)"),
    /** The same at the latest, also if choosing never ends. */
    EMPLOYER_EVALUATION(
            24,
            1,
            24,
            "一直没有结束招聘时，用人单位的评估请求、结果和查看记录（自请求之日起）",
            "Requests by employers, results and the record of what they viewed if the job is never closed (from the request)"),
    /** The audit log; less than half a year would not serve an investigation. */
    AUDIT(36, 6, 120, "审计日志（自记入之日起）", "The audit log (from the entry)");

    private final int shipped;
    private final int least;
    private final int most;
    private final LocalizedText label;

    RetentionPurpose(int shipped, int least, int most, String zh, String en) {
        this.shipped = shipped;
        this.least = least;
        this.most = most;
        this.label = new LocalizedText(zh, en);
    }

    /** For what a visit with this purpose is kept. */
    static RetentionPurpose of(Purpose purpose) {
        return switch (purpose) {
            case GUIDANCE -> GUIDANCE;
            case SELECTION -> SELECTION;
        };
    }

    /** The months that the product comes with. */
    public int shipped() {
        return shipped;
    }

    /** The fewest months that can be set. */
    public int least() {
        return least;
    }

    /** The most months that can be set. */
    public int most() {
        return most;
    }

    public LocalizedText label() {
        return label;
    }
}
