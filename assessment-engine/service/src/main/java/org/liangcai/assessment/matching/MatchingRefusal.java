package org.liangcai.assessment.matching;

import org.liangcai.assessment.Refusal;
import org.liangcai.itembank.LocalizedText;

/** Why matching is refused. */
public enum MatchingRefusal implements Refusal {
    NO_INTEREST_SCORES(
            Kind.CONFLICT,
            "还没有完整的职业兴趣分数，无法比较职业。请先完成职业兴趣部分，再来查看。",
            "There are no complete interest scores yet, so occupations cannot be compared. Please have the interest section completed first, then look again."),
    NO_INTERESTS_IN_BATTERY(
            Kind.CONFLICT,
            "这个测验组合不含职业兴趣，无法比较职业。需要时请用含职业兴趣的组合另开一次来访。",
            "This battery does not ask about interests, so occupations cannot be compared. If that is needed, please open another visit with a battery that does."),
    OCCUPATION_UNKNOWN(
            Kind.NOT_FOUND,
            "职业目录里没有编号 %s。请用名称搜索，或核对编号。",
            "There is no occupation with the code %s in the catalogue. Please search by name or check the code.");

    private final Kind kind;
    private final LocalizedText message;

    MatchingRefusal(Kind kind, String zh, String en) {
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
