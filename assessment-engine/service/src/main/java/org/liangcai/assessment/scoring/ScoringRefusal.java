package org.liangcai.assessment.scoring;

import org.liangcai.assessment.Refusal;
import org.liangcai.itembank.LocalizedText;

/** Why scores are refused. */
public enum ScoringRefusal implements Refusal {
    NOTHING_ANSWERED(
            Kind.CONFLICT,
            "这次测评还没有任何回答，算不出分数。请等求职者作答以后再看。",
            "Nothing has been answered in this visit, so there are no scores yet. Please look again once the person has answered.");

    private final Kind kind;
    private final LocalizedText message;

    ScoringRefusal(Kind kind, String zh, String en) {
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
