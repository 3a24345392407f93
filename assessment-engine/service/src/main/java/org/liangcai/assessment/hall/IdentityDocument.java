package org.liangcai.assessment.hall;

import org.liangcai.itembank.LocalizedText;

/** By what an invigilator knew a person. Only the kind is ever recorded: no number, no picture. */
public enum IdentityDocument {
    IDENTITY_CARD("居民身份证", "Identity card"),
    SOCIAL_SECURITY_CARD("社会保障卡", "Social security card"),
    PASSPORT("护照", "Passport"),
    RESIDENCE_PERMIT("居住证或居留许可", "Residence permit"),
    DRIVING_LICENCE("驾驶证", "Driving licence"),
    KNOWN_IN_PERSON("工作人员本人认识", "Known to the staff in person"),
    OTHER("其他证件", "Another document");

    private final LocalizedText label;

    IdentityDocument(String zh, String en) {
        this.label = new LocalizedText(zh, en);
    }

    public LocalizedText label() {
        return label;
    }
}
