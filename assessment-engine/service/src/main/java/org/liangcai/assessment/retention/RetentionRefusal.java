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
    DATE_NOT_TODAY(
            Kind.CONFLICT,
            "您确认的日期是 %s，电脑现在的日期是 %s。没有删除任何内容，请再看一遍本页。",
            "You confirmed the date %s, but the computer now says %s. Nothing was erased; please look at the page again."),
    DATE_NOT_IN_DOUBT(
            Kind.CONFLICT,
            "电脑的日期不需要确认，或者已经确认过了。每日清理照常进行。",
            "The computer’s date needs no confirmation, or has been confirmed already. The daily erasure goes on as usual."),
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
