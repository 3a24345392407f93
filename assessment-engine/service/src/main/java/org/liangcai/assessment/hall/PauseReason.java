package org.liangcai.assessment.hall;

import org.liangcai.itembank.LocalizedText;

/** Why an invigilator stops the clock. */
public enum PauseReason {
    FIRE_ALARM("火警或疏散", "Fire alarm or evacuation"),
    POWER("停电", "Power failure"),
    TECHNICAL("设备或网络故障", "Technical fault"),
    ILLNESS("身体不适", "Feeling unwell"),
    TOILET("上洗手间", "Going to the toilet"),
    QUESTION("有问题要问", "A question to the staff"),
    DISTURBANCE("现场干扰", "Disturbance in the hall"),
    OTHER("其他", "Another reason");

    private final LocalizedText label;

    PauseReason(String zh, String en) {
        this.label = new LocalizedText(zh, en);
    }

    public LocalizedText label() {
        return label;
    }
}
