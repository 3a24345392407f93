package org.liangcai.assessment.session;

import org.liangcai.itembank.LocalizedText;

/** What an irregularity was about. It describes what happened and judges nobody. */
public enum IrregularityCategory {
    /** Computer, network or power. */
    TECHNICAL("设备或网络故障", "Technical fault"),
    /** Noise, an alarm, somebody at the door. */
    DISTURBANCE("环境干扰", "Disturbance"),
    /** The person did not feel well. */
    UNWELL("身体不适", "Not feeling well"),
    /** The person wished to stop. */
    OWN_WISH("本人要求停止", "Own wish to stop"),
    /** The person left the seat or the room. */
    LEFT_SEAT("离开座位", "Left the seat"),
    /** A telephone, notes or another person was used. */
    AIDS("使用辅助工具或他人帮助", "Aids or help used"),
    /** It is not clear that the person is who was invited. */
    IDENTITY("身份待确认", "Identity not confirmed"),
    /** Instructions were given or understood wrongly. */
    PROCEDURE("流程偏差", "Departure from procedure"),
    /** Anything else; the note says what. */
    OTHER("其他", "Other");

    private final LocalizedText label;

    IrregularityCategory(String zh, String en) {
        this.label = new LocalizedText(zh, en);
    }

    public LocalizedText label() {
        return label;
    }
}
