package org.liangcai.assessment.pilot;

import org.liangcai.assessment.Refusal;
import org.liangcai.itembank.LocalizedText;

/** Why an item on trial is not calibrated or signed off. */
public enum PilotRefusal implements Refusal {
    PILOT_NOT_ON_TRIAL(
            Kind.CONFLICT,
            "这道题现在不在试用。请刷新页面，看看它在哪一步。",
            "This item is not on trial now. Please reload the page and see where it stands."),
    PILOT_NOT_KEYED(
            Kind.CONFLICT,
            "只有一个正确选项的题目才能校准；这道题不是。",
            "Only items with one right option are calibrated; this one is not."),
    PILOT_TOO_FEW(
            Kind.CONFLICT,
            "回答还不够：现有 %s 个，需要 %s 个。没有校准。",
            "There are too few answers: %s of the %s needed. Nothing was calibrated."),
    PILOT_ANSWERS_ALIKE(
            Kind.CONFLICT,
            "回答几乎都一样（答对 %s，答错 %s）：答对和答错都至少要有 %s 个，才能估计难度。没有校准。",
            "The answers are nearly all alike (%s right, %s wrong): at least %s of each are needed to estimate a difficulty. Nothing was calibrated."),
    PILOT_NOT_ESTIMATED(
            Kind.CONFLICT,
            "估计没有收敛，或得不到标准误：这些回答还定不出参数。没有保存校准。请等更多回答，或退回修改这道题。",
            "The estimation did not converge or gave no standard errors: these answers do not determine the parameters. No calibration was saved. Please wait for more answers, or send the item back."),
    PILOT_NEGATIVE_SLOPE(
            Kind.CONFLICT,
            "能力高的人反而更常答错（区分度 %s）：答案可能标错了。没有保存校准。请核对正确选项。",
            "Abler people get it wrong more often (discrimination %s): the key may be wrong. No calibration was saved. Please check which option is right."),
    PILOT_STUDY_UNKNOWN(
            Kind.CONFLICT,
            "这份校准已经不是最新的。请看过最新的一份再决定。",
            "This calibration is no longer the newest. Please look at the newest and decide on that."),
    PILOT_SAME_PERSON(
            Kind.FORBIDDEN,
            "这份校准是您自己做的，需要另一个人来签字启用。请请同事看一看。",
            "You made this calibration yourself; a second person has to sign it off. Please ask a colleague to look at it.");

    private final Kind kind;
    private final LocalizedText message;

    PilotRefusal(Kind kind, String zh, String en) {
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
