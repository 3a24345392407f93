package org.liangcai.assessment.visit;

import org.liangcai.itembank.LocalizedText;

/** Where a visit stands. */
public enum VisitStatus {
    /** The seat code has not been used yet. */
    INVITED("已邀请", "Invited"),
    /** The person sits at a station and has not yet consented. */
    SEATED("已入座", "Seated"),
    /** Tests are under way. */
    RUNNING("进行中", "Under way"),
    /** The last section has ended. */
    COMPLETED("已完成", "Completed"),
    /** The person consented to nothing; nothing was measured. */
    REFUSED("未同意", "Consent refused"),
    /** The invigilator has ended the session before its end; what was answered stays. */
    TERMINATED("提前结束", "Ended early");

    private final LocalizedText label;

    VisitStatus(String zh, String en) {
        this.label = new LocalizedText(zh, en);
    }

    public LocalizedText label() {
        return label;
    }

    /** Whether nothing more will be measured. */
    public boolean isOver() {
        return this == COMPLETED || this == REFUSED || this == TERMINATED;
    }
}
