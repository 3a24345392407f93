package org.liangcai.assessment.norming;

import org.liangcai.assessment.Refusal;
import org.liangcai.itembank.LocalizedText;

/** Why a visit is not scored by another norm. */
public enum RescoringRefusal implements Refusal {
    RESCORING_UNFINISHED(
            Kind.CONFLICT,
            "测评还没有完成，不能换常模再算一次。请等完成以后再来。",
            "The assessment is not finished, so it cannot be scored by another norm yet. Please come back when all parts are done."),
    RESCORING_NOTHING(
            Kind.CONFLICT,
            "这次测评没有可以用这份常模比较的分数。没有保存。",
            "This visit has no scores that this norm compares. Nothing was saved.");

    private final Kind kind;
    private final LocalizedText message;

    RescoringRefusal(Kind kind, String zh, String en) {
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
