package org.liangcai.assessment.hall;

import org.liangcai.itembank.LocalizedText;

/** Where a person stands in a sitting. */
public enum AttendanceState {
    /** Expected, not at a seat yet. */
    INVITED("已邀请", "Invited", "○"),
    /** At a seat with the code entered; the form is assembled. */
    CHECKED_IN("已签到", "Checked in", "●"),
    /** Admitted by the invigilator, waiting for the common start. */
    AUTHORISED("已准入", "Admitted", "✓"),
    /** Under way. */
    RUNNING("进行中", "Running", "▶"),
    /** Stopped by the invigilator. */
    PAUSED("已暂停", "Paused", "‖"),
    /** The last section has ended. */
    COMPLETED("已完成", "Completed", "■"),
    /** The person wanted nothing measured. */
    DECLINED("未同意", "Consent refused", "–"),
    /** Ended by the invigilator; what was answered counts as far as it goes. */
    TERMINATED("已终止", "Terminated", "✕"),
    /** Ended by the invigilator; what was answered must not be used. */
    INVALIDATED("已作废", "Invalidated", "※");

    private final LocalizedText label;
    private final String sign;

    AttendanceState(String zh, String en, String sign) {
        this.label = new LocalizedText(zh, en);
        this.sign = sign;
    }

    public LocalizedText label() {
        return label;
    }

    /** A sign that tells the states apart without colour. */
    public String sign() {
        return sign;
    }

    /** Whether somebody sits there whose test is not over. */
    public boolean isOpen() {
        return this == CHECKED_IN || this == AUTHORISED || this == RUNNING || this == PAUSED;
    }
}
