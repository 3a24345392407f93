package org.liangcai.assessment.retention;

import org.liangcai.assessment.Refusal;
import org.liangcai.itembank.LocalizedText;

/** Why something about retention is refused. */
public enum RetentionRefusal implements Refusal {
    MONTHS_OUT_OF_RANGE(
            Kind.INVALID,
            "保存期限可以设为 %s 至 %s 个月，%s 不在其中。没有更改。",
            "The time for keeping can be %s to %s months; %s is outside of that. Nothing was changed."),
    HOLD_REASON_MISSING(
            Kind.INVALID, "请写明保留的理由，5 到 1000 个字。", "Please say why it must be kept, in 5 to 1000 characters."),
    HOLD_REFERENCE_UNKNOWN(
            Kind.NOT_FOUND,
            "没有参考号为“%s”的来访。请核对参考号，职业指导师的来访页上可以看到。",
            "There is no visit with the reference “%s”. Please check it; it stands on the counsellor's page of the visit."),
    HOLD_ALREADY_PLACED(Kind.CONFLICT, "这次来访已经设了保留。", "This visit is on hold already."),
    HOLD_UNKNOWN(Kind.NOT_FOUND, "这次来访没有设保留，或者已经解除。", "This visit is not on hold, or not any more."),
    RECEIPT_UNKNOWN(
            Kind.NOT_FOUND,
            "本站没有开具过编号为“%s”的删除回执。请核对编号后再试。",
            "No erasure receipt with the number “%s” was issued here. Please check the number and try again.");

    private final Kind kind;
    private final LocalizedText message;

    RetentionRefusal(Kind kind, String zh, String en) {
        this.kind = kind;
        this.message = new LocalizedText(zh, en);
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public LocalizedText message() {
        return message;
    }
}
