package org.liangcai.assessment.hall;

import org.liangcai.itembank.LocalizedText;

/** What an invigilator should look at. */
public enum SeatWarning {
    NO_CONTACT("没有联系", "No contact"),
    LEFT_PAGE("离开过页面", "Left the page"),
    LOST_TIME("中断时间待确认", "Lost time to decide on"),
    LOW_TIME("时间不多", "Little time left"),
    INTERRUPTED("中断多次", "Interrupted often"),
    NOT_READY("设备检查有问题", "Readiness check found a fault"),
    NO_IDENTITY("身份尚未核对", "Identity not checked yet"),
    NO_ANSWERS("一题未答", "Nothing answered");

    private final LocalizedText label;

    SeatWarning(String zh, String en) {
        this.label = new LocalizedText(zh, en);
    }

    public LocalizedText label() {
        return label;
    }
}
