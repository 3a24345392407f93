package org.liangcai.assessment.session;

import org.liangcai.itembank.LocalizedText;

/** What goes on at a seat, as the invigilator sees it. */
public enum SeatState {
    /** Nobody has sat down yet. */
    EMPTY("未入座", "Nobody there yet"),
    /** Choosing the language or deciding on consent. */
    SEATED("已入座", "Sitting down"),
    /** Reading instructions, practising or answering, or between two sections. */
    RUNNING("进行中", "Under way"),
    /** A break of the person's own. */
    BREAK("休息中", "Taking a break"),
    /** Paused by the invigilator. */
    PAUSED("已暂停", "Paused"),
    /** Back after an absence; the invigilator has to decide on the lost time. */
    WAITING("等待确认时间", "Waiting for a decision on lost time"),
    COMPLETED("已完成", "Completed"),
    /** Consent to both uses was refused. */
    REFUSED("未同意", "Consent refused"),
    /** Ended early by the invigilator. */
    TERMINATED("提前结束", "Ended early");

    private final LocalizedText label;

    SeatState(String zh, String en) {
        this.label = new LocalizedText(zh, en);
    }

    public LocalizedText label() {
        return label;
    }
}
